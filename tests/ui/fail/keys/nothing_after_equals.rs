use otel_runtime::traced;

#[traced(attributes(a = , b = 1))]
fn checkout() {}

fn main() {}
