use otel_runtime::traced;

struct Cart {
    opened: std::time::Instant,
}

#[traced(attributes(opened = self.opened))]
impl Cart {
    fn open(&self) {}
    fn close(&self) {}
}

fn main() {}
