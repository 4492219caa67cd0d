fn load<'a>(id: &'a u64) -> impl Future<Output = Result<Row, Error>> + Send + 'a {
    use ::otel_runtime::__private_0_1_0 as __otel_rt;
    __otel_rt::callsite! {
        __OTEL_CALLSITE { span : "load", kind : Internal, level : Info, scope : [], line
        : 0u32, cancelled_is_error : false }
    }
    let __otel_call = __otel_rt::prepare(
        &__OTEL_CALLSITE,
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
            { async move { query(id).await } }
        },
        |__otel_output, __otel_end| {
            use __otel_rt::{ErrorProbeFallback as _, ProbeFallback as _};
            let __otel_probe = __otel_rt::Probe(__otel_output);
            if let ::core::option::Option::Some(__otel_error) = __otel_probe.failure() {
                __otel_end.error(__otel_error.error_type());
            }
        },
    )
}
