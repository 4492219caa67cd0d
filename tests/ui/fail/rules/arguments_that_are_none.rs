use otel_runtime::traced;

#[traced(attributes(card: redact("card") = card))]
fn checkout(card: &str) {}

fn main() {}
