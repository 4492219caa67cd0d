#[allow(unused)]
async fn send(#[cfg(feature = "tls")] name: &str, fd: i32) {
    ::otel_runtime::__private_0_1_0::callsite! {
        __OTEL_CALLSITE { span : "send", kind : Internal, level : Info, scope : [], line
        : 0u32, cancelled_is_error : false }
    }
    let (__otel_started, __otel_records) = ::otel_runtime::__private_0_1_0::and_is_recording(
        ::otel_runtime::__private_0_1_0::start(
            &__OTEL_CALLSITE,
            &mut ::otel_runtime::__private_0_1_0::nothing,
        ),
    );
    ::otel_runtime::__private_0_1_0::Box::pin(
            ::otel_runtime::__private_0_1_0::future(
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
                    if __otel_records {
                        ::otel_runtime::__private_0_1_0::capture(
                            &mut |
                                __otel_set: &mut ::otel_runtime::__private_0_1_0::Attributes|
                            {
                                #[cfg(feature = "tls")]
                                {
                                    ::otel_runtime::__private_0_1_0::record(
                                        __otel_set,
                                        "tls.name",
                                        ::otel_runtime::__private_0_1_0::Rule::Unset,
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
                    }
                    {
                        write(fd).await;
                    }
                },
                ::otel_runtime::__private_0_1_0::unjudged,
            ),
        )
        .await
}
