use otel_runtime::traced;

fn consume(order: String) -> usize {
    order.len()
}

#[traced(attributes(size = consume(order)))]
fn checkout(order: String) {}

fn main() {}
