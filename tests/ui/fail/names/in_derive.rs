use otel_runtime::Capture;

#[derive(Capture)]
struct Account {
    #[attr]
    password: String,
    #[attr(id)]
    cardNumber: u64,
    #[attr(pin: text)]
    number: String,
    #[attr(_: redact)]
    secret: String,
}

#[derive(Capture)]
enum Login {
    Token(#[attr(token)] String),
    Key {
        #[attr(?)]
        api_key: String,
    },
}

fn main() {}
