use otel_runtime::traced;

#[traced(ret())]
fn checkout() -> u32 {
    1
}

fn main() {}
