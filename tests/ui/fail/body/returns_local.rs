use otel_runtime::traced;

#[traced]
fn guarded(order: &str) -> &str {
    let order = order.to_owned();
    &order
}

#[traced]
fn judged(order: &str) -> Option<&str> {
    let order = order.to_owned();
    Some(&order)
}

#[traced]
async fn polled(order: &str) -> Option<&str> {
    let order = order.to_owned();
    Some(&order)
}

fn main() {}
