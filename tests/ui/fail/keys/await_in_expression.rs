use otel_runtime::traced;

async fn price() -> u32 {
    1
}

#[traced(attributes(price = price().await))]
async fn checkout() {}

fn main() {}
