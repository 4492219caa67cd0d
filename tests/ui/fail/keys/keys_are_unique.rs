use otel_runtime::traced;

#[traced(attributes(user.id = id, "user.id" = 1))]
fn checkout(#[attr(user.id)] id: u32) {}

#[traced(attributes(id = 1))]
fn pay(#[attr] id: u32) {}

fn main() {}
