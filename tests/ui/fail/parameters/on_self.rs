use otel_runtime::traced;

struct Cart;

impl Cart {
    #[traced]
    fn checkout(#[attr] &self) {}
}

fn main() {}
