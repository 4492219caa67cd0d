//! Boxed futures and streams: how their types are written, and a body that is nothing but such a box.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use syn::punctuated::Punctuated;
use syn::{GenericArgument, PathArguments, ReturnType, Token, Type, TypeParamBound};

use super::promised::{last_of, names};

/// `Pin<Box<dyn Future<…>>>`, `Pin<Box<impl Future<…>>>`, `Box<dyn Future<…> + Unpin>`, `BoxFuture<…>` or `LocalBoxFuture<…>`, or the same of a stream:
/// the whole type, by the last segment of each path.
pub(super) fn is_boxed(name: &str, path: &syn::TypePath) -> bool {
    let Some(last) = path.path.segments.last() else {
        return false;
    };
    if last.ident == format!("Box{name}") || last.ident == format!("LocalBox{name}") {
        return true;
    }
    match only_argument(last, "Pin") {
        Some(Type::Path(pinned)) => pinned
            .path
            .segments
            .last()
            .and_then(in_a_box)
            .is_some_and(|bounds| names(name, bounds.iter())),
        Some(_) => false,
        // Not pinned, it is a future only if what is inside is `Unpin`.
        None => in_a_box(last).is_some_and(|bounds| {
            names(name, bounds.iter())
                && bounds
                    .iter()
                    .any(|bound| last_of(bound).is_some_and(|last| last == "Unpin"))
        }),
    }
}

/// The bounds of `Box<dyn …>` or `Box<impl …>`.
pub(super) fn in_a_box(segment: &syn::PathSegment) -> Option<&Bounds> {
    match only_argument(segment, "Box")? {
        Type::TraitObject(object) => Some(&object.bounds),
        Type::ImplTrait(opaque) => Some(&opaque.bounds),
        _ => None,
    }
}

pub(super) type Bounds = Punctuated<TypeParamBound, Token![+]>;

/// `Box<…>` itself: what is in it is `Unpin`.
pub(crate) fn is_unpinned_box(output: &ReturnType) -> bool {
    match output {
        ReturnType::Type(_, ty) => match without_group(ty) {
            Type::Path(path) => { path.path.segments.last() }.is_some_and(|it| it.ident == "Box"),
            _ => false,
        },
        ReturnType::Default => false,
    }
}

/// The `T` of `Name<T>`.
fn only_argument<'a>(segment: &'a syn::PathSegment, name: &str) -> Option<&'a Type> {
    let PathArguments::AngleBracketed(arguments) = &segment.arguments else {
        return None;
    };
    match arguments.args.first()? {
        GenericArgument::Type(ty) if segment.ident == name && arguments.args.len() == 1 => {
            Some(without_group(ty))
        }
        _ => None,
    }
}

pub(super) fn without_group(ty: &Type) -> &Type {
    match ty {
        Type::Group(group) => without_group(&group.elem),
        Type::Paren(paren) => without_group(&paren.elem),
        other => other,
    }
}

/// The pieces of a body that is nothing but `Box::pin(async move { … })`: the path, and the parentheses.
pub(crate) fn boxed_block(body: &Group) -> Option<(TokenStream, Group)> {
    let mut tokens: Vec<TokenTree> = body.stream().into_iter().collect();
    let Some(TokenTree::Group(arguments)) = tokens.pop() else {
        return None;
    };
    if arguments.delimiter() != Delimiter::Parenthesis || !ends_in_box_pin(&tokens) {
        return None;
    }
    let inner: Vec<TokenTree> = arguments.stream().into_iter().collect();
    match inner.as_slice() {
        [
            TokenTree::Ident(first),
            TokenTree::Ident(second),
            TokenTree::Group(block),
        ] if first == "async" && second == "move" && block.delimiter() == Delimiter::Brace => {
            Some((tokens.into_iter().collect(), arguments))
        }
        _ => None,
    }
}

/// Whether the tokens are a path that ends in `Box::pin` and nothing else.
fn ends_in_box_pin(tokens: &[TokenTree]) -> bool {
    let is_path = tokens.iter().all(|token| match token {
        TokenTree::Ident(_) => true,
        TokenTree::Punct(punct) => punct.as_char() == ':',
        _ => false,
    });
    let mut idents = tokens.iter().rev().filter_map(|token| match token {
        TokenTree::Ident(ident) => Some(ident),
        _ => None,
    });
    is_path
        && idents.next().is_some_and(|last| last == "pin")
        && idents.next().is_some_and(|last| last == "Box")
}
