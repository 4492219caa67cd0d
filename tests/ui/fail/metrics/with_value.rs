use otel_runtime::traced;

#[traced(metrics = true)]
fn value() {}

#[traced(metrics())]
fn nothing() {}

#[traced(metrics(by()))]
fn by_nothing() {}

#[traced(metrics(by = method), attributes(method = 1))]
fn by_value() {}

fn main() {}
