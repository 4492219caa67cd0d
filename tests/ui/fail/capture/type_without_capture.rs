use otel_runtime::traced;

struct Order {
    id: u32,
}

#[traced(attributes(order.first = &orders[0]))]
fn checkout(orders: &[Order]) {}

#[traced]
async fn pay(#[attr] order: &Order) {}

fn main() {}
