use otel_runtime::{Capture, traced};

#[derive(Capture)]
struct Order {
    #[attr]
    id: u64,
    #[attr]
    note: String,
}

#[traced(explicit, attributes(order, first = &list[0], count = list.len(), address), ret)]
fn checkout(#[attr] name: &str, #[attr(nick)] nick: Option<String>, order: &Order, list: &[String], address: std::net::IpAddr) -> Result<String, ()> {
    Err(())
}

#[traced(explicit)]
async fn pay(#[attr] name: &str) {}

fn main() {}
