use otel_runtime::traced;

use std::rc::Rc;

#[traced]
async fn checkout() -> Result<u32, std::fmt::Error> {
    let cart = Rc::new(1);
    std::future::ready(()).await;
    Ok(*cart)
}

fn spawn<F: std::future::Future + Send>(_: F) {}

fn main() {
    spawn(checkout());
}
