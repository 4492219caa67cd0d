use otel_runtime::traced;

#[traced(sample(0.05, always))]
fn rates() {}

#[traced(sample(0.05, if = large, if = small))]
fn conditions(large: bool, small: bool) {}

#[traced(sample(0.05), sample(never))]
fn options() {}

fn main() {}
