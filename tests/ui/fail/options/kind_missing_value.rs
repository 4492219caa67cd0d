use otel_runtime::traced;

#[traced(kind)]
fn checkout() {}

fn main() {}
