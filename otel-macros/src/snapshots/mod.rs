//! Expansions as formatted Rust, reviewed as code.
//!
//! For each `<case>.input.rs` there is a `<case>.expanded.rs`. After a change that is meant, write them anew with
//! `OTEL_MACROS_BLESS=1 cargo test -p otel-macros snapshots` and read the difference.

use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::TokenStream;
use quote::{ToTokens as _, quote};
use syn::{Item, Meta};

use crate::syntax::inside::Macro;
use crate::traced;

#[test]
fn every_expansion_is_as_reviewed() {
    let bless = std::env::var_os("OTEL_MACROS_BLESS").is_some();
    let mut different = Vec::new();
    let inputs = inputs();
    assert!(inputs.len() >= 9, "the inputs are gone");
    for input in inputs {
        let expanded = expand(&fs::read_to_string(&input).unwrap());
        let reviewed = PathBuf::from(input.to_str().unwrap().replace(".input.rs", ".expanded.rs"));
        if bless {
            fs::write(&reviewed, &expanded).unwrap();
        } else if fs::read_to_string(&reviewed).ok().as_deref() != Some(&*expanded) {
            different.push(format!("{}:\n{expanded}", reviewed.display()));
        }
    }
    assert!(
        different.is_empty(),
        "expansions changed:\n{}",
        different.join("\n")
    );
}

#[test]
fn without_spans_the_function_is_as_written() {
    for input in inputs() {
        let file: syn::File = syn::parse_str(&fs::read_to_string(input).unwrap()).unwrap();
        if !matches!(file.items.as_slice(), [Item::Fn(_)]) {
            // A container only tells its functions.
            continue;
        }
        let (arguments, item) = split(file);
        let plain = traced::traced(arguments, item.clone(), false).to_string();
        assert!(!plain.contains("otel"), "{plain}");
        assert!(!plain.contains("attr"), "{plain}");
        assert_eq!(plain.contains("async"), item.to_string().contains("async"));
    }
}

fn inputs() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/snapshots");
    let files = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let mut inputs: Vec<_> = files
        .filter(|path| path.to_str().unwrap().ends_with(".input.rs"))
        .collect();
    inputs.sort();
    inputs
}

fn expand(source: &str) -> String {
    let file: syn::File = syn::parse_str(source).unwrap();
    if let [Item::Macro(item)] = file.items.as_slice() {
        return inside(&item.mac);
    }
    let (arguments, item) = split(file);
    let expanded = traced::traced(arguments, item, true);
    prettyplease::unparse(&syn::parse2(expanded).unwrap())
}

/// A macro inside of a function.
fn inside(written: &syn::Macro) -> String {
    let which = match written.path.get_ident().unwrap().to_string().as_str() {
        "span" => Macro::Span,
        "event" => Macro::Event,
        _ => Macro::SetAttributes,
    };
    let tokens = &written.tokens;
    let tokens = quote!([::otel_runtime] #tokens);
    let [recorded, unrecorded] =
        [true, false].map(|record| crate::inside::inside(which, tokens.clone(), record));
    let both = quote!(fn recorded() { #recorded } fn unrecorded() { #unrecorded });
    prettyplease::unparse(&syn::parse2(both).unwrap())
}

/// `#[traced(arguments)] item` taken apart, as the compiler does.
fn split(file: syn::File) -> (TokenStream, TokenStream) {
    let [mut item] = <[Item; 1]>::try_from(file.items).ok().unwrap();
    let attributes = match &mut item {
        Item::Fn(item) => &mut item.attrs,
        Item::Impl(item) => &mut item.attrs,
        Item::Trait(item) => &mut item.attrs,
        Item::Mod(item) => &mut item.attrs,
        _ => panic!("one function or container in each input"),
    };
    let traced = attributes.remove(0);
    let arguments = match traced.meta {
        Meta::List(list) => list.tokens,
        _ => TokenStream::new(),
    };
    (arguments, item.into_token_stream())
}
