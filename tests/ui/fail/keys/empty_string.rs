use otel_runtime::traced;

#[traced(attributes("" = 1, "user id" = 2))]
fn checkout() {}

fn main() {}
