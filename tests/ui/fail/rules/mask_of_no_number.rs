use otel_runtime::traced;

#[traced(attributes(card: mask(last = "4") = card))]
fn checkout(card: &str) {}

fn main() {}
