use otel_runtime::traced;

struct Cart;

#[traced(name = "cart", future, sync)]
impl Cart {
    fn checkout(&self, #[attr] id: u64) {
        let _ = id;
    }
}

fn main() {}
