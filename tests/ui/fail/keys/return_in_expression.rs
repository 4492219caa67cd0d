use otel_runtime::traced;

#[traced(attributes(price = if price > 3 { return } else { price }, other = break))]
fn checkout(price: u32) {}

fn main() {}
