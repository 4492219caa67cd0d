use otel_runtime::traced;

#[traced(attributes(card: = card))]
fn checkout(card: &str) {}

fn main() {}
