use otel_runtime::Capture;

#[derive(Capture)]
struct Order {
    #[attr(redact)]
    card: String,
}

fn main() {}
