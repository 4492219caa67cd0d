use otel_runtime::traced;

#[traced(attributes(unit = ()))]
fn checkout(#[attr] file: &std::path::Path) {}

fn main() {}
