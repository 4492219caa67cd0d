use otel_runtime::traced;

#[traced(attributes(user.id))]
fn checkout(user: &str) {}

fn main() {}
