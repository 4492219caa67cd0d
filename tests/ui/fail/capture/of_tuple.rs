use otel_runtime::traced;

use std::collections::HashMap;

#[traced]
fn checkout(#[attr] prices: &[(String, u32)], #[attr] pair: (u8, u8), #[attr] only_its_length: &HashMap<String, u32>) {}

fn main() {}
