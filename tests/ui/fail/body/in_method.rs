use otel_runtime::traced;

struct Cart {
    items: Vec<u32>,
}

impl Cart {
    #[traced]
    fn first(&self) -> Option<&u32> {
        self.item.first()
    }

    #[traced]
    fn push(&self, item: u32) -> Option<()> {
        self.items.push(item);
        Some(())
    }

    #[traced]
    async fn take(&self) -> Option<Vec<u32>> {
        Some(self.items)
    }

    #[traced]
    async fn borrow<'a>(&self, other: &'a str) -> Option<&'a [u32]> {
        let _ = other;
        Some(&self.items)
    }
}

fn main() {}
