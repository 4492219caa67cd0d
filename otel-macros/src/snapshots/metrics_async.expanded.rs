async fn pay(method: &str, cents: i64) -> Result<Receipt, Error> {
    use ::otel_runtime::__private_0_1_0 as __otel_rt;
    let (__otel_started, __otel_records) = __otel_rt::and_is_recording(
        __otel_rt::metered(
            __otel_rt::start_sampled(
                __otel_rt::callsite! {
                    __OTEL_CALLSITE { span : "pay", kind : Internal, level : Info, scope
                    : [], line : 0u32, cancelled_is_error : false, leaf : false, sample :
                    Ratio(0.1f64) } [{ "payment.method"[& str] [] [] [] [] } {
                    "cents"[i64] [] [] [] [] }]
                },
                &mut __otel_rt::unconditionally,
                &mut __otel_rt::unrelated,
                &mut __otel_rt::nothing,
            ),
        ),
    );
    __otel_rt::future(
            __otel_started,
            async move {
                if let ::core::option::Option::Some(__otel_return) = ::core::option::Option::None::<
                    Result<Receipt, Error>,
                > {
                    return __otel_return;
                }
                let _ = &cents;
                let _ = &method;
                __otel_rt::capture_labelled(
                    __otel_records,
                    &mut |__otel_set: &mut __otel_rt::Attributes| {
                        __otel_rt::record(
                            __otel_set,
                            "payment.method",
                            __otel_rt::Rule::Unset,
                            &(method),
                        );
                    },
                    &mut |__otel_set: &mut __otel_rt::Attributes| {
                        __otel_rt::record(
                            __otel_set,
                            "cents",
                            __otel_rt::Rule::Unset,
                            &(cents),
                        );
                    },
                );
                {
                    const _: () = ();
                    charge(method, cents).await
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
        .await
}
