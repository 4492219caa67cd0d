use otel_runtime::{Capture, traced};
use zeroize::Zeroizing;

#[traced]
fn zeroizing(#[attr] held: Zeroizing<String>, #[attr(_: redact)] other: &Zeroizing<Vec<u8>>) {}

#[derive(Capture)]
struct Account {
    #[attr]
    held: Zeroizing<String>,
}

fn main() {}
