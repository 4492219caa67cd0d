use otel_runtime::traced;

struct Cart;

#[traced(only(pub))]
trait Shop {
    fn open(&self) {}
}

#[traced(only(pub), kind = server)]
impl Shop for Cart {
    fn open(&self) {}
}

fn main() {}
