use otel_runtime::Capture;

#[derive(Capture)]
struct Order {
    #[attr]
    id: u64,
    #[attr(id)]
    number: u64,
}

fn main() {}
