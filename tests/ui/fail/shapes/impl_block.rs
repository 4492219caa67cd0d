use otel_runtime::traced;

struct Cart;

#[traced]
impl Cart {
    fn checkout(&self) {}
}

fn main() {}
