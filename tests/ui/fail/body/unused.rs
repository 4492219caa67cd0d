#![deny(warnings)]

use otel_runtime::traced;

#[traced]
pub fn guarded(order: u32) {
    let total = 3;
}

#[traced]
pub fn judged(order: u32, mut price: u32) -> Option<u32> {
    let total = 3;
    Some(price)
}

#[traced]
pub async fn polled(order: u32) -> Option<u32> {
    let total = 3;
    None
}

fn main() {}
