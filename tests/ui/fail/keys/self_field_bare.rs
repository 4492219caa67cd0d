use otel_runtime::traced;

struct Cart {
    id: u32,
}

impl Cart {
    #[traced(attributes(self.id, self))]
    fn checkout(&self) {}
}

fn main() {}
