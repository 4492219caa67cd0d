use otel_runtime::traced;

#[traced]
fn guarded() -> u32 {
    "3".parse::<u32>()?
}

#[traced]
fn judged() -> Option<u32> {
    Some("3".parse::<u32>()?)
}

#[traced]
async fn polled() -> Result<u32, std::fmt::Error> {
    Ok("3".parse::<u32>()?)
}

fn main() {}
