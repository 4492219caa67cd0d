use otel_runtime::{event, set_attributes, span};

fn main() {
    let _a = span!(kind = client, "charge");
    let _b = span!("charge", kind = client);
    let _c = span!("charge", amount = 1, sample(0.5));
    let _d = span!("charge", level = debug, a = 1);
    event!("reserve item", attributes(a = 1));
    set_attributes!(a = 1, root(link));
    let _e = span!("charge", allow_name(reason = "a test"), a = 1);
}
