use otel_runtime::{event, set_attributes, span};

struct Cart {
    total: u32,
}

fn main() {
    let cart = Cart { total: 1 };
    let (password, hash) = ("sesame", 1);
    let _a = span!("charge", password);
    let _b = span!("charge", a = password, b: text = password);
    event!("reserve item", cart.total);
    event!("reserve item", hash(1));
    event!("reserve item", a: hsh = 1, b: hash = 1, b = hash);
    set_attributes!(a = 1, a = 2);
    set_attributes!(_: redact);
    set_attributes!(a = return, b = cart.total?);
    set_attributes!();
    set_attributes!(explicit; a = ?cart.total);
}
