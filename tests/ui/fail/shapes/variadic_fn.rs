use otel_runtime::traced;

#[traced]
unsafe extern "C" fn checkout(id: u32, rest: ...) {}

fn main() {}
