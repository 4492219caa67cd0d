use otel_runtime::traced;

#[traced(level = Level::Debug)]
fn checkout() {}

fn main() {}
