use otel_runtime::traced;

#[traced(attributes(_ = 1))]
fn checkout() {}

fn main() {}
