use otel_runtime::traced;

struct Order;

#[traced(attributes(order = ?order))]
fn checkout(order: &Order) {}

fn main() {}
