use otel_runtime::{Capture, traced};

#[traced(explicit, attributes(state = ?id, id: text = %id), ret(?))]
fn checkout(id: u32, #[attr(%other)] other: u32) -> u32 {
    id
}

#[derive(Capture)]
#[capture(explicit)]
struct Order {
    #[attr(?)]
    state: u8,
}

#[traced(explicit = true)]
fn with_a_value() {}

fn main() {}
