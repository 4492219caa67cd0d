use otel_runtime::traced;

#[traced(err(unless = is_expected))]
fn checkout() -> Result<(), std::fmt::Error> {
    Ok(())
}

fn main() {}
