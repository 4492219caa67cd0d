use otel_runtime::traced;

#[traced]
fn checkout() {
    let total = ;
}

fn main() {}
