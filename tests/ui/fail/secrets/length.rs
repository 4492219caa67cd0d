use otel_runtime::redact::Secret;
use otel_runtime::traced;

#[traced]
fn lengths(#[attr(_: len)] held: &Secret) {}

fn main() {}
