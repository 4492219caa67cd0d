use otel_runtime::traced;

#[traced(attributes(total))]
fn checkout(price: u32) {}

fn main() {}
