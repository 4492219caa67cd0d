use otel_runtime::traced;

#[traced(ret(len))]
fn checkout() -> String {
    String::new()
}

fn main() {}
