use otel_runtime::traced;

#[traced]
fn checkout(#[attr(items.len())] items: &[u8]) {}

fn main() {}
