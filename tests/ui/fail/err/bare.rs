use otel_runtime::traced;

#[traced(err)]
fn checkout() -> Result<(), std::fmt::Error> {
    Ok(())
}

fn main() {}
