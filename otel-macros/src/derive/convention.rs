//! Says what a value of the type is recorded as, as far as that can be read off the type, for the semantic conventions of the key under which it is captured.
//!
//! An enum is the name of a variant, and a tuple struct around one field is that field. The keys of other fields are known only where the type is captured.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{GenericArgument, PathArguments, Type};

use super::model::{CapturedMember, Container, Place, Shape};
use crate::expand::hygiene::name;
use crate::expand::runtime_path;
use crate::syntax::field::{Format, RuleKind};

/// ```text
/// impl rt::Conventional for UserId {
///     type Recorded = rt::IntValue;
///     type Listed = rt::IntValue;
/// }
/// ```
///
/// A list of any type with `#[derive(Capture)]` is recorded as how many there are.
pub(super) fn conventional(container: &Container<'_>) -> Option<TokenStream> {
    let recorded = name(recorded(container)?);
    let rt = runtime_path(&container.options.runtime);
    let ident = container.ident;
    let (parameters, arguments, predicates) = container.generics.split_for_impl();
    Some(quote! {
        #[automatically_derived]
        impl #parameters #rt::Conventional for #ident #arguments #predicates {
            type Recorded = #rt::#recorded;
            type Listed = #rt::IntValue;
        }
    })
}

/// The runtime's name of it.
fn recorded(container: &Container<'_>) -> Option<&'static str> {
    let group = match &container.shape {
        Shape::Struct(group) => group,
        Shape::Enum(variants) if !variants.is_empty() => return Some("TextValue"),
        Shape::Enum(_) | Shape::Union(_) => return None,
    };
    let mut own = group.members.iter().flat_map(|member| {
        let recorded = CapturedMember::recorded(member).map(move |capture| (member, capture));
        recorded.filter(|(_, capture)| capture.place == Place::Own)
    });
    let (Some((member, capture)), None) = (own.next(), own.next()) else {
        return None;
    };
    match (capture.kind(), capture.format) {
        (Some(RuleKind::Len), _) => Some("IntValue"),
        (Some(RuleKind::Keys), _) => Some("TextArray"),
        (None | Some(RuleKind::Text | RuleKind::Raw { .. }), Format::Typed) => of_type(member.ty()),
        (None | Some(RuleKind::Text | RuleKind::Raw { .. }), _) => Some("TextValue"),
        // Withheld.
        _ => None,
    }
}

/// What a value is recorded as whose type is spelled like one of the standard library.
fn of_type(ty: &Type) -> Option<&'static str> {
    let path = match ty {
        Type::Group(group) => return of_type(&group.elem),
        Type::Paren(paren) => return of_type(&paren.elem),
        Type::Reference(reference) => return of_type(&reference.elem),
        Type::Path(path) => path,
        _ => return None,
    };
    let last = path.path.segments.last()?;
    if let PathArguments::AngleBracketed(arguments) = &last.arguments {
        let is_around = ["Option", "Box", "Rc", "Arc", "NonZero"]
            .iter()
            .any(|it| last.ident == it);
        return match arguments.args.first()? {
            GenericArgument::Type(inner) if is_around => of_type(inner),
            _ => None,
        };
    }
    Some(match last.ident.to_string().as_str() {
        "bool" => "BoolValue",
        "i8" | "i16" | "i32" | "i64" | "i128" | "isize" | "u8" | "u16" | "u32" | "u64" | "u128"
        | "usize" => "IntValue",
        "f32" | "f64" => "DoubleValue",
        "char" | "str" | "String" => "TextValue",
        _ => return None,
    })
}
