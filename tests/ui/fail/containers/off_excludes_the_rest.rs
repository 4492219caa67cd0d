use otel_runtime::traced;

struct Cart;

#[traced(off, kind = server)]
impl Cart {}

#[traced]
impl Cart {
    #[traced(off, name = "cart")]
    fn checkout(&self, #[attr] id: u64) {
        let _ = id;
    }
}

#[traced(off = true)]
fn off() {}

fn main() {}
