use otel_runtime::{Capture, Field, traced};

struct Opaque;

struct Celsius(f64);

impl Capture for Celsius {
    fn capture(&self, field: Field<'_>) {
        field.float(self.0);
    }
}

#[traced]
fn raw(#[attr(_: raw(reason = "nothing in it"))] opaque: Opaque, #[attr(_: raw(reason = "a number"))] heat: Celsius) {}

fn main() {}
