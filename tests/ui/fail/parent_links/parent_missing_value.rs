use otel_runtime::traced;

#[traced(parent)]
fn checkout() {}

fn main() {}
