use otel_runtime::traced;

#[traced(links())]
fn checkout() {}

fn main() {}
