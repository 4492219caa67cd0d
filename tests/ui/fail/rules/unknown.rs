use otel_runtime::traced;

#[traced(attributes(card: redcat = card, id: banana = 1))]
fn checkout(card: &str) {}

fn main() {}
