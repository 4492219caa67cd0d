use otel_runtime::Capture;

#[derive(Capture)]
struct Order {
    #[attr(size: len)]
    size: u8,
    #[attr(tags: keys)]
    tags: Vec<String>,
}

fn main() {}
