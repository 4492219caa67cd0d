use otel_runtime::traced;

#[traced(naem = "checkout", attribute(a = 1), knid = server)]
fn checkout() {}

fn main() {}
