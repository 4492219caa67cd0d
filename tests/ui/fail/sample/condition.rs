use otel_runtime::traced;

#[traced(sample(0.05, if))]
fn without_value() {}

#[traced(sample(0.05, if =))]
fn nothing_after_equals() {}

#[traced(sample(0.05, if = large().await))]
async fn awaits() {}

#[traced(sample(0.05 if = large))]
fn without_comma(large: bool) {}

fn main() {}
