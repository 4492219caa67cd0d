use otel_runtime::Capture;

#[derive(Capture)]
struct Order {
    #[capture(skip)]
    id: u64,
}

fn main() {}
