//! Tells from the signature how a span has to be wrapped around the body.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use syn::{Attribute, GenericArgument, Meta, PathArguments, ReturnType, Type, TypeParamBound};

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
    /// `Pin<Box<dyn Future>>` or `BoxFuture`.
    BoxedFuture,
    /// `impl Stream`.
    Stream,
    /// `Pin<Box<dyn Stream>>` or `BoxStream`.
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

/// What the name of a type promises that its shape does not show: `ResponseFuture`, `Self::Future`, `ReceiverStream<T>`.
pub(crate) fn promised(output: &ReturnType) -> Option<&'static str> {
    let ReturnType::Type(_, ty) = output else {
        return None;
    };
    let Type::Path(path) = without_group(ty) else {
        return None;
    };
    let name = path.path.segments.last()?.ident.to_string();
    if NO_STREAMS_OF_ITEMS.contains(&name.as_str()) {
        return None;
    }
    [FUTURE, STREAM]
        .into_iter()
        .find(|word| name.ends_with(word))
}

/// Connections and tokens, which many crates call so.
const NO_STREAMS_OF_ITEMS: &[&str] = &[
    "BidirectionalStream",
    "BufStream",
    "DuplexStream",
    "MaybeTlsStream",
    "ParseStream",
    "RecvStream",
    "SendStream",
    "SslStream",
    "TcpStream",
    "TlsStream",
    "TokenStream",
    "UnixStream",
    "VsockStream",
    "WebSocketStream",
];

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

const FUTURE: &str = "Future";
const STREAM: &str = "Stream";

/// Whether a trait of this name is among the bounds.
fn names<'a>(name: &str, mut bounds: impl Iterator<Item = &'a TypeParamBound>) -> bool {
    bounds.any(|bound| match bound {
        TypeParamBound::Trait(bound) => bound
            .path
            .segments
            .last()
            .is_some_and(|last| last.ident == name),
        _ => false,
    })
}

fn is_primitive(path: &syn::TypePath) -> bool {
    const PRIMITIVES: &[&str] = &[
        "bool", "char", "str", "String", "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16",
        "i32", "i64", "i128", "isize", "f32", "f64",
    ];
    PRIMITIVES.iter().any(|name| path.path.is_ident(name))
}

/// `Pin<Box<dyn Future<…>>>`, `BoxFuture<…>` or `LocalBoxFuture<…>`, or the same of a stream: the whole type, by the last segment of each path.
fn is_boxed(name: &str, path: &syn::TypePath) -> bool {
    let Some(last) = path.path.segments.last() else {
        return false;
    };
    if last.ident == format!("Box{name}") || last.ident == format!("LocalBox{name}") {
        return true;
    }
    let Some(Type::Path(boxed)) = only_argument(last, "Pin") else {
        return false;
    };
    let Some(Type::TraitObject(object)) = boxed
        .path
        .segments
        .last()
        .and_then(|last| only_argument(last, "Box"))
    else {
        return false;
    };
    names(name, object.bounds.iter())
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

fn without_group(ty: &Type) -> &Type {
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
