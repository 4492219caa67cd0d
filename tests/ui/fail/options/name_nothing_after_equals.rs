use otel_runtime::traced;

#[traced(name = )]
fn checkout() {}

fn main() {}
