use otel_runtime::traced;

#[traced]
#[traced(kind = client)]
fn function() {}

struct Cart;

#[traced]
#[otel_runtime::traced(kind = server)]
impl Cart {
    #[traced(kind = client)]
    #[traced(name = "open")]
    fn open(&self) {}

    // Only one of them is there.
    #[cfg_attr(all(), traced(kind = client))]
    #[cfg_attr(any(), traced(kind = server))]
    fn close(&self) {}
}

fn main() {}
