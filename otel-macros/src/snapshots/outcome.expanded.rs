fn order(id: u64) -> Outcome {
    ::otel_runtime::__private_0_1_0::callsite! {
        __OTEL_CALLSITE { span : "order", kind : Internal, level : Info, scope : [], line
        : 0u32, cancelled_is_error : false }
    }
    ::otel_runtime::__private_0_1_0::call(
        ::otel_runtime::__private_0_1_0::start(
            &__OTEL_CALLSITE,
            &mut ::otel_runtime::__private_0_1_0::nothing,
        ),
        move || -> Outcome {
            let _ = &id;
            { find(id) }
        },
        |__otel_output, __otel_end| {
            use ::otel_runtime::__private_0_1_0::{
                ErrorProbeFallback as _, ProbeFallback as _,
            };
            let __otel_probe = ::otel_runtime::__private_0_1_0::Probe(__otel_output);
            if let ::core::option::Option::Some(__otel_error) = __otel_probe.failure() {
                if !::otel_runtime::__private_0_1_0::is_expected(
                    &__otel_error,
                    Error::is_expected,
                ) {
                    __otel_end
                        .error_with_text(
                            __otel_error.error_type(),
                            ::otel_runtime::__private_0_1_0::error_text(__otel_error.0),
                        );
                }
            }
            if __otel_probe.is_none() {
                __otel_end.none();
            }
            if let ::core::option::Option::Some(__otel_value) = __otel_probe.value() {
                __otel_end
                    .capture(|__otel_set| {
                        ::otel_runtime::__private_0_1_0::record(
                            __otel_set,
                            "order.id",
                            ::otel_runtime::__private_0_1_0::Rule::Raw,
                            __otel_value,
                        );
                    });
            }
        },
    )
}
