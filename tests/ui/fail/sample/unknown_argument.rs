use otel_runtime::traced;

#[traced(sample(alwais))]
fn slip() {}

#[traced(sample(RATE))]
fn constant() {}

#[traced(sample(0.05, unless = large))]
fn unless(large: bool) {}

fn main() {}
