use otel_runtime::traced;

use otel_runtime::opentelemetry::Context;

#[traced(parent = parent?)]
fn checkout(parent: Option<Context>) -> Option<u32> {
    None
}

fn main() {}
