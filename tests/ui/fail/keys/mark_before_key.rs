use otel_runtime::traced;

#[traced(attributes(?order = order, %id = 1))]
fn checkout(order: u32) {}

fn main() {}
