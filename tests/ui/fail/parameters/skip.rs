use otel_runtime::traced;

#[traced]
fn checkout(#[attr(skip)] id: u32) {}

fn main() {}
