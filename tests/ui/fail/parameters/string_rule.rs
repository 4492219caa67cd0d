use otel_runtime::traced;

#[traced]
fn checkout(#[attr("user.id", redact)] id: u32) {}

fn main() {}
