//! What may stand behind `parent = …` and `links = …`.

use opentelemetry::Context;
use opentelemetry::trace::{Link, SpanContext, TraceContextExt as _};

/// A parent: a [`Context`], a [`SpanContext`], a reference to one of them or an `Option` of these. `None` and an invalid span context leave the current
/// context as the parent.
#[diagnostic::on_unimplemented(
    message = "`parent = …` takes a `Context` or a `SpanContext`, not `{Self}`",
    label = "not a context",
    note = "a reference to one, or an `Option` of one, will do as well; for no parent at all write `root`"
)]
pub trait IntoParent {
    /// The parent, or nothing for the current context.
    fn into_parent(self) -> Option<Context>;
}

impl IntoParent for Context {
    fn into_parent(self) -> Option<Context> {
        Some(self)
    }
}

impl IntoParent for SpanContext {
    fn into_parent(self) -> Option<Context> {
        self.is_valid()
            .then(|| Context::current().with_remote_span_context(self))
    }
}

impl<P: IntoParent + Clone> IntoParent for &P {
    fn into_parent(self) -> Option<Context> {
        self.clone().into_parent()
    }
}

impl<P: IntoParent> IntoParent for Option<P> {
    fn into_parent(self) -> Option<Context> {
        self.and_then(IntoParent::into_parent)
    }
}

/// Links: a [`SpanContext`] or a [`Link`], a reference to one, or an `Option`, array, slice or `Vec` of these. Invalid span contexts are left out.
#[diagnostic::on_unimplemented(
    message = "`links = …` takes span contexts, not `{Self}`",
    label = "not a link",
    note = "a `SpanContext`, a `Link`, a reference to one, or an `Option`, array, slice or `Vec` of these will do"
)]
pub trait IntoLinks {
    /// Adds the links to `to`.
    fn extend_links(self, to: &mut Vec<Link>);
}

impl IntoLinks for Link {
    fn extend_links(self, to: &mut Vec<Link>) {
        to.push(self);
    }
}

impl IntoLinks for SpanContext {
    fn extend_links(self, to: &mut Vec<Link>) {
        if self.is_valid() {
            to.push(Link::with_context(self));
        }
    }
}

impl<L: IntoLinks + Clone> IntoLinks for &L {
    fn extend_links(self, to: &mut Vec<Link>) {
        self.clone().extend_links(to);
    }
}

impl<L: IntoLinks> IntoLinks for Option<L> {
    fn extend_links(self, to: &mut Vec<Link>) {
        if let Some(links) = self {
            links.extend_links(to);
        }
    }
}

impl<L: IntoLinks> IntoLinks for Vec<L> {
    fn extend_links(self, to: &mut Vec<Link>) {
        self.into_iter().for_each(|link| link.extend_links(to));
    }
}

impl<L: IntoLinks, const N: usize> IntoLinks for [L; N] {
    fn extend_links(self, to: &mut Vec<Link>) {
        self.into_iter().for_each(|link| link.extend_links(to));
    }
}

impl<L: IntoLinks + Clone> IntoLinks for &[L] {
    fn extend_links(self, to: &mut Vec<Link>) {
        self.iter().cloned().for_each(|link| link.extend_links(to));
    }
}
