use otel_runtime::traced;

#[traced(kind = server, name = "a", kind = client, name = "b")]
fn checkout() {}

#[traced(ret, ret, err(text, text), err(none), attributes(), attributes())]
fn pay() -> Result<u32, std::fmt::Error> {
    Ok(1)
}

fn main() {}
