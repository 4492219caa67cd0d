fn recorded() {
    {
        use ::otel_runtime::__private_0_1_0 as __otel_rt;
        let __otel_entered = __otel_rt::enter(
            __otel_rt::start(
                __otel_rt::callsite! {
                    __OTEL_CALLSITE { span : "charge", kind : Internal, level : Info,
                    scope : [], line : 0u32, cancelled_is_error : false, leaf : false }
                    [{ "amount"[] [amount] [] [] [] } { "otel.status_description"[] []
                    [text] [] [] }]
                },
                &mut |__otel_set: &mut __otel_rt::Attributes| {
                    __otel_rt::record(
                        __otel_set,
                        "amount",
                        __otel_rt::Rule::Unset,
                        &(amount),
                    );
                },
            ),
        );
        match __otel_rt::run(move || -> Result<u8, Error> { charge(amount) }) {
            __otel_output => {
                if false {
                    __otel_output
                } else {
                    __otel_rt::finish(
                        __otel_entered,
                        &__otel_output,
                        |__otel_output, __otel_end| {
                            use __otel_rt::{ErrorProbeFallback as _, ProbeFallback as _};
                            let __otel_probe = __otel_rt::Probe(__otel_output);
                            if let ::core::option::Option::Some(__otel_error) = __otel_probe
                                .otel_failure()
                            {
                                __otel_end
                                    .error_with_text(
                                        __otel_error.otel_error_type(),
                                        __otel_rt::error_text(__otel_error.0),
                                    );
                            }
                        },
                    );
                    __otel_output
                }
            }
        }
    }
}
fn unrecorded() {
    {
        if false {
            {
                let _ = &(amount);
            }
        }
        ::otel_runtime::__private_0_1_0::run(move || -> Result<u8, Error> {
            charge(amount)
        })
    }
}
