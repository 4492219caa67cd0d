use otel_runtime::traced;

#[traced(metrics(by(key)))]
fn metrics() {}

#[traced(stream)]
fn stream() {}

#[traced(off)]
fn off() {}

#[traced(only(pub))]
fn only() {}

#[traced(prefix = "shop")]
fn prefix() {}

fn main() {}
