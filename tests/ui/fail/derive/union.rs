use otel_runtime::Capture;

#[derive(Capture)]
union Bits {
    #[attr]
    int: u32,
    #[attr]
    float: f32,
}

fn main() {}
