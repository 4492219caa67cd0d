fn total(key: u64) -> Result<u64, Error> {
    use ::otel_runtime::__private_0_1_0 as __otel_rt;
    __otel_rt::call(
        __otel_rt::start(
            __otel_rt::callsite! {
                __OTEL_CALLSITE { span : "Cart::total", kind : Server, level : Debug,
                scope : [], line : 0u32, cancelled_is_error : false, leaf : false } [{
                "key"[u64] [] [] [] [] } { "otel.status_description"[Result < u64, Error
                >] [] [text] [] [] }]
            },
            &mut |__otel_set: &mut __otel_rt::Attributes| {
                __otel_rt::record(__otel_set, "key", __otel_rt::Rule::Unset, &(key));
            },
        ),
        move || -> Result<u64, Error> {
            let _ = &key;
            {
                const _: () = ();
                Ok(key)
            }
        },
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
    )
}
