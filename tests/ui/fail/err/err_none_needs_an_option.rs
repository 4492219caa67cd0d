use otel_runtime::traced;

#[traced(err(none))]
fn checkout() -> Result<(), std::fmt::Error> {
    Ok(())
}

fn main() {}
