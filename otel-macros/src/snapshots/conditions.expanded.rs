#[allow(unused)]
async fn send(#[cfg(feature = "tls")] name: &str, fd: i32) {
    use ::otel_runtime::__private_0_1_0 as __otel_rt;
    let (__otel_started, __otel_records) = __otel_rt::and_is_recording(
        __otel_rt::start(
            __otel_rt::callsite! {
                __OTEL_CALLSITE { span : "send", kind : Internal, level : Info, scope :
                [], line : 0u32, cancelled_is_error : false, leaf : false }
                [#[cfg(feature = "tls")] { "tls.name"[& str] [] [] [] [] } #[cfg(unix)] {
                "fd"[i32] [] [drop] [] [] }]
            },
            &mut __otel_rt::nothing,
        ),
    );
    __otel_rt::Box::pin(
            __otel_rt::future(
                __otel_started,
                async move {
                    if let ::core::option::Option::Some(__otel_return) = ::core::option::Option::None::<
                        (),
                    > {
                        return __otel_return;
                    }
                    let _ = &fd;
                    #[cfg(feature = "tls")]
                    let _ = &name;
                    __otel_rt::capture(
                        __otel_records,
                        &mut |__otel_set: &mut __otel_rt::Attributes| {
                            #[cfg(feature = "tls")]
                            {
                                __otel_rt::record(
                                    __otel_set,
                                    "tls.name",
                                    __otel_rt::Rule::Unset,
                                    &(name),
                                );
                            }
                            #[cfg(unix)]
                            {
                                if false {
                                    let _ = &(fd);
                                }
                            }
                        },
                    );
                    {
                        write(fd).await;
                    }
                },
                __otel_rt::unjudged,
            ),
        )
        .await
}
