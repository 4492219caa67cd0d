use quote::quote;

use super::*;

/// Each member in a word or two.
fn members(item: TokenStream) -> Vec<String> {
    fn shown(member: &Member) -> String {
        match &member.shape {
            Shape::Function(function) => {
                let flags = [
                    (function.is_main, " main"),
                    (function.is_const, " const"),
                    (function.is_pub, " pub"),
                    (!function.has_body, " declared"),
                    (function.captures, " captures"),
                ];
                let flags = { flags.iter() }.filter(|(is_set, _)| *is_set);
                let flags: String = flags.map(|(_, word)| *word).collect();
                format!("fn{flags}")
            }
            Shape::Container => "container".to_owned(),
            Shape::Fragment(_, members) => {
                let members: Vec<_> = members.iter().map(shown).collect();
                format!("fragment({})", members.join(", "))
            }
            Shape::Other => member.tokens.to_string(),
        }
    }
    let container = Container::parse(item).unwrap();
    container.members.iter().map(shown).collect()
}

#[test]
fn members_end_where_they_end() {
    let found = members(quote! {
        mod shop {
            use std::{fmt, io};
            pub const A: Wide<{ 1 }> = Wide { a: 1 };
            const _: () = { assert!(true) };
            static B: fn() = || {};
            type C = Wide<{ 2 }>;
            struct D<const N: usize = { 3 }>;
            struct E { a: u8 }
            enum F {}
            macro_rules! g { () => {} }
            log! { fn not_seen() {} }
            log!(a);
            extern "C" { fn abs(x: i32) -> i32; }
            extern crate alloc;
            fn h<const N: usize>() -> Wide<{ N }> where Wide<{ N }>: Sized {}
            pub const unsafe fn i(f: impl Fn() -> u8) -> u8 { f() }
            pub(crate) async fn j(#[attr] a: u8);
            fn main() {}
            impl<T: Fn() -> u8> Wide<{ 4 }> for T { fn k() {} }
            unsafe impl Send for E {}
            pub unsafe auto trait L {}
            pub trait M { fn n(); }
            mod o;
            mod p { fn q() {} }
            union r { a: u8 }
        }
    });
    let functions: Vec<_> = { found.iter() }
        .filter(|member| member.starts_with("fn") || *member == "container")
        .collect();
    assert_eq!(
        functions,
        [
            "fn",
            "fn const pub",
            "fn declared captures",
            "fn main",
            "container",
            "container",
            "container"
        ]
    );
    assert_eq!(found.len(), 24, "{found:#?}");
}

#[test]
fn unfinished_bodies_are_passed_on() {
    let found = members(quote! {
        impl Cart {
            fn a(&self) { self. }
            fn b(&self) { let x = }
            fn c
        }
    });
    assert_eq!(found, ["fn", "fn", "fn declared"]);
}

#[test]
fn a_container_is_told_by_its_first_word() {
    for (item, expected) in [
        (quote!(impl A {}), true),
        (
            quote!(
                #[doc = "fn"]
                pub(in crate::a) unsafe trait A {}
            ),
            true,
        ),
        (quote!(default unsafe impl A for B {}), true),
        (
            quote!(
                mod a;
            ),
            true,
        ),
        (
            quote!(
                pub const unsafe extern "C" fn a() -> impl B {}
            ),
            false,
        ),
        (
            quote!(
                struct Impl;
            ),
            false,
        ),
        (
            quote!(
                const A: u8 = 1;
            ),
            false,
        ),
        (quote!(), false),
    ] {
        assert_eq!(is_container(&item), expected, "{item}");
    }
}

#[test]
fn functions_are_called_after_the_type() {
    for (item, kind, name) in [
        (
            quote!(
                impl<T> shop::Cart<T> {}
            ),
            Kind::Impl,
            Some("Cart"),
        ),
        (
            quote!(impl Shop for &'static mut Cart {}),
            Kind::TraitImpl,
            Some("Cart"),
        ),
        (
            quote!(impl Shop for dyn Cart + Send {}),
            Kind::TraitImpl,
            Some("Cart"),
        ),
        (
            quote!(impl Shop for (A, [u8; 2]) {}),
            Kind::TraitImpl,
            Some("(A, [u8; 2])"),
        ),
        (quote!(impl r#type {}), Kind::Impl, Some("type")),
        (
            quote!(
                pub unsafe trait Shop<T>: Sized {}
            ),
            Kind::Trait,
            Some("Shop"),
        ),
        (
            quote!(
                pub mod shop {}
            ),
            Kind::Mod,
            None,
        ),
    ] {
        let container = Container::parse(item).unwrap();
        assert_eq!((container.kind, container.name.as_deref()), (kind, name));
    }
}
