//! How the returned value is judged and what of it is recorded.

use proc_macro2::Span;
use syn::Path;

use super::capture::Capture;
use crate::syntax::err::ErrSyntax;

/// How the returned value is judged.
pub(crate) struct Outcome {
    /// False for `err(off)`: a returned `Err` is not looked at.
    pub(crate) judged: bool,
    /// `err(text)`, with the place where it was written.
    pub(crate) text: Option<Span>,
    /// `err(unless = path)`.
    pub(crate) unless: Option<Path>,
    /// `err(none)`.
    pub(crate) none: bool,
    /// `err(cancelled)`.
    pub(crate) cancelled: bool,
    /// `ret`.
    pub(crate) ret: Option<Capture>,
}

impl Outcome {
    pub(crate) fn new(err: Option<ErrSyntax>, ret: Option<Capture>) -> Self {
        match err {
            None => Self {
                judged: true,
                text: None,
                unless: None,
                none: false,
                cancelled: false,
                ret,
            },
            Some(err) => Self {
                judged: !err.off.is_set(),
                text: err.text.span(),
                none: err.none.is_set(),
                cancelled: err.cancelled.is_set(),
                unless: err.unless.into_inner(),
                ret,
            },
        }
    }

    /// Whether anybody looks at the returned value.
    pub(crate) fn looks_at_value(&self) -> bool {
        self.judged || self.ret.is_some()
    }
}
