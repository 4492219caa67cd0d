use otel_runtime::traced;

#[traced]
unsafe extern "C" fn checkout(id: u32, mut rest: ...) {}

fn main() {}
