use otel_runtime::traced;

#[traced]
fn judged(order: Order) -> Result<Receipt, std::fmt::Error> {
    todo!()
}

#[traced]
async fn polled(order: &Order) -> Result<u32, Unknown> {
    todo!()
}

fn main() {}
