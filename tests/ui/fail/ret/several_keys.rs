use otel_runtime::traced;

#[traced(ret(a, b))]
fn checkout() -> u32 {
    1
}

fn main() {}
