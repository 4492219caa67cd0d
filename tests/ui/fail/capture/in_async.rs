use otel_runtime::traced;

struct Order;

#[traced(attributes(total = total(order)))]
async fn moved(order: Order) -> Option<()> {
    drop(order);
    None
}

fn total(_: Order) -> u32 {
    1
}

#[traced(attributes(id = self.id))]
async fn no_self() -> Option<()> {
    None
}

fn main() {}
