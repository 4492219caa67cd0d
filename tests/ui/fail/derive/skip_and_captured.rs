use otel_runtime::Capture;

#[derive(Capture)]
struct Order {
    #[attr(skip)]
    #[attr(order.id)]
    id: u64,
}

fn main() {}
