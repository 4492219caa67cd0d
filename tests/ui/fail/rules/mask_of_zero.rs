use otel_runtime::traced;

#[traced(attributes(card: mask(last = 0) = card))]
fn checkout(card: &str) {}

fn main() {}
