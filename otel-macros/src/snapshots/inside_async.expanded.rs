fn recorded() {
    {
        use ::otel_runtime::__private_0_1_0 as __otel_rt;
        let __otel_call = __otel_rt::prepare(
            __otel_rt::callsite! {
                __OTEL_CALLSITE { span : NAME, kind : Internal, level : Info, scope : [],
                line : 0u32, cancelled_is_error : false, leaf : false } [{ "amount"[]
                [amount] [] [] [] }]
            },
            &mut __otel_rt::unrelated,
            &mut |__otel_set: &mut __otel_rt::Attributes| {
                __otel_rt::record(
                    __otel_set,
                    "amount",
                    __otel_rt::Rule::Unset,
                    &(amount),
                );
            },
        );
        __otel_rt::returned::<
            _,
            _,
            _,
        >(
            __otel_call,
            async { charge(amount).await },
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
}
fn unrecorded() {
    {
        if false {
            {
                let _ = &(amount);
            }
            let _ = &(NAME);
        }
        async { charge(amount).await }
    }
}
