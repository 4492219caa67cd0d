fn respond(status: u16, #[cfg(unix)] host: &str) -> Result<String, Error> {
    use ::otel_runtime::__private_0_1_0 as __otel_rt;
    {
        #[deprecated(
            note = "`http.method` is deprecated in the semantic conventions 1.44; write `http.request.method`"
        )]
        const HTTP_METHOD: () = ();
        HTTP_METHOD
    }
    __otel_rt::call(
        __otel_rt::start(
            __otel_rt::callsite! {
                __OTEL_CALLSITE { span : "respond", kind : Internal, level : Info, scope
                : [], line : 0u32, cancelled_is_error : false, leaf : false }
                [#[cfg(unix)] { "server.address"[& str] [] [text] [] [] } {
                "http.response.status_code"[u16] [] [] [] [] } { "http.method"[] ["GET"]
                [] [] [] } { "cart.items"[] [1] [] [] [] } { "user.id"[Result < String,
                Error >] [] [hash] [] [] }]
            },
            &mut |__otel_set: &mut __otel_rt::Attributes| {
                #[cfg(unix)]
                {
                    {
                        use __otel_rt::Unasked as _;
                        __otel_rt::record(
                            __otel_set,
                            "server.address",
                            __otel_rt::Rule::Text,
                            __otel_rt::keyed::<
                                __otel_rt::key::ServerAddressKey,
                                _,
                            >(&(host))
                                .value(),
                        );
                    }
                }
                {
                    use __otel_rt::Unasked as _;
                    __otel_rt::record(
                        __otel_set,
                        "http.response.status_code",
                        __otel_rt::Rule::Unset,
                        __otel_rt::keyed::<
                            __otel_rt::key::HttpResponseStatusCodeKey,
                            _,
                        >(&(status))
                            .value(),
                    );
                }
                __otel_rt::record(
                    __otel_set,
                    "http.method",
                    __otel_rt::Rule::Unset,
                    &("GET"),
                );
                __otel_rt::record(
                    __otel_set,
                    "cart.items",
                    __otel_rt::Rule::Unset,
                    &(1),
                );
            },
        ),
        move || -> Result<String, Error> {
            let _ = &status;
            {
                const _: () = ();
                send(status)
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
            if let ::core::option::Option::Some(__otel_value) = __otel_probe.otel_value()
            {
                __otel_end
                    .capture(|__otel_set| {
                        __otel_rt::record(
                            __otel_set,
                            "user.id",
                            __otel_rt::Rule::Hash,
                            __otel_value,
                        );
                    });
            }
        },
    )
}
