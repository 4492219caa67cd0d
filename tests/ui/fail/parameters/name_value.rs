use otel_runtime::traced;

#[traced]
fn checkout(#[attr = "user.id"] id: u32) {}

fn main() {}
