use otel_runtime::traced;

#[traced]
fn guarded() -> u32 {
    let total: u32 = "three";
    total
}

#[traced]
fn judged() -> Result<u32, std::fmt::Error> {
    let total: u32 = "three";
    Ok(total)
}

#[traced]
async fn polled() -> Result<u32, std::fmt::Error> {
    let total: u32 = "three";
    Ok(total)
}

fn main() {}
