use otel_runtime::traced;

#[traced(prefix)]
mod a {}

#[traced(prefix = "")]
mod b {}

#[traced(prefix = shop)]
mod c {}

#[traced(prefix = "a", prefix = "b")]
mod d {}

fn main() {}
