use otel_runtime::traced;

#[traced]
fn checkout(#[attr(pair)] (a, b): (u32, u32), #[attr] _: u32) {}

fn main() {}
