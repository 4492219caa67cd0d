fn load<'a>(id: &'a u64) -> impl Future<Output = Result<Row, Error>> + Send + 'a {
    ::otel_runtime::__private_0_1_0::callsite! {
        __OTEL_CALLSITE { span : "load", kind : Internal, level : Info, scope : [], line
        : 0u32, cancelled_is_error : false }
    }
    let __otel_call = ::otel_runtime::__private_0_1_0::prepare(
        &__OTEL_CALLSITE,
        &mut ::otel_runtime::__private_0_1_0::unrelated,
        &mut |__otel_set: &mut ::otel_runtime::__private_0_1_0::Attributes| {
            ::otel_runtime::__private_0_1_0::record(
                __otel_set,
                "id",
                ::otel_runtime::__private_0_1_0::Rule::Unset,
                &(id),
            );
        },
    );
    ::otel_runtime::__private_0_1_0::returned_by::<
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
            use ::otel_runtime::__private_0_1_0::{
                ErrorProbeFallback as _, ProbeFallback as _,
            };
            let __otel_probe = ::otel_runtime::__private_0_1_0::Probe(__otel_output);
            if let ::core::option::Option::Some(__otel_error) = __otel_probe.failure() {
                __otel_end.error(__otel_error.error_type());
            }
        },
    )
}
