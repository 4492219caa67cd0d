//! What `#[derive(Capture)]` makes of a value: typed attributes under dotted keys, each under the strictest of the rules that meet.
#![deny(warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::marker::PhantomData;

use otel_runtime::__private_0_1_0::{Attributes, record};
use otel_runtime::opentelemetry::{Array, StringValue, Value};
use otel_runtime::{Capture, Rule};
use proptest::prelude::*;

/// Keys and values, in the order of the fields.
fn captured(rule: Rule, value: &impl Capture) -> Vec<(String, Value)> {
    let mut set = Attributes::new();
    record(&mut set, "it", rule, value);
    let attributes = set.into_vec().into_iter();
    attributes
        .map(|attribute| (attribute.key.to_string(), attribute.value))
        .collect()
}

fn list<const N: usize>(attributes: [(&str, Value); N]) -> Vec<(String, Value)> {
    attributes
        .map(|(key, value)| (key.to_owned(), value))
        .into()
}

#[derive(Debug)]
struct Opaque;

#[derive(Capture)]
struct Order<'a, T> {
    #[attr]
    id: u64,
    #[attr(user.email: redact)]
    email: &'a str,
    #[attr(r#type)]
    r#type: Option<&'a str>,
    #[attr(count: len)]
    #[attr]
    items: Vec<T>,
    #[attr(tags: keys)]
    tags: BTreeMap<String, String>,
    #[attr(?state)]
    state: Opaque,
    #[attr(card: mask(last = 4))]
    card: String,
    #[attr(skip)]
    #[expect(dead_code, reason = "stands for what is not captured")]
    notes: Opaque,
    #[attr(_: drop)]
    #[expect(dead_code, reason = "stands for what is not captured")]
    secret: Opaque,
}

fn order() -> Order<'static, i32> {
    Order {
        id: u64::MAX,
        email: "a@example.com",
        r#type: None,
        items: vec![1, 2],
        tags: BTreeMap::from([
            ("b".to_owned(), "1".to_owned()),
            ("a".to_owned(), "2".to_owned()),
        ]),
        state: Opaque,
        card: "4111111111111111".to_owned(),
        notes: Opaque,
        secret: Opaque,
    }
}

#[test]
fn a_struct_is_one_attribute_for_each_field() {
    let tags: Vec<StringValue> = vec!["a".into(), "b".into()];
    let expected = list([
        ("it.id", "18446744073709551615".into()),
        ("it.user.email", "[redacted:rule]".into()),
        ("it.count", 2.into()),
        ("it.items", Value::Array(Array::I64(vec![1, 2]))),
        ("it.tags", Value::Array(Array::String(tags))),
        ("it.state", "Opaque".into()),
        ("it.card", "****1111".into()),
    ]);
    assert_eq!(captured(Rule::Unset, &order()), expected);
}

#[test]
fn the_stricter_of_two_rules_holds() {
    let redacted = captured(Rule::Redact, &order());
    assert!(
        redacted
            .iter()
            .all(|(_, value)| value.as_str() == "[redacted:rule]")
    );
    assert_eq!(redacted.len(), 7);
    assert_eq!(captured(Rule::Drop, &order()), []);
    assert_eq!(
        captured(
            Rule::Mask(2),
            &Wrapper("123456789".to_owned(), PhantomData::<u8>)
        ),
        list([("it", "****89".into())])
    );
}

#[derive(Capture)]
struct Wrapper<T>(
    #[attr(_: mask(last = 4))] String,
    #[attr(skip)] PhantomData<T>,
);

