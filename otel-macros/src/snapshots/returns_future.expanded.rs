fn load<'a>(id: &'a u64) -> impl Future<Output = Result<Row, Error>> + Send + 'a {
    use ::otel_runtime::__private_0_1_0 as __otel_rt;
    let __otel_call = __otel_rt::prepare(
        __otel_rt::callsite! {
            __OTEL_CALLSITE { span : "load", kind : Internal, level : Info, scope : [],
            line : 0u32, cancelled_is_error : false, leaf : false } [{ "id"[& 'a u64] []
            [] [] [] }]
        },
        &mut __otel_rt::unrelated,
        &mut |__otel_set: &mut __otel_rt::Attributes| {
            __otel_rt::record(__otel_set, "id", __otel_rt::Rule::Unset, &(id));
        },
    );
    __otel_rt::returned_by::<
        Result<Row, Error>,
        _,
        _,
        _,
    >(
        __otel_call,
        move || {
            let _ = &id;
            {
                const _: () = ();
                async move {
                    if let ::core::option::Option::Some(__otel_return) = ::core::option::Option::None::<
                        Result<Row, Error>,
                    > {
                        return __otel_return;
                    }
                    query(id).await
                }
            }
        },
        |__otel_output, __otel_end| {
            use __otel_rt::{ErrorProbeFallback as _, ProbeFallback as _};
            let __otel_probe = __otel_rt::Probe(__otel_output);
            if let ::core::option::Option::Some(__otel_error) = __otel_probe
                .otel_failure()
            {
                __otel_end.error(__otel_error.otel_error_type());
            }
        },
    )
}
