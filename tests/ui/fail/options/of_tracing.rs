use otel_runtime::traced;

#[traced(fields(id = 1), skip(card))]
fn checkout(card: &str) {}

#[traced(skip_all, target = "shop", follows_from = causes)]
fn pay(causes: &[u32]) {}

fn main() {}
