use otel_runtime::traced;

#[traced(attributes(items: len = ?items))]
fn checkout(items: &[u8]) {}

fn main() {}
