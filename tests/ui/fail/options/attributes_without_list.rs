use otel_runtime::traced;

#[traced(attributes = [id])]
fn checkout(id: u32) {}

fn main() {}
