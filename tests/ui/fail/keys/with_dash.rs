use otel_runtime::traced;

#[traced(attributes(content-type = content))]
fn checkout(content: &str) {}

fn main() {}
