use otel_runtime::traced;

#[traced]
async fn checkout() -> Result<u32, std::fmt::Error> {
    let total = ;
    Ok(total)
}

fn main() {}
