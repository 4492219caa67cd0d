use otel_runtime::traced;

#[traced(ret(total = 1))]
fn checkout() -> u32 {
    1
}

fn main() {}
