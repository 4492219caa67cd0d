use otel_runtime::traced;

type R<T> = Result<T, std::fmt::Error>;

#[traced]
fn guarded() -> u32 {
    "three"
}

#[traced]
fn judged() -> R<u32> {
    3
}

#[traced]
async fn polled() -> R<u32> {
    3
}

#[traced]
async fn unit() {
    3
}

#[traced]
fn boxed() -> std::pin::Pin<Box<dyn std::future::Future<Output = R<u32>>>> {
    Box::pin(async move { 3 })
}

#[traced]
fn opaque() -> impl std::future::Future<Output = R<u32>> {
    async move { 3 }
}

fn main() {}
