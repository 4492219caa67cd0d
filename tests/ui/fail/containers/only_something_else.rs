use otel_runtime::traced;

struct Cart;

#[traced(only)]
impl Cart {}

#[traced(only())]
impl Cart {}

#[traced(only(pub(crate)))]
impl Cart {}

#[traced(only(async))]
impl Cart {}

fn main() {}
