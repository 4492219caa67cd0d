use otel_runtime::traced;

#[traced(err(unless = |error| true))]
fn checkout() -> Result<(), std::fmt::Error> {
    Ok(())
}

fn main() {}
