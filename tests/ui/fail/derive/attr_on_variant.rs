use otel_runtime::Capture;

#[derive(Capture)]
enum Payment {
    #[attr(skip)]
    Cash,
}

fn main() {}
