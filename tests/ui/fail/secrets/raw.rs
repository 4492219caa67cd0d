use otel_runtime::redact::{Email, Pii, Secret, class};
use otel_runtime::{Capture, traced};
use secrecy::SecretString;

#[traced(attributes(it: raw(reason = "it is only a test") = held))]
fn parameters(
    held: &Secret,
    #[attr(from: raw(reason = "a public address"))] email: Option<Email<&str>>,
    #[attr(health: raw(reason = "a number"))] pulse: Pii<u8, class::Health>,
    #[attr(held: raw(reason = "it is only a test"))] by_secrecy: &SecretString,
) {
}

#[derive(Capture)]
struct Account {
    #[attr(_: raw(reason = "it is only a test"))]
    held: Secret,
}

#[traced(ret(_: raw(reason = "it is only a test")))]
fn returned() -> Secret<u64> {
    Secret::new(1)
}

fn main() {}
