use otel_runtime::traced;

#[traced(attributes(items.len(), format!("{items:?}"), Vec::len(items)))]
fn checkout(items: &Vec<u8>) {}

fn main() {}
