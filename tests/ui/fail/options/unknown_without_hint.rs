use otel_runtime::traced;

#[traced(banana, 3)]
fn checkout() {}

fn main() {}
