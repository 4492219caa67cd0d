use otel_runtime::traced;

#[traced(kind = server name = "checkout")]
fn checkout() {}

fn main() {}
