//! Name, kind, scope and place in the source are those of the function, or what its options say.

use otel_runtime::opentelemetry::Value;
use otel_runtime::opentelemetry::trace::SpanKind;
use otel_runtime::{testing, traced};
use otel_tests::attribute;

const NAMED: &str = "orders.process";

#[derive(Default)]
struct Cart {
    items: usize,
}

impl Cart {
    const SPAN: &str = "Cart::add";

    #[traced(name = Cart::SPAN, kind = server)]
    fn add(&self) -> usize {
        self.items
    }

    #[traced(name = NAMED, kind = producer, level = debug)]
    fn process() {}

    #[traced(name = "a literal", kind = consumer, scope = "shop.queue")]
    async fn consume(&self) -> usize {
        self.items
    }

    #[traced(kind = client)]
    fn r#match() {}
}

#[tokio::test]
async fn names_kinds_and_scopes_are_as_written() {
    let trace = testing::init();
    Cart::default().add();
    Cart::process();
    Cart::default().consume().await;
    Cart::r#match();
    let kind = |name: &str| trace.span(name).span_kind;
    assert_eq!(kind("Cart::add"), SpanKind::Server);
    assert_eq!(kind("orders.process"), SpanKind::Producer);
    assert_eq!(kind("a literal"), SpanKind::Consumer);
    assert_eq!(kind("match"), SpanKind::Client);

    let scope = trace.span("match").instrumentation_scope;
    assert_eq!(
        (scope.name(), scope.version()),
        ("otel-tests", Some(env!("CARGO_PKG_VERSION")))
    );
    let scope = trace.span("a literal").instrumentation_scope;
    assert_eq!((scope.name(), scope.version()), ("shop.queue", None));
}

#[test]
fn the_place_in_the_source_is_the_function() {
    let trace = testing::init();
    Cart::default().add();
    let span = trace.span("Cart::add");
    assert_eq!(
        attribute(&span, "code.function.name"),
        Value::from("spans::identity::Cart::add")
    );
    let file = attribute(&span, "code.file.path").to_string();
    assert!(file.ends_with("identity.rs"), "{file}");
    let Value::I64(line) = attribute(&span, "code.line.number") else {
        panic!("the line is no int")
    };
    let source = include_str!("identity.rs")
        .lines()
        .nth(usize::try_from(line).unwrap() - 1)
        .unwrap();
    assert!(source.contains("fn add(&self)"), "{source}");
}
