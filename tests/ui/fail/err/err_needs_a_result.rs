use otel_runtime::traced;

#[traced(err(off))]
fn checkout() {}

#[traced(err(text))]
fn pay() -> u32 {
    1
}

#[traced(err(unless = str::is_empty))]
fn ship() -> Option<u32> {
    None
}

fn main() {}
