use otel_runtime::traced;

struct Order;

#[traced]
fn checkout(#[attr] orders: &[Order]) {}

fn main() {}
