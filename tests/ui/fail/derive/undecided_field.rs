use otel_runtime::Capture;

#[derive(Capture)]
struct Order {
    #[attr]
    id: u64,
    card: String,
}

fn main() {}
