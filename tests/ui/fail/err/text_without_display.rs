use otel_runtime::traced;

struct Declined;

#[traced(err(text))]
fn checkout() -> Result<(), Declined> {
    Err(Declined)
}

#[traced(err(text))]
async fn pay() -> Result<(), Declined> {
    Err(Declined)
}

fn main() {}
