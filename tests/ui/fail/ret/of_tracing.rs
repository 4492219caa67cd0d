use otel_runtime::traced;

#[traced(ret(Debug))]
fn checkout() -> u32 {
    1
}

fn main() {}
