use std::future::Future;

use otel_runtime::traced;

#[traced(stream)]
fn nothing() {}

#[traced(stream)]
fn number() -> u32 {
    1
}

#[traced(stream)]
async fn later() -> Vec<u32> {
    Vec::new()
}

#[traced(stream)]
fn future() -> impl Future<Output = u32> {
    async { 1 }
}

fn main() {}
