use otel_runtime::traced;

#[traced(metrics(by(key)))]
fn metrics() {}


fn main() {}
