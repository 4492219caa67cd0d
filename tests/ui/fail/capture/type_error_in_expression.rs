use otel_runtime::traced;

#[traced(attributes(size = order + "x"))]
fn checkout(order: u32) {}

fn main() {}
