use otel_runtime::Capture;

struct Opaque;

#[derive(Capture)]
struct Order {
    #[attr]
    opaque: Opaque,
    #[attr]
    list: Vec<Opaque>,
    #[attr]
    pair: (String, u8),
    #[attr(?debug)]
    debug: Opaque,
}

fn main() {}
