use otel_runtime::traced;

#[traced("checkout")]
fn checkout() {}

fn main() {}
