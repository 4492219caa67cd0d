use otel_runtime::traced;

#[traced(root(links))]
fn checkout() {}

#[traced(root())]
fn pay() {}

fn main() {}
