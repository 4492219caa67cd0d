use otel_runtime::traced;

#[traced(err(off, text))]
fn checkout() -> Result<(), std::fmt::Error> {
    Ok(())
}

fn main() {}
