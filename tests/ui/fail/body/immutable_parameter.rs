use otel_runtime::traced;

#[traced]
fn judged(total: u32) -> Option<u32> {
    total += 1;
    Some(total)
}

#[traced]
async fn polled(total: u32) -> Option<u32> {
    total += 1;
    Some(total)
}

fn main() {}
