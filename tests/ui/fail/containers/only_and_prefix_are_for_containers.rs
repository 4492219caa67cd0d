use otel_runtime::traced;

#[traced(only(pub))]
fn only() {}

#[traced(prefix = "shop")]
fn prefix() {}

fn main() {}
