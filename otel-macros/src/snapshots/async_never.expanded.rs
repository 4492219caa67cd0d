async fn serve(listener: Listener) -> ! {
    use facade::otel::__private_0_1_0 as __otel_rt;
    let __otel_started = __otel_rt::start(
        __otel_rt::callsite! {
            __OTEL_CALLSITE { span : "serve", kind : Internal, level : Info, scope : [],
            line : 0u32, cancelled_is_error : false, leaf : false } []
        },
        &mut __otel_rt::nothing,
    );
    match __otel_rt::future(
            __otel_started,
            async move {
                if let ::core::option::Option::Some(__otel_return) = ::core::option::Option::None::<
                    __otel_rt::Infallible,
                > {
                    return __otel_return;
                }
                let _ = &listener;
                {
                    const _: () = ();
                    loop {
                        listener.accept().await;
                    }
                }
            },
            __otel_rt::unjudged,
        )
        .await
    {}
}
