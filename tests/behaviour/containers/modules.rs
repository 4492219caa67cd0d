//! On a `mod`: everything inside has spans, but for tests and what is left out, narrowed and renamed.

use otel_runtime::opentelemetry::trace::SpanKind;
use otel_runtime::{testing, traced};
use otel_tests::attribute;

#[traced(kind = producer, level = warn)]
mod shop {
    pub(crate) use self::stock::count;

    #[derive(Default)]
    pub(crate) struct Shelf {
        pub(crate) items: Vec<u64>,
    }

    pub(crate) fn open() -> Shelf {
        let mut shelf = Shelf::default();
        shelf.fill();
        shelf
    }

    impl Shelf {
        fn fill(&mut self) {
            self.items.extend([1, 2]);
        }

        #[traced(kind = internal, attributes(items = self.items.len()))]
        pub(crate) fn look(&self) -> usize {
            count(&self.items)
        }
    }

    mod stock {
        pub(crate) fn count(items: &[u64]) -> usize {
            items.len()
        }
    }

    #[traced(off)]
    impl std::fmt::Display for Shelf {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            write!(f, "{} items", self.items.len())
        }
    }

    #[test]
    fn tests_are_roots() {
        let trace = otel_runtime::testing::init();
        assert_eq!(open().to_string(), "2 items");
        trace.assert_tree("open\n  Shelf::fill");
    }

    #[cfg(test)]
    mod tests {
        fn helper() -> usize {
            super::open().look()
        }

        #[test]
        fn what_is_only_for_tests_is_left_out() {
            let trace = otel_runtime::testing::init();
            assert_eq!(helper(), 2);
            trace.assert_tree("open\n  Shelf::fill\nShelf::look\n  count");
        }
    }
}

#[test]
fn a_module_reaches_everything_inside() {
    let trace = testing::init();
    let shelf = shop::open();
    shelf.look();
    assert_eq!(shelf.to_string(), "2 items");
    trace.assert_tree("open\n  Shelf::fill\nShelf::look\n  count");
    let kind = |name: &str| trace.span(name).span_kind;
    assert_eq!(
        [
            kind("open"),
            kind("Shelf::fill"),
            kind("count"),
            kind("Shelf::look")
        ],
        [
            SpanKind::Producer,
            SpanKind::Producer,
            SpanKind::Producer,
            SpanKind::Internal
        ]
    );
    assert_eq!(
        attribute(&trace.span("Shelf::look"), "items").to_string(),
        "2"
    );
}

#[traced(prefix = "billing", only(pub))]
mod invoices {
    pub fn send() {
        print();
        let invoice = Invoice(1);
        invoice.number();
        invoice.total();
        invoice.stamp();
    }

    fn print() {}

    #[traced]
    fn archive() {}

    pub struct Invoice(u32);

    impl Invoice {
        pub fn number(&self) -> u32 {
            self.draw()
        }

        fn draw(&self) -> u32 {
            archive();
            self.0
        }
    }

    #[traced(prefix = "invoice.")]
    impl Invoice {
        pub fn total(&self) -> u32 {
            self.0
        }

        pub(crate) fn stamp(&self) -> u32 {
            self.0
        }
    }
}

#[test]
fn a_prefix_names_and_only_narrows() {
    let trace = testing::init();
    invoices::send();
    trace.assert_tree(
        "billing::send\n  billing::Invoice::number\n    billing::archive\n  billing::invoice.total",
    );
}
