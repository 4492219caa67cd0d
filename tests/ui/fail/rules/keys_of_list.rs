use otel_runtime::traced;

#[traced(attributes(items: keys = items))]
fn checkout(items: &[u8]) {}

fn main() {}
