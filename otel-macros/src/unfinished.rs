//! What an editor hands over while somebody types: bodies that do not parse go through as they are, and beside options that do not parse stands an error
//! and the whole item. Without its tokens in the expansion, an editor could complete nothing and would lose the names of everything around.

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens as _, quote};
use syn::Meta;

use crate::syntax::container::{Container, Member, Shape, is_container};
use crate::syntax::inside::Macro;
use crate::{inside, traced};

/// Bodies as they are for a moment.
const BODIES: &[&str] = &[
    "let x = ;",
    "self.",
    "self.items.iter().",
    "foo(",
    "let x: = 3;",
    "if self.",
    "match x { Some( => 1, }",
    "unknown!(a ; b =>);",
    "unknown! { fn }",
    "for in { }",
    "return",
    "x.await.",
    "|a, | { }",
    "async move",
    "let Some(x) = y else",
    "fn inner(",
    "#[",
    "1 +",
    "a::",
    "&mut",
    "\"text",
    "use ;",
    "struct A { a: }",
    "span!(\"charge\", a = );",
    "r#",
    "'a: loop { break 'a",
    "..",
    "= =",
];

/// What stands before a body.
const HEADS: &[&str] = &[
    "fn open(&self, id: u64)",
    "async fn open(&self, id: u64) -> Result<u64, E>",
    "fn open(self: Box<Self>, id: u64) -> Option<u64>",
    "fn open(&self, id: u64) -> impl Future<Output = u64> + '_",
    "fn open(&self, id: u64) -> BoxFuture<'_, u64>",
    "fn open(&self, id: u64) -> impl Stream<Item = u64> + '_",
    "fn open(&self, id: u64) -> BoxStream<'_, u64>",
    "async fn open(&self, id: u64) -> !",
    "#[track_caller] fn open(id: u64) -> Result<u64, E>",
];

const CONTAINERS: &[&str] = &[
    "impl Cart",
    "impl Shop for Cart",
    "pub trait Shop",
    "mod shop",
];

/// Options as they are for a moment.
const OPTIONS: &[&str] = &[
    "kin",
    "kind =",
    "kind = cl",
    "kind = client lev",
    "name =",
    "name = \"",
    "attributes",
    "attributes(user.)",
    "attributes(user.id = )",
    "attributes(user.id: )",
    "attributes(user.id: ha = id)",
    "attributes(user.id = self.)",
    "attributes(= id)",
    "attributes(id id)",
    "err(",
    "err(unless = )",
    "ret(user.)",
    "sample()",
    "sample(1.2.)",
    "sample(0.1, if = )",
    "metrics(by())",
    "parent =",
    "parent = &self.",
    "baggage(tenant.)",
    "crate =",
    ", ,",
    "=",
    "::",
    "level = info, level =",
];

/// What of a text that is half written can be a stream of tokens at all: quotes and brackets are closed, as editors close them.
fn tokens(text: &str) -> TokenStream {
    let closings = ["", "\"", ")", "]", "}", ";"];
    let closed = { closings.iter() }.find_map(|closing| format!("{text}{closing}").parse().ok());
    closed.unwrap_or_else(|| "unlexable".parse().unwrap())
}

