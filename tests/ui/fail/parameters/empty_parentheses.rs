use otel_runtime::traced;

#[traced]
fn checkout(#[attr()] id: u32) {}

fn main() {}
