use otel_runtime::traced;

#[traced(err(unless))]
fn checkout() -> Result<(), std::fmt::Error> {
    Ok(())
}

fn main() {}