/// `#[traced(arguments)] item`, and everything that it tells its members.
fn expand(arguments: &TokenStream, item: TokenStream) -> TokenStream {
    let expanded = traced::traced(arguments.clone(), item, true);
    if !is_container(&expanded) {
        return expanded;
    }
    let container = Container::parse(expanded).unwrap();
    let (head, members) = (&container.head, container.members.iter().map(expand_member));
    quote!(#head { #(#members)* })
}

fn expand_member(member: &Member) -> TokenStream {
    let Member {
        attributes,
        tokens,
        shape,
    } = member;
    assert!(!matches!(shape, Shape::Fragment(..)));
    let mut others = attributes.clone();
    let ours = others.iter().position(|attribute| {
        let last = attribute.path().segments.last();
        last.is_some_and(|last| last.ident == "traced")
    });
    let Some(ours) = ours.map(|at| others.remove(at)) else {
        return quote!(#(#others)* #tokens);
    };
    let arguments = match ours.meta {
        Meta::List(list) => list.tokens,
        _ => TokenStream::new(),
    };
    expand(&arguments, quote!(#(#others)* #tokens))
}

/// The tokens without their nesting.
fn flat(tokens: TokenStream) -> Vec<String> {
    let mut all = Vec::new();
    for token in tokens {
        if let TokenTree::Group(group) = token {
            all.push(format!("{:?}", group.delimiter()));
            all.extend(flat(group.stream()));
            all.push("end".to_owned());
        } else {
            all.push(token.to_string());
        }
    }
    all
}

fn contains(expanded: &TokenStream, wanted: &TokenStream) -> bool {
    let (expanded, wanted) = (flat(expanded.clone()), flat(wanted.clone()));
    expanded
        .windows(wanted.len().max(1))
        .any(|window| window == wanted)
}

fn has_error(expanded: &TokenStream) -> bool {
    contains(expanded, &quote!(compile_error!))
}

#[test]
fn unfinished_bodies_of_functions_go_through() {
    for (head, body) in HEADS
        .iter()
        .flat_map(|head| BODIES.iter().map(move |body| (head, body)))
    {
        let (head, body) = (tokens(head), tokens(body));
        for arguments in [quote!(), quote!(attributes(id), err(text))] {
            let expanded = traced::traced(arguments, quote!(#head { #body }), true);
            assert!(
                contains(&expanded, &body),
                "{head} {{ {body} }}: {expanded}"
            );
        }
    }
}

#[test]
fn unfinished_bodies_in_containers_go_through_and_harm_no_other() {
    for (container, body) in
        { CONTAINERS.iter() }.flat_map(|it| BODIES.iter().map(move |body| (it, body)))
    {
        for head in HEADS {
            let (container, head, body) = (tokens(container), tokens(head), tokens(body));
            let item = quote! {
                #container {
                    fn before(&self) -> Result<u8, E> { Ok(1) }
                    #head { #body }
                    fn behind(&self) -> Option<u8> { let found = None; found }
                }
            };
            let expanded = expand(&quote!(kind = client), item);
            for wanted in [body.clone(), quote!(Ok(1)), quote!(let found = None; found)] {
                assert!(
                    contains(&expanded, &wanted),
                    "{head} {{ {body} }}: {expanded}"
                );
            }
            // Both neighbours have their spans.
            let starts = flat(expanded.clone());
            let starts = { starts.iter() }
                .filter(|token| *token == "callsite")
                .count();
            assert!(starts >= 2, "{expanded}");
        }
    }
}

#[test]
fn unfinished_members_stay_where_they_are() {
    for member in [
        "pub",
        "pub fn",
        "async",
        "fn open",
        "fn open(",
        "fn open(&self, id: ) { self.id }",
        "fn open(&self) ->",
        "fn open(&self) -> Result< { self.id }",
        "fn open<T: (&self) { self.id }",
        "#[traced(kind = )] fn open(&self) { self.id }",
        "#[cfg(] fn open(&self) { self.id }",
        "const A: = 3;",
        "let x = 1;",
        "type",
        "self.",
        "impl",
        "use a::",
        "fn open(#[attr(user.)] id: u8) { id + id }",
        "fn open(#[attr(: hash)] id: u8) { id + id }",
    ] {
        let member = tokens(member);
        for container in CONTAINERS {
            let container = tokens(container);
            let expanded = expand(
                &quote!(),
                quote!(#container { fn before() { known() } #member }),
            );
            let bodies = [quote!(known()), quote!(self.id), quote!(id + id)];
            for wanted in bodies
                .iter()
                .filter(|body| contains(&quote!({ known() } #member), body))
            {
                assert!(contains(&expanded, wanted), "{member}: {expanded}");
            }
            let names =
                |tokens: TokenStream| flat(tokens).iter().filter(|it| *it == "open").count();
            assert!(
                names(expanded.clone()) >= names(member.clone()),
                "{member}: {expanded}"
            );
        }
    }
}

#[test]
fn beside_unfinished_options_stands_the_whole_item() {
    for options in OPTIONS {
        let options = tokens(options);
        for head in HEADS {
            let (head, body) = (tokens(head), quote!(let before = self.id; before.));
            let expanded = traced::traced(options.clone(), quote!(#head { #body }), true);
            assert!(contains(&expanded, &body), "{options}: {expanded}");
            assert!(has_error(&expanded), "{options}: {expanded}");
        }
        for container in CONTAINERS {
            let container = tokens(container);
            let body = quote!(fn open(&self) { opened = self. } fn close(&self) { let x = ; });
            let expanded = expand(&options, quote!(#container { #body }));
            for wanted in [quote!(opened = self.), quote!(let x = ;)] {
                assert!(contains(&expanded, &wanted), "{options}: {expanded}");
            }
            assert!(has_error(&expanded), "{options}: {expanded}");
        }
    }
}

#[test]
fn unfinished_options_of_one_function_harm_no_other() {
    for options in OPTIONS {
        let options = tokens(options);
        let item = quote! {
            impl Cart {
                #[traced(#options)]
                fn open(&self, id: u64) -> Result<u64, E> { opened = self. }
                fn close(&self) -> Result<u64, E> { self.id }
            }
        };
        let expanded = expand(&quote!(), item);
        assert!(has_error(&expanded), "{options}: {expanded}");
        assert!(
            contains(&expanded, &quote!(opened = self.)),
            "{options}: {expanded}"
        );
        assert!(
            contains(&expanded, &quote!(callsite)),
            "{options}: {expanded}"
        );
    }
}

#[test]
fn what_runs_inside_of_a_span_goes_through() {
    for body in BODIES {
        let body = tokens(body);
        for begun in [
            quote!("charge", amount, || { #body }),
            quote!("charge", amount, async move { #body }),
            quote!("charge", amount = , || { #body }),
            quote!(kind = ; "charge", || { #body }),
        ] {
            let expanded = inside::inside(Macro::Span, quote!([::otel_runtime] #begun), true);
            assert!(contains(&expanded, &body), "{begun}: {expanded}");
        }
    }
}

#[test]
fn unfinished_fields_are_errors_and_no_panics() {
    for fields in [
        "",
        "\"",
        "\"charge\", ",
        "\"charge\", a.",
        "\"charge\", a = ",
        "\"charge\", a: ",
        "\"charge\", a = self.",
        "kind",
        "kind =",
        "kind = client;",
        ";",
        ", ,",
    ] {
        let fields = tokens(fields);
        for which in [Macro::Span, Macro::Event, Macro::SetAttributes] {
            let tokens = quote!([::otel_runtime] #fields);
            let expanded = inside::inside(which, tokens, true).to_token_stream();
            assert!(!expanded.is_empty(), "{fields}");
        }
    }
}
