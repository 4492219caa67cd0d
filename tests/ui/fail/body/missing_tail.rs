use otel_runtime::traced;

#[traced]
fn guarded() -> u32 {
    let _ = 3;
}

#[traced]
fn judged() -> Result<u32, std::fmt::Error> {
    let _ = 3;
}

#[traced]
async fn polled() -> Result<u32, std::fmt::Error> {
    let _ = 3;
}

fn main() {}
