//! A module with everything in it that a module may have.

use std::panic::catch_unwind;

use otel_runtime::opentelemetry::trace::SpanKind;
use otel_runtime::testing;
use otel_tests::{attribute, has_attribute};

#[otel_runtime::traced(kind = client, attributes(id), prefix = "shop")]
mod shop {
    #![allow(clippy::needless_pass_by_value)]

    use std::fmt;
    use std::sync::LazyLock;

    static TABLE: LazyLock<Vec<u32>> = LazyLock::new(|| {
        let rows = vec![1, 2];
        rows
    });
    const LIMIT: usize = {
        const BITS: usize = 2;
        1 << BITS
    };
    const _: () = {
        assert!(LIMIT < 5);
    };

    thread_local! {
        static OPENED: u32 = const { 1 };
    }

    macro_rules! generated {
        ($name:ident) => {
            pub(super) fn $name() -> u32 {
                1
            }
        };
    }

    generated!(by_macro);

    pub(super) type Outcome<T> = Result<T, Refused>;

    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(super) enum Refused {
        Unknown = 1 << 1,
    }

    pub(super) struct Cart<T = u32> {
        item: T,
    }

    pub(super) struct Till(pub(super) u32);

    pub(super) fn open(id: u32) -> Outcome<u32> {
        if id == 0 {
            return Err(Refused::Unknown);
        }
        Ok(OPENED.with(|opened| opened + TABLE[0]))
    }

    pub(in crate::modules) fn restricted() -> u32 {
        by_macro() + u32::from(constant())
    }

    pub(super) async fn later<'a>(id: &'a str) -> Option<&'a str> {
        inner::deepest::reached(7);
        std::future::ready(Some(id)).await
    }

    pub(super) extern "C" fn with_abi(id: u8) -> u8 {
        id
    }

    const fn constant() -> u8 {
        3
    }

    pub(super) fn diverges(id: u8) -> ! {
        panic!("{id}")
    }

    impl<T> Cart<T> {
        pub(super) fn new(item: T) -> Self {
            Self { item }
        }
    }

    impl<T: fmt::Debug> fmt::Display for Cart<T> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "{:?}", self.item)
        }
    }

    pub(super) trait Shut {
        fn shut(&self) -> usize {
            self.lock();
            LIMIT
        }

        fn lock(&self);
    }

    impl Shut for Till {
        fn lock(&self) {}
    }

    pub(super) mod inner {
        pub(in crate::modules::shop) mod deepest {
            pub(in crate::modules::shop) fn reached(id: u8) {
                let _ = id;
            }
        }

        #[otel_runtime::traced(off)]
        pub(in crate::modules) mod quiet {
            pub(in crate::modules) fn said() {}
        }

        #[otel_runtime::traced(prefix = "loud.", kind = server)]
        pub(in crate::modules) mod loud {
            pub(in crate::modules) fn said() {}

            impl super::super::Till {
                pub(in crate::modules) fn ring(&self) -> u32 {
                    self.0
                }
            }
        }
    }

    #[test]
    fn a_test() {
        let trace = otel_runtime::testing::init();
        assert_eq!(open(1), Ok(2));
        trace.assert_tree("shop::open");
    }

    #[tokio::test(flavor = "current_thread")]
    async fn another_test() {
        let trace = otel_runtime::testing::init();
        assert_eq!(later("a").await, Some("a"));
        trace.assert_tree("shop::later\n  shop::reached");
    }
}

#[tokio::test]
async fn a_module_with_everything_in_it() {
    use shop::Shut as _;
    let trace = testing::init();
    assert_eq!(shop::open(0), Err(shop::Refused::Unknown));
    assert_eq!(shop::restricted(), 4);
    assert_eq!(shop::later("a").await, Some("a"));
    assert_eq!(shop::with_abi(1), 1);
    assert!(catch_unwind(|| shop::diverges(4)).is_err());
    assert_eq!(shop::Cart::new(1).to_string(), "1");
    assert_eq!(shop::Till(1).shut(), 4);
    shop::inner::quiet::said();
    shop::inner::loud::said();
    assert_eq!(shop::Till(2).ring(), 2);
    trace.assert_tree(
        "
         shop::open
         shop::restricted
         shop::later
           shop::reached
         shop::with_abi
         shop::diverges
         shop::Cart::new
         shop::Cart::fmt
         shop::Shut::shut
           shop::Till::lock
         shop::loud.said
         shop::loud.Till::ring",
    );
    let kind = |name: &str| trace.span(name).span_kind;
    assert_eq!(kind("shop::loud.said"), SpanKind::Server);
    assert_eq!(kind("shop::reached"), SpanKind::Client);
    let diverges = trace.span("shop::diverges");
    assert_eq!(attribute(&diverges, "error.type").as_str(), "panic");
    assert_eq!(attribute(&diverges, "id").to_string(), "4");
    assert!(!has_attribute(&trace.span("shop::restricted"), "id"));
}
