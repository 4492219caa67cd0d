use otel_runtime::traced;

#[traced(scope = " ")]
fn checkout() {}

fn main() {}
