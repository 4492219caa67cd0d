use otel_runtime::traced;

#[traced(err(cancelled))]
fn checkout() -> Result<(), std::fmt::Error> {
    Ok(())
}

fn main() {}
