use otel_runtime::traced;

struct Cart {
    password: String,
}

#[traced(kind = sever, level = loud, colour = red, parent = a, root, attributes(a = self.password, b = 1, b = 2), err(off, text))]
impl Cart {
    fn open(&self) {}

    #[traced(knd = server)]
    fn close(&self, #[attr] id: u64) {
        let _ = (id, &self.password);
    }

    fn third(&self) {}
}

fn main() {}
