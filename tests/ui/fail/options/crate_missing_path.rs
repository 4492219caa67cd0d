use otel_runtime::traced;

#[traced(crate = "otel_runtime")]
fn checkout() {}

fn main() {}
