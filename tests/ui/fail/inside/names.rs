use otel_runtime::{event, span};

fn main() {
    let _a = span!();
    let _b = span!(format!("charge {}", 1));
    let _c = span!("");
    let _d = span!("charge" "twice");
    event!();
    event!(key = 1);
    event!(1, a = 2);
    let _e = span!("charge"; a = 1);
    let _f = span!(kind = client;);
}
