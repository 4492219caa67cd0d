use otel_runtime::traced;

#[traced(metrics(by(user.id)), attributes(user.id = 7))]
fn user() {}

#[traced(metrics(by(url.path)))]
fn path(#[attr(url.path)] path: &str) {}

#[traced(metrics(by(order.uuid)), attributes(order.uuid = 7))]
fn last_part() {}

fn main() {}
