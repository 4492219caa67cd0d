use otel_runtime::traced;

#[traced(attributes(type))]
fn checkout() {}

fn main() {}
