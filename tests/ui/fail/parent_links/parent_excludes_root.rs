use otel_runtime::traced;

use otel_runtime::opentelemetry::Context;

#[traced(parent = context, root)]
fn checkout(context: &Context) {}

#[traced(root(link), parent = context)]
fn pay(context: &Context) {}

fn main() {}
