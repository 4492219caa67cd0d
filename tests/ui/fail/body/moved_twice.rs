use otel_runtime::traced;

#[traced]
fn judged(order: String) -> Option<String> {
    drop(order);
    Some(order)
}

#[traced]
async fn polled(order: String) -> Option<String> {
    drop(order);
    Some(order)
}

fn main() {}
