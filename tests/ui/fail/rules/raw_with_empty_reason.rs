use otel_runtime::traced;

#[traced(attributes(id: raw(reason = " ") = id))]
fn checkout(id: &str) {}

fn main() {}
