use otel_runtime::traced;

#[traced(err(Debug, level = warn))]
fn checkout() -> Result<(), std::fmt::Error> {
    Ok(())
}

fn main() {}
