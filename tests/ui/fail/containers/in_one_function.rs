use otel_runtime::traced;

struct Cart;

#[traced(kind = server)]
impl Cart {
    #[traced(ret)]
    fn nothing(&self) {}

    #[traced]
    const fn constant() {}

    fn sensitive(&self, #[attr] token: &str) {
        let _ = token;
    }

    fn type_error(&self) -> u32 {
        "1"
    }
}

fn main() {}
