use otel_runtime::traced;

#[traced(metrics(buy(method)), attributes(method = 1))]
fn misspelt() {}

#[traced(metrics(name = "calls"))]
fn named() {}

#[traced(metrics("method"))]
fn text() {}

fn main() {}
