use otel_runtime::traced;

#[traced]
mod shop;

fn main() {}
