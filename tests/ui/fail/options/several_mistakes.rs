use otel_runtime::traced;

#[traced(
    naem = "checkout",
    kind = sever,
    attributes(self.id, card: redcat = card, x = 1, x = 2),
    err(txt),
    ret,
    level = loud
)]
fn checkout(#[attr(hash)] id: u32, card: &str) {}

fn main() {}
