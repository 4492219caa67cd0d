use otel_runtime::traced;

#[traced(sample(5))]
fn five() {}

#[traced(sample(-0.5))]
fn negative() {}

#[traced(sample(50 %))]
fn percent() {}

#[traced(sample("0.05"))]
fn text() {}

#[traced(sample(0.05f32))]
fn suffix() {}

#[traced(sample(1.0 / 20.0))]
fn expression() {}

fn main() {}
