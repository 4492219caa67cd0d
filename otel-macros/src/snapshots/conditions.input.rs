#[traced(boxed)]
async fn send(#[cfg(feature = "tls")] #[attr(tls.name)] name: &str, #[cfg_attr(unix, attr(fd: drop))] fd: i32) {
    #![allow(unused)]
    write(fd).await;
}
