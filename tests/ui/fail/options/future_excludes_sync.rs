use otel_runtime::traced;

use std::future::Future;

#[traced(future, sync)]
fn checkout() -> impl Future<Output = ()> {
    async {}
}

fn main() {}
