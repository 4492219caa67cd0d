use otel_runtime::traced;

#[traced(metrics(by(customer)))]
fn hashed(#[attr(customer: hash)] customer: &str) {}

#[traced(metrics(by(customer)))]
fn redacted(#[attr(customer: redact)] customer: &str) {}

#[traced(metrics(by(customer)))]
fn masked(#[attr(customer: mask(last = 2))] customer: &str) {}

fn main() {}
