#[traced(crate = facade::otel)]
async fn serve(listener: Listener) -> ! {
    loop {
        listener.accept().await;
    }
}
