use otel_runtime::traced;

#[traced(attributes(a: mask = card, b: mask() = card, c: mask(4) = card, d: mask(first = 4) = card))]
fn checkout(card: &str) {}

fn main() {}
