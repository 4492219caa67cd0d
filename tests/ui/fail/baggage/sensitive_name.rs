use otel_runtime::traced;

#[traced(baggage(session.token))]
fn plain() {}

#[traced(baggage(password: text))]
fn text() {}

fn main() {}
