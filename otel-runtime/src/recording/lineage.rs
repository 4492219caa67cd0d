//! What a new span is related to: its parent, its links, and what its function has decided.

use opentelemetry::Context;
use opentelemetry::trace::Link;

/// What a new span is related to.
#[derive(Debug, Default)]
pub(crate) struct Lineage {
    /// The context to put the span into; none for the current one.
    pub(crate) context: Option<Context>,
    /// The span in that context is no parent.
    pub(crate) is_root: bool,
    pub(crate) links: Vec<Link>,
    /// It is decided already that this root is recorded: by the function itself, or by whom it was asked for.
    pub(crate) is_kept: bool,
}

/// At this context, or the current one.
pub(super) fn look<T>(context: Option<&Context>, look: impl FnOnce(&Context) -> T) -> T {
    match context {
        Some(context) => look(context),
        None => Context::map_current(look),
    }
}
