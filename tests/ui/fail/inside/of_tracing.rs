use otel_runtime::{event, span};

enum Level {
    INFO,
}

fn main() {
    let _a = span!(Level::INFO, "charge");
    let _b = span!(target: "shop", "charge");
    let _c = span!(parent: None, "charge");
    event!(Level::INFO, "reserve item");
    let _d = span!(fields(a = 1); "charge");
    event!("reserved {}", 7);
    let _e = span!("charge {:?}", a = 1);
    event!("GET /orders/{id}");
}
