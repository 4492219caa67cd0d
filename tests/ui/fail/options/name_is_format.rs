use otel_runtime::traced;

#[traced(name = format!("checkout {id}"))]
fn checkout(id: u32) {}

fn main() {}
