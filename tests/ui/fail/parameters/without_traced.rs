fn checkout(#[attr] id: u32) {}

fn main() {}
