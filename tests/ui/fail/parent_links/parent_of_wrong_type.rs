use otel_runtime::traced;

#[traced(parent = id)]
fn checkout(id: u32) {}

fn main() {}
