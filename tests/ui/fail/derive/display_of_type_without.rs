use otel_runtime::Capture;

struct Size;

#[derive(Capture)]
struct Order {
    #[attr(%size)]
    size: Size,
}

fn main() {}
