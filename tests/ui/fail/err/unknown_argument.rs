use otel_runtime::traced;

#[traced(err(txt))]
fn checkout() -> Result<(), std::fmt::Error> {
    Ok(())
}

fn main() {}
