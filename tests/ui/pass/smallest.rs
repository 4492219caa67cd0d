//! The smallest case.

use otel_runtime::traced;

#[traced]
fn checkout() {}

fn main() {
    checkout();
}
