use otel_runtime::traced;

#[traced]
fn main() {}
