//! Tells from the signature how a span has to be wrapped around the body.

mod boxed;
mod promised;

use proc_macro2::{Group, TokenStream, TokenTree};
use syn::{Attribute, Meta, ReturnType, Type};

use self::boxed::is_boxed;
pub(crate) use self::boxed::{boxed_block, is_unpinned_box};
pub(crate) use self::promised::promised;
use self::promised::{FUTURE, STREAM, names};
use crate::syntax::args::Args;
use crate::syntax::item::Function;

/// How the span is wrapped around the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Flavor {
    /// A trait's method without body: nothing to wrap.
    Declaration,
    /// A sync function whose value nobody looks at: a guard.
    Guard,
    /// A sync function whose value is judged: the body becomes a closure.
    Call,
    /// As `Call`, for `#[track_caller]`, which closures lose.
    CallerTracked,
    /// `async fn`.
    Async,
    /// `async fn … -> !`.
    AsyncNever,
    /// A function that returns `impl Future`.
    ReturnsFuture,
    /// A function that returns `Pin<Box<dyn Future>>`.
    ReturnsBox,
    /// A function that returns `impl Stream`.
    ReturnsStream,
    /// A function that returns `Pin<Box<dyn Stream>>`.
    ReturnsStreamBox,
    /// As `ReturnsBox`, and the body is `Box::pin(async move { … })`: what `#[async_trait]` writes.
    BoxesBlock,
}

impl Flavor {
    /// Whether a future or a stream carries the span.
    pub(crate) fn is_future(self) -> bool {
        !matches!(
            self,
            Self::Declaration | Self::Guard | Self::Call | Self::CallerTracked
        )
    }
}

/// What the shape of a return type says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Returned {
    /// Nothing, or `()`.
    Unit,
    /// `!`.
    Never,
    /// A type that cannot be a `Result` or an `Option`, whatever its name stands for.
    Plain,
    /// `impl Future`.
    Future,
    /// `Pin<Box<dyn Future>>`, `Pin<Box<impl Future>>`, `Box<dyn Future + Unpin>` or `BoxFuture`.
    BoxedFuture,
    /// `impl Stream`.
    Stream,
    /// The same of a stream.
    BoxedStream,
    /// Another `impl Trait`.
    Opaque,
    /// Everything that may be an alias of `Result`.
    Named,
}

impl Returned {
    pub(crate) fn of(output: &ReturnType) -> Self {
        match output {
            ReturnType::Default => Self::Unit,
            ReturnType::Type(_, ty) => Self::of_type(ty),
        }
    }

    fn of_type(ty: &Type) -> Self {
        match ty {
            Type::Group(group) => Self::of_type(&group.elem),
            Type::Paren(paren) => Self::of_type(&paren.elem),
            Type::Never(_) => Self::Never,
            Type::Tuple(tuple) if tuple.elems.is_empty() => Self::Unit,
            Type::Reference(_)
            | Type::Slice(_)
            | Type::Array(_)
            | Type::Tuple(_)
            | Type::Ptr(_)
            | Type::FnPtr(_) => Self::Plain,
            Type::ImplTrait(opaque) if names(FUTURE, opaque.bounds.iter()) => Self::Future,
            Type::ImplTrait(opaque) if names(STREAM, opaque.bounds.iter()) => Self::Stream,
            Type::ImplTrait(_) => Self::Opaque,
            Type::Path(path) if path.qself.is_none() && is_primitive(path) => Self::Plain,
            Type::Path(path) if is_boxed(FUTURE, path) => Self::BoxedFuture,
            Type::Path(path) if is_boxed(STREAM, path) => Self::BoxedStream,
            _ => Self::Named,
        }
    }
}

/// What options and attributes say about the flavor.
#[derive(Clone, Copy)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is an option or attribute that is there or not"
)]
pub(crate) struct Wanted {
    /// `future`.
    future: bool,
    /// `sync`.
    sync: bool,
    /// `stream`.
    stream: bool,
    /// `ret`.
    records_value: bool,
    /// False when nobody judges or records what is returned.
    pub(crate) looks_at_value: bool,
    /// `#[track_caller]`.
    tracks_caller: bool,
}

impl Wanted {
    pub(crate) fn of(args: &Args, function: &Function) -> Self {
        let mut attributes = function.attributes.iter();
        Self {
            future: args.future.is_set(),
            sync: args.sync.is_set(),
            stream: args.stream.is_set(),
            records_value: args.ret.is_set(),
            looks_at_value: true,
            tracks_caller: attributes.any(tracks_caller),
        }
    }
}

/// Chooses the flavor.
pub(crate) fn choose(function: &Function, wanted: Wanted) -> Flavor {
    let Some(body) = &function.body else {
        return Flavor::Declaration;
    };
    let returned = Returned::of(&function.signature.output);
    if function.signature.asyncness.is_some() {
        return if returned == Returned::Never {
            Flavor::AsyncNever
        } else {
            Flavor::Async
        };
    }
    if !wanted.sync
        && let Some(later) = later(returned, body, wanted)
    {
        return later;
    }
    let looked_at = match returned {
        Returned::Unit | Returned::Never => false,
        Returned::Named => wanted.looks_at_value,
        _ => wanted.records_value,
    };
    match (looked_at, wanted.tracks_caller) {
        (true, true) => Flavor::CallerTracked,
        (true, false) => Flavor::Call,
        (false, _) => Flavor::Guard,
    }
}

/// The flavor of what goes on after the call.
fn later(returned: Returned, body: &Group, wanted: Wanted) -> Option<Flavor> {
    Some(match returned {
        Returned::BoxedFuture if boxed_block(body).is_some() => Flavor::BoxesBlock,
        Returned::BoxedFuture => Flavor::ReturnsBox,
        Returned::BoxedStream => Flavor::ReturnsStreamBox,
        Returned::Future => Flavor::ReturnsFuture,
        Returned::Stream => Flavor::ReturnsStream,
        Returned::Named if wanted.stream => Flavor::ReturnsStreamBox,
        Returned::Named if wanted.future => Flavor::ReturnsBox,
        _ if wanted.stream => Flavor::ReturnsStream,
        _ if wanted.future => Flavor::ReturnsFuture,
        _ => return None,
    })
}

/// Whether closures in a function with this attribute lose its caller: `#[track_caller]`, also from within `cfg_attr`.
pub(crate) fn tracks_caller(attribute: &Attribute) -> bool {
    let named_in = |tokens: &TokenStream| {
        let mut tokens = tokens.clone().into_iter();
        tokens.any(|token| matches!(token, TokenTree::Ident(word) if word == "track_caller"))
    };
    match &attribute.meta {
        Meta::Path(path) => path.is_ident("track_caller"),
        Meta::List(list) => list.path.is_ident("cfg_attr") && named_in(&list.tokens),
        Meta::NameValue(_) => false,
    }
}

fn is_primitive(path: &syn::TypePath) -> bool {
    const PRIMITIVES: &[&str] = &[
        "bool", "char", "str", "String", "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16",
        "i32", "i64", "i128", "isize", "f32", "f64",
    ];
    PRIMITIVES.iter().any(|name| path.path.is_ident(name))
}
