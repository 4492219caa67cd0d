use otel_runtime::Capture;

#[derive(Capture)]
#[capture(krate = otel_runtime)]
struct Order {
    #[attr]
    id: u64,
}

fn main() {}
