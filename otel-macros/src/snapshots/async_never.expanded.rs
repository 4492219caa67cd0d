async fn serve(listener: Listener) -> ! {
    facade::otel::__private_0_1_0::callsite! {
        __OTEL_CALLSITE { span : "serve", kind : Internal, level : Info, scope : [], line
        : 0u32, cancelled_is_error : false }
    }
    let __otel_started = facade::otel::__private_0_1_0::start(
        &__OTEL_CALLSITE,
        &mut facade::otel::__private_0_1_0::nothing,
    );
    match facade::otel::__private_0_1_0::future(
            __otel_started,
            async move {
                if let ::core::option::Option::Some(__otel_return) = ::core::option::Option::None::<
                    facade::otel::__private_0_1_0::Infallible,
                > {
                    return __otel_return;
                }
                let _ = &listener;
                {
                    loop {
                        listener.accept().await;
                    }
                }
            },
            facade::otel::__private_0_1_0::unjudged,
        )
        .await
    {}
}