#[derive(Capture)]
struct Point(#[attr(x)] f64, #[attr(y)] f64);

#[test]
fn a_tuple_struct_has_keys_or_is_its_only_field() {
    let wrapped = Wrapper("123456789".to_owned(), PhantomData::<u8>);
    assert_eq!(
        captured(Rule::Unset, &wrapped),
        list([("it", "****6789".into())])
    );
    let expected = list([("it.x", Value::F64(1.0)), ("it.y", Value::F64(2.0))]);
    assert_eq!(captured(Rule::Unset, &Point(1.0, 2.0)), expected);
}

#[derive(Capture)]
enum Payment {
    Cash,
    Card {
        #[attr(_: mask(last = 4))]
        number: String,
        #[attr(skip)]
        #[expect(dead_code, reason = "stands for what is not captured")]
        cvc: String,
    },
    Points(#[attr(amount)] u32),
    r#Else(#[attr(of)] Box<Payment>),
}

#[test]
fn an_enum_is_its_variant_and_what_it_holds() {
    assert_eq!(
        captured(Rule::Unset, &Payment::Cash),
        list([("it", "Cash".into())])
    );
    let card = Payment::Card {
        number: "4111111111111111".to_owned(),
        cvc: "999".to_owned(),
    };
    let expected = list([("it", "Card".into()), ("it.number", "****1111".into())]);
    assert_eq!(captured(Rule::Unset, &card), expected);
    let nested = Payment::Else(Box::new(Payment::Points(5)));
    let expected = list([
        ("it", "Else".into()),
        ("it.of", "Points".into()),
        ("it.of.amount", 5.into()),
    ]);
    assert_eq!(captured(Rule::Unset, &nested), expected);
}

#[derive(Capture)]
struct Node<T> {
    #[attr]
    value: T,
    #[attr]
    next: Option<Box<Node<T>>>,
}

#[test]
fn a_value_in_itself_is_followed_for_a_while() {
    let mut list = None;
    for value in 0..1000 {
        list = Some(Box::new(Node { value, next: list }));
    }
    assert_eq!(captured(Rule::Unset, &list).len(), 16);
}

#[derive(Capture)]
struct Line {
    #[attr]
    sku: String,
}

#[derive(Capture)]
struct Cart<'a> {
    #[attr]
    lines: Vec<Line>,
    #[attr]
    gifts: &'a [Line],
    #[attr]
    notes: BTreeMap<String, String>,
    #[attr]
    tags: Option<HashSet<String>>,
    #[attr(_: redact)]
    hidden: Vec<Line>,
    #[attr(_: mask(last = 4))]
    masked: HashMap<String, String>,
    #[attr(_: drop)]
    #[expect(dead_code, reason = "stands for what is not captured")]
    dropped: BTreeSet<String>,
}

#[test]
fn of_collections_only_the_length_is_known() {
    let line = || Line {
        sku: "4111111111111111".to_owned(),
    };
    let personal = || "a@example.com".to_owned();
    let cart = Cart {
        lines: vec![line(), line()],
        gifts: &[],
        notes: BTreeMap::from([(personal(), personal())]),
        tags: Some(HashSet::from([personal()])),
        hidden: vec![line()],
        masked: HashMap::from([(personal(), personal())]),
        dropped: BTreeSet::from([personal()]),
    };
    let expected = list([
        ("it.lines", 2.into()),
        ("it.gifts", 0.into()),
        ("it.notes", 1.into()),
        ("it.tags", 1.into()),
        ("it.hidden", "[redacted:rule]".into()),
        ("it.masked", "[redacted:rule]".into()),
    ]);
    assert_eq!(captured(Rule::Unset, &cart), expected);
    let redacted = captured(Rule::Redact, &cart);
    assert!(
        redacted
            .iter()
            .all(|(_, value)| value.as_str() == "[redacted:rule]")
    );
}

#[derive(Capture)]
struct Tree {
    #[attr]
    left: Option<Box<Tree>>,
    #[attr]
    right: Option<Box<Tree>>,
    #[attr]
    name: String,
}

#[test]
fn a_value_of_many_parts_is_followed_for_a_while() {
    fn tree(levels: u32) -> Option<Box<Tree>> {
        let (left, right) = (levels > 0).then(|| (tree(levels - 1), tree(levels - 1)))?;
        let name = "leaf".to_owned();
        Some(Box::new(Tree { left, right, name }))
    }
    // 8191 nodes, each within sixteen levels.
    let attributes = captured(Rule::Unset, &tree(13));
    assert_eq!(attributes.len(), 128);
    assert!(attributes.iter().all(|(_, value)| value.as_str() == "leaf"));
}

proptest! {
    /// Whatever the depth: what is recorded of a value within values is under its rule, and what is too deep leaves no trace.
    #[test]
    fn no_depth_lets_a_value_out(depth in 1_usize..64, rule in prop_oneof![Just(Rule::Redact), Just(Rule::Len), Just(Rule::Drop)]) {
        let chain = (0..depth).fold(None, |next, _| {
            let value = "canary".to_owned();
            Some(Box::new(Node { value, next }))
        });
        let attributes = captured(rule, &chain);
        let expected = if rule == Rule::Drop { 0 } else { depth.min(16) };
        prop_assert_eq!(attributes.len(), expected);
        let shown = format!("{attributes:?}");
        prop_assert!(!shown.contains("canary"));
    }
}

#[derive(Capture)]
struct Held<T, U> {
    #[attr]
    one: Wrapper<T>,
    #[attr(skip)]
    #[expect(dead_code, reason = "stands for what is not captured")]
    other: U,
    #[attr(count: len)]
    many: Vec<T>,
}

#[test]
fn generics_are_bound_by_what_the_fields_need() {
    // `Opaque` cannot be captured, and no field captures one.
    let held = Held {
        one: Wrapper("123456789".to_owned(), PhantomData::<Opaque>),
        other: Opaque,
        many: vec![Opaque],
    };
    let expected = list([("it.one", "****6789".into()), ("it.count", 1.into())]);
    assert_eq!(captured(Rule::Unset, &held), expected);
}

/// Each shape compiles without the prelude and among names of the same spelling.
mod hostile {
    #![no_implicit_prelude]
    #![expect(dead_code, reason = "compiled, not run")]

    struct Option;
    struct String;
    trait Capture {}
    mod core {}
    mod std {}

    #[derive(::otel_runtime::Capture)]
    struct Struct<'a, T: ?::std::marker::Sized, U, const N: usize> {
        #[attr]
        text: &'a str,
        #[attr]
        inner: &'a T,
        #[attr(?debug)]
        debug: U,
        #[attr(%display)]
        display: U,
        #[attr]
        array: [u8; N],
    }

    #[derive(::otel_runtime::Capture)]
    enum Never {}

    #[derive(::otel_runtime::Capture)]
    enum Single {
        Variant {},
    }

    macro_rules! make {
        ($name:ident, $field:ident: $ty:ty) => {
            #[derive(::otel_runtime::Capture)]
            struct $name {
                #[attr]
                $field: $ty,
                #[attr]
                own: u8,
            }
        };
    }
    make!(Made, x: ::std::option::Option<i32>);
}
