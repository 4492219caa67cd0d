use otel_runtime::traced;

use std::collections::HashMap;

#[traced]
fn checkout(#[attr] prices: &HashMap<String, u32>) {}

fn main() {}
