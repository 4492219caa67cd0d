use otel_runtime::traced;

#[traced(future)]
fn checkout() -> Vec<u8> {
    Vec::new()
}

fn main() {}
