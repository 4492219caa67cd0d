use otel_runtime::traced;

#[traced(sample())]
fn empty() {}

#[traced(sample(if = large))]
fn only_a_condition(large: bool) {}

fn main() {}
