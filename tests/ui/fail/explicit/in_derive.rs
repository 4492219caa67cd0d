use otel_runtime::{Capture, traced};

#[derive(Capture)]
#[capture(explicit)]
struct Order {
    #[attr]
    id: u64,
    #[attr]
    note: String,
    #[attr]
    list: Vec<String>,
    #[attr(_: text)]
    city: String,
}

#[derive(Capture)]
#[capture(explicit)]
struct Generic<T> {
    #[attr]
    value: T,
}

#[traced(explicit)]
fn generic(#[attr] number: Generic<u8>, #[attr] text: Generic<String>) {}

fn main() {}
