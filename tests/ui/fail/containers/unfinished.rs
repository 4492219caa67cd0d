use otel_runtime::traced;

struct Cart {
    id: u32,
}

#[traced(attributes(id = self.id))]
impl Cart {
    fn open(&self) {
        self.
    }

    fn close(&self) -> u32 {
        1
    }
}

fn main() {
    let _: () = Cart { id: 1 }.close();
}
