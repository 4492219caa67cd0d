use otel_runtime::traced;

#[traced(metrics, metrics)]
fn option() {}

#[traced(metrics(by(method), by(size)), attributes(method = 1, size = 2))]
fn argument() {}

#[traced(metrics(by(method, method)), attributes(method = 1))]
fn key() {}

fn main() {}
