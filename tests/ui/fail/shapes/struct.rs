use otel_runtime::traced;

#[traced]
struct Cart {
    id: u32,
}

fn main() {}
