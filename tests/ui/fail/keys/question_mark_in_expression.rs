use otel_runtime::traced;

#[traced(attributes(price = text.parse::<u32>()?))]
fn checkout(text: &str) -> Result<(), std::num::ParseIntError> {
    Ok(())
}

fn main() {}
