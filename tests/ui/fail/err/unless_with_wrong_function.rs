use otel_runtime::traced;

struct Declined;
struct Timeout;

fn is_timeout(_: &Timeout) -> bool {
    true
}

#[traced(err(unless = is_timeout))]
fn checkout() -> Result<(), Declined> {
    Err(Declined)
}

fn main() {}
