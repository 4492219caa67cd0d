//! Expansions as formatted Rust, and the mistakes that have no compiler in them.

use quote::quote;

use super::*;

fn expanded(item: TokenStream) -> String {
    prettyplease::unparse(&syn::parse2(capture(item)).unwrap())
}

/// The messages. An empty implementation stands beside them.
fn mistakes(item: TokenStream) -> Vec<String> {
    let file: syn::File = syn::parse2(capture(item)).unwrap();
    let mut messages = Vec::new();
    let mut implementations = 0;
    for item in file.items {
        match item {
            syn::Item::Macro(item) => {
                let message: syn::LitStr = item.mac.parse_body().unwrap();
                messages.push(message.value());
            }
            syn::Item::Impl(_) => implementations += 1,
            other => panic!("unexpected {}", quote!(#other)),
        }
    }
    assert_eq!(implementations, 1);
    messages
}

#[test]
fn a_struct_becomes_one_call_for_each_attribute() {
    let expanded = expanded(quote! {
        #[capture(crate = facade::otel)]
        struct Order<T: Clone> {
            #[attr]
            id: u64,
            #[attr(card: mask(last = 4))]
            payment: T,
            #[attr(?r#type: redact)]
            kind: Kind,
            #[attr(items: len)]
            items: Vec<T>,
            #[attr(skip)]
            notes: String,
            #[attr(gone: drop)]
            gone: Opaque,
        }
    });
    let version = env!("CARGO_PKG_VERSION").replace('.', "_");
    assert_eq!(expanded.replace(&version, "VERSION"), STRUCT);
}

#[test]
fn an_enum_becomes_its_variant_and_the_fields_behind_it() {
    let expanded = expanded(quote! {
        enum Payment { Cash, Card { #[attr] number: String, #[attr(skip)] cvc: u16 }, Points(#[attr(amount)] u32) }
    });
    for part in [
        "Self::Cash { .. } =>",
        "Self::Card { number: __otel_0, .. } =>",
        "Self::Points { 0: __otel_0, .. } =>",
    ] {
        assert!(expanded.contains(part), "{expanded}");
    }
    assert!(!expanded.contains("cvc"), "{expanded}");
}

#[test]
fn every_mistake_of_a_type_is_reported() {
    let found = mistakes(quote! {
        #[capture(krate = x)]
        struct Order { undecided: u8, #[attr(redact)] a: u8, #[attr(k)] b: u8, #[attr(k)] c: u8, #[capture] #[attr] d: u8 }
    });
    let expected = [
        "`redact` is a rule",
        "unknown option `krate`; did you mean `crate`?",
        "the key `k` is used twice",
        "field `undecided` says neither",
        "`#[capture(…)]` belongs on the type",
    ];
    assert_eq!(found.len(), expected.len(), "{found:#?}");
    for (found, expected) in found.iter().zip(expected) {
        assert!(found.starts_with(expected), "{found}");
    }
}

fn only_mistake(item: TokenStream) -> String {
    let mut found = mistakes(item);
    assert_eq!(found.len(), 1, "{found:#?}");
    found.remove(0)
}

#[test]
fn what_cannot_be_captured_is_refused() {
    let cases = [
        ("union U { #[attr] a: u8 }", "a union cannot derive"),
        ("struct Unit;", "a struct without fields"),
        ("struct Empty {}", "a struct without fields"),
        (
            "struct Two(#[attr] u8, #[attr(b)] u8);",
            "a field without a name",
        ),
        ("enum E { V(#[attr] u8) }", "a field without a name"),
        ("enum E { #[attr] V }", "`#[attr]` belongs on a field"),
        ("#[attr] enum E { V }", "`#[attr]` belongs on a field"),
        (
            "struct N(#[attr] #[attr(_: len)] u8);",
            "the value is captured twice",
        ),
        ("#[capture] enum E { V }", "write `#[capture(crate = path"),
        (
            "#[capture(crate = a, crate = b)] enum E {}",
            "`crate` is given twice",
        ),
    ];
    for (item, beginning) in cases {
        let found = only_mistake(item.parse().unwrap());
        assert!(found.starts_with(beginning), "{found}");
    }
}

#[test]
fn a_type_around_itself_has_no_bound_that_follows_from_itself() {
    let expanded = expanded(quote! {
        struct Node<T> { #[attr] value: T, #[attr] next: Option<Box<Node<T>>> }
    });
    let bounds = expanded
        .split("where")
        .nth(1)
        .and_then(|rest| rest.split('{').next())
        .unwrap();
    assert_eq!(bounds.matches(':').count() % 2, 1, "{bounds}");
    assert!(!bounds.contains("Node"), "{bounds}");
}

const STRUCT: &str = r#"#[automatically_derived]
impl<T: Clone> facade::otel::__private_VERSION::Capture for Order<T>
where
    T: facade::otel::__private_VERSION::Capture,
    Vec<T>: facade::otel::__private_VERSION::CaptureLen,
{
    fn capture(&self, mut __otel_field: facade::otel::__private_VERSION::Field<'_>) {
        if facade::otel::__private_VERSION::Field::is_dropped(&__otel_field) {
            return;
        }
        <u64 as facade::otel::__private_VERSION::Capture>::capture(
            &self.id,
            facade::otel::__private_VERSION::Field::child(
                &mut __otel_field,
                "id",
                facade::otel::__private_VERSION::Rule::Unset,
            ),
        );
        <T as facade::otel::__private_VERSION::Capture>::capture(
            &self.payment,
            facade::otel::__private_VERSION::Field::child(
                &mut __otel_field,
                "card",
                facade::otel::__private_VERSION::Rule::Mask(4usize),
            ),
        );
        facade::otel::__private_VERSION::Field::debug(
            facade::otel::__private_VERSION::Field::child(
                &mut __otel_field,
                "type",
                facade::otel::__private_VERSION::Rule::Redact,
            ),
            &self.kind,
        );
        facade::otel::__private_VERSION::Field::len::<
            Vec<T>,
        >(
            facade::otel::__private_VERSION::Field::child(
                &mut __otel_field,
                "items",
                facade::otel::__private_VERSION::Rule::Unset,
            ),
            &self.items,
        );
    }
}
#[automatically_derived]
impl<T: Clone> facade::otel::__private_VERSION::CaptureElement for Order<T> {}
#[automatically_derived]
impl<T: Clone> facade::otel::__private_VERSION::CaptureRaw for Order<T>
where
    T: facade::otel::__private_VERSION::Capture,
    Vec<T>: facade::otel::__private_VERSION::CaptureLen,
{}
facade::otel::__private_VERSION::manifest! {
    Type("Order"), 0u32, [{ "id"[u64] [] [] [] [] } { "card"[T] [] [mask(last = 4)] [] []
    } { "type"[? Kind] [] [redact] [] [] } { "items"[Vec < T >] [] [len] [] [] } {
    "gone"[Opaque] [] [drop] [] [] }]
}
"#;
