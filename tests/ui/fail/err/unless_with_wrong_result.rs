use otel_runtime::traced;

struct Declined;

fn code(_: &Declined) -> u32 {
    1
}

#[traced(err(unless = code))]
fn checkout() -> Result<(), Declined> {
    Err(Declined)
}

fn main() {}
