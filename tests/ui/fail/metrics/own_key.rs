use otel_runtime::traced;

#[traced(metrics(by(error.type, span.name)), attributes(error.type = 1))]
fn own() {}

fn main() {}
