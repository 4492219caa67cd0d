use otel_runtime::traced;

#[traced(sample(0.05, if = items.len()))]
fn checkout(items: &[u32]) {}

fn main() {}
