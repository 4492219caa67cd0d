use otel_runtime::traced;

#[traced]
const fn checkout() {}

fn main() {}
