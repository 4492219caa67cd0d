use otel_runtime::traced;

#[traced(attributes(pair.0 = pair.0))]
fn checkout(pair: (u32, u32)) {}

fn main() {}
