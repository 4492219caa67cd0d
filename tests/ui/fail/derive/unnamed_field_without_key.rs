use otel_runtime::Capture;

#[derive(Capture)]
struct Point(#[attr] f64, #[attr(y)] f64);

#[derive(Capture)]
enum Payment {
    Points(#[attr] u32),
}

fn main() {}
