//! The smallest program with a span.
use otel_runtime::traced;

#[traced]
fn greet(#[attr] name: &str) -> String {
    format!("Hello, {name}!")
}

fn main() -> Result<(), otel_runtime::InitError> {
    let _telemetry = otel_runtime::builder().console_by_default().init()?;
    println!("{}", greet("world"));
    Ok(())
}
