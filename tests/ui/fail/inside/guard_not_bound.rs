#![deny(warnings)]

use otel_runtime::span;

fn main() {
    span!("charge");
    span!("charge", || Err::<(), ()>(()));
    span!("charge", async {});
}
