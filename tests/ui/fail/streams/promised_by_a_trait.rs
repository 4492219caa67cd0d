#![deny(warnings)]

use std::future::{Future, IntoFuture, Ready, ready};

use otel_runtime::traced;

#[traced]
fn asked() -> impl IntoFuture<Output = u8, IntoFuture = Ready<u8>> {
    ready(1)
}

#[traced]
fn boxed() -> Box<dyn Future<Output = u8>> {
    Box::new(ready(1))
}

#[traced(sync)]
fn meant() -> Box<dyn Future<Output = u8>> {
    Box::new(ready(1))
}

fn main() {
    drop((asked(), boxed(), meant()));
}
