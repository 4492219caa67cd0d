use otel_runtime::{event, set_attributes, span};

fn main() {
    event!("reserve item", || 1);
    set_attributes!(a = 1, || 1);
    let _a = span!("charge", async || 1);
    let _b = span!("charge", async {}, a = 1);
    let _c = span!("charge", || 1, a = 1);
}
