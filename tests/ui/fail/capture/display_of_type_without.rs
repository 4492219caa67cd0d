use otel_runtime::traced;

struct Order;

#[traced(attributes(%order))]
fn checkout(order: &Order) {}

fn main() {}
