use otel_runtime::traced;

#[traced]
fn checkout(#[attr(a, b)] id: u32) {}

fn main() {}
