use otel_runtime::traced;

#[traced]
fn checkout<T>(#[attr] order: T) {}

fn main() {}
