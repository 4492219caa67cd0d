use otel_runtime::traced;

#[traced(kind(server))]
fn checkout() {}

fn main() {}
