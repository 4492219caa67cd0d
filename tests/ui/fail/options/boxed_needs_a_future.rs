use otel_runtime::traced;

#[traced(boxed)]
fn checkout() {}

fn main() {}
