use otel_runtime::traced;

#[traced(attributes(a: raw = id, b: raw() = id, c: raw("public") = id))]
fn checkout(id: &str) {}

fn main() {}
