use otel_runtime::traced;

#[traced]
fn guarded() -> u32 {
    price
}

#[traced]
fn judged() -> Result<u32, std::fmt::Error> {
    Ok(price)
}

#[traced]
async fn polled() -> Result<u32, std::fmt::Error> {
    Ok(price)
}

fn main() {}
