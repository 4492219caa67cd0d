use otel_runtime::traced;

#[traced(attributes(redact, hash))]
fn checkout(redact: &str, hash: &str) {}

#[traced]
fn pay(#[attr(redact)] card: &str, #[attr(mask(last = 4))] iban: &str) {}

fn main() {}
