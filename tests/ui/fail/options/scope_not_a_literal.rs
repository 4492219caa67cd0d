use otel_runtime::traced;

const SCOPE: &str = "shop";

#[traced(scope = SCOPE)]
fn checkout() {}

fn main() {}
