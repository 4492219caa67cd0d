use otel_runtime::{event, set_attributes, span};

fn main() {
    let _a = span!(name = "charge"; "charge");
    let _b = span!(attributes(a = 1); "charge");
    let _c = span!(crate = otel_runtime, future, stream, sync, boxed, off, only(pub), prefix = "a"; "charge");
    let _d = span!(err(text), ret; "charge", a = 1);
    event!(kind = client; "reserve item");
    set_attributes!(leaf; a = 1);
    let _e = span!(knd = client; "charge");
    let _f = span!(kind = klient; "charge");
    let _g = span!(parent = a, root; "charge");
    let _h = span!(root, root; "charge");
}
