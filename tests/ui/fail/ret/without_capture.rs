use otel_runtime::traced;

struct Receipt;

#[traced(ret)]
fn checkout() -> Receipt {
    Receipt
}

#[traced(ret(receipt))]
fn pay() -> Result<Receipt, std::fmt::Error> {
    Ok(Receipt)
}

#[traced(ret)]
async fn ship() -> Result<Receipt, std::fmt::Error> {
    Ok(Receipt)
}

fn main() {}
