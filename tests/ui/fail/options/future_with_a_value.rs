use otel_runtime::traced;

#[traced(future = true)]
fn checkout() -> impl std::future::Future<Output = ()> {
    async {}
}

fn main() {}
