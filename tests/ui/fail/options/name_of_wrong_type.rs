use otel_runtime::traced;

const SPAN_NAME: u32 = 3;

#[traced(name = SPAN_NAME)]
fn checkout() {}

fn main() {}
