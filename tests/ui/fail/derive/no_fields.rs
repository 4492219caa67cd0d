use otel_runtime::Capture;

#[derive(Capture)]
struct Marker;

fn main() {}
