fn order(id: u64) -> Outcome {
    use ::otel_runtime::__private_0_1_0 as __otel_rt;
    __otel_rt::call(
        __otel_rt::start(
            __otel_rt::callsite! {
                __OTEL_CALLSITE { span : "order", kind : Internal, level : Info, scope :
                [], line : 0u32, cancelled_is_error : false, leaf : false } [{
                "order.id"[Outcome] [] [raw] ["an opaque number"] [] } {
                "otel.status_description"[Outcome] [] [text] [] [] }]
            },
            &mut __otel_rt::nothing,
        ),
        move || -> Outcome {
            let _ = &id;
            {
                const _: () = ();
                find(id)
            }
        },
        |__otel_output, __otel_end| {
            use __otel_rt::{ErrorProbeFallback as _, ProbeFallback as _};
            let __otel_probe = __otel_rt::Probe(__otel_output);
            if let ::core::option::Option::Some(__otel_error) = __otel_probe
                .otel_failure()
            {
                if !__otel_rt::is_expected(&__otel_error, Error::is_expected) {
                    __otel_end
                        .error_with_text(
                            __otel_error.otel_error_type(),
                            __otel_rt::error_text(__otel_error.0),
                        );
                }
            }
            if __otel_probe.otel_is_none() {
                __otel_end.none();
            }
            if let ::core::option::Option::Some(__otel_value) = __otel_probe.otel_value()
            {
                __otel_end
                    .capture(|__otel_set| {
                        __otel_rt::record_raw(__otel_set, "order.id", __otel_value);
                    });
            }
        },
    )
}
