use otel_runtime::traced;

#[traced(metrics(by(payment.method)), attributes(method = 1))]
fn another_key(#[attr(size)] size: u32) {}

#[traced(metrics(by(method)), ret(method))]
fn returned() -> u32 {
    7
}

fn main() {}
