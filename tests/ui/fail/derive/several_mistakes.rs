use otel_runtime::Capture;

#[derive(Capture)]
struct Order {
    #[attr(card: hsah)]
    card: String,
    #[attr(pin: mask(last = 0))]
    pin: String,
    #[attr(token: raw)]
    token: String,
    #[attr(?size: len)]
    size: String,
    #[attr(name = "x")]
    name: String,
    undecided: u8,
}

fn main() {}
