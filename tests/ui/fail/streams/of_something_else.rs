use otel_runtime::traced;

struct Letters;

#[traced(stream)]
fn letters() -> Letters {
    Letters
}

fn main() {}
