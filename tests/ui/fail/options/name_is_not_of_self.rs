use otel_runtime::traced;

struct Cart;

impl Cart {
    const SPAN_NAME: &'static str = "cart";

    #[traced(name = Self::SPAN_NAME)]
    fn checkout(&self) {}
}

fn main() {}
