use otel_runtime::{event, set_attributes, span};

struct Cart;

fn main() {
    let cart = Cart;
    let _a = span!("charge", cart);
    event!("reserve item", cart);
    set_attributes!(unknown);
}
