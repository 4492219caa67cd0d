//! What names say: which traits are futures and streams, and which types are probably one behind a name of their own.

use syn::{Ident, ReturnType, Type, TypeParamBound};

use super::boxed::{Bounds, in_a_box, without_group};

pub(super) const FUTURE: &str = "Future";
pub(super) const STREAM: &str = "Stream";

/// Whether the trait, or one of the two of the `futures` crates that imply it, is among the bounds.
pub(super) fn names<'a>(name: &str, mut bounds: impl Iterator<Item = &'a TypeParamBound>) -> bool {
    bounds.any(|bound| {
        last_of(bound).is_some_and(|last| {
            let last = last.to_string();
            let before = last.strip_suffix(name);
            before.is_some_and(|before| ["", "Fused", "Try"].contains(&before))
        })
    })
}

pub(super) fn last_of(bound: &TypeParamBound) -> Option<&Ident> {
    match bound {
        TypeParamBound::Trait(bound) => bound.path.segments.last().map(|last| &last.ident),
        _ => None,
    }
}

/// What the name of a type promises that its shape does not show: `ResponseFuture`, `Self::Future`, `ReceiverStream<T>`, `impl IntoFuture`, `Box<dyn Future>`.
pub(crate) fn promised(output: &ReturnType) -> Option<&'static str> {
    let ReturnType::Type(_, ty) = output else {
        return None;
    };
    let of_bounds = |bounds: &Bounds| {
        let names = { bounds.iter() }.filter_map(|bound| Some(last_of(bound)?.to_string()));
        { names }.find(|name| name.ends_with(FUTURE) || name.ends_with(STREAM))
    };
    let name = match without_group(ty) {
        Type::Path(path) => {
            let last = path.path.segments.last()?;
            // `Box<dyn Future>` is none until it is pinned.
            in_a_box(last).map_or_else(|| Some(last.ident.to_string()), of_bounds)?
        }
        // `impl IntoFuture`, and traits of the user's own.
        Type::ImplTrait(opaque) => of_bounds(&opaque.bounds)?,
        _ => return None,
    };
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
