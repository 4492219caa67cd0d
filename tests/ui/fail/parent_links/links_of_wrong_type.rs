use otel_runtime::traced;

#[traced(links = ids)]
fn checkout(ids: &[u32]) {}

fn main() {}
