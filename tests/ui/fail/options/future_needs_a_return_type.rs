use otel_runtime::traced;

#[traced(future)]
fn checkout() -> u32 {
    1
}

fn main() {}
