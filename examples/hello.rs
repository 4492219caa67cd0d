//! The smallest program with a span.
use otel_runtime::traced;

#[traced(attributes(length = name.len()), ret(greeting))]
fn greet(#[attr] name: &str) -> String {
    format!("Hello, {name}!")
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let _telemetry = otel_runtime::builder()
        .with_service_name("hello")
        .console_by_default()
        .init()?;
    println!("{}", greet("world"));
    Ok(())
}
