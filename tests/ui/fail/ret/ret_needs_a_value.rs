use otel_runtime::traced;

#[traced(ret)]
fn checkout() {}

#[traced(ret(total))]
fn pay() -> ! {
    loop {}
}

fn main() {}
