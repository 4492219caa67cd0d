use otel_runtime::traced;

#[traced(root = true)]
fn checkout() {}

fn main() {}
