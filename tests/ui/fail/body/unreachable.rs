#![deny(warnings)]

use otel_runtime::traced;

#[traced]
pub fn judged() -> Option<u32> {
    return None;
    Some(1)
}

#[traced]
pub async fn polled() -> Option<u32> {
    return None;
    Some(1)
}

fn main() {}
