//! What may stand behind `parent = …` and `links = …`. Both are borrowed, never moved: the expression is evaluated before the body, which may need it.

use opentelemetry::Context;
use opentelemetry::trace::{Link, SpanContext, TraceContextExt as _};

/// A parent: a [`Context`], a [`SpanContext`], a reference to one of them or an `Option` of these. `None` and an invalid span context leave the current
/// context as the parent.
///
/// ```
/// use otel_runtime::opentelemetry::trace::SpanContext;
/// use otel_runtime::traced;
///
/// struct Message { context: Option<SpanContext> }
///
/// #[traced(kind = consumer, parent = message.context)]
/// fn handle(message: &Message) {}
/// ```
#[diagnostic::on_unimplemented(
    message = "`parent = …` takes a `Context` or a `SpanContext`, not `{Self}`",
    label = "not a context",
    note = "a reference to one, or an `Option` of one, will do as well; for no parent at all write `root`"
)]
pub trait AsParent {
    /// The parent, or nothing for the current context.
    fn as_parent(&self) -> Option<Context>;
}

impl AsParent for Context {
    fn as_parent(&self) -> Option<Context> {
        Some(self.clone())
    }
}

impl AsParent for SpanContext {
    fn as_parent(&self) -> Option<Context> {
        self.is_valid()
            .then(|| Context::current().with_remote_span_context(self.clone()))
    }
}

impl<P: AsParent + ?Sized> AsParent for &P {
    fn as_parent(&self) -> Option<Context> {
        (**self).as_parent()
    }
}

impl<P: AsParent> AsParent for Option<P> {
    fn as_parent(&self) -> Option<Context> {
        self.as_ref().and_then(AsParent::as_parent)
    }
}

/// Links: a [`SpanContext`] or a [`Link`], a reference to one, or an `Option`, array, slice or `Vec` of these. Invalid span contexts are left out.
///
/// ```
/// use otel_runtime::opentelemetry::trace::SpanContext;
/// use otel_runtime::traced;
///
/// #[traced(kind = consumer, root, links = messages)]
/// fn handle_batch(messages: &[SpanContext]) {}
/// ```
#[diagnostic::on_unimplemented(
    message = "`links = …` takes span contexts, not `{Self}`",
    label = "not a link",
    note = "a `SpanContext`, a `Link`, a reference to one, or an `Option`, array, slice or `Vec` of these will do"
)]
pub trait AsLinks {
    /// Adds the links to `to`.
    fn add_links(&self, to: &mut Vec<Link>);
}

impl AsLinks for Link {
    fn add_links(&self, to: &mut Vec<Link>) {
        to.push(self.clone());
    }
}

impl AsLinks for SpanContext {
    fn add_links(&self, to: &mut Vec<Link>) {
        if self.is_valid() {
            to.push(Link::with_context(self.clone()));
        }
    }
}

impl<L: AsLinks + ?Sized> AsLinks for &L {
    fn add_links(&self, to: &mut Vec<Link>) {
        (**self).add_links(to);
    }
}

impl<L: AsLinks> AsLinks for Option<L> {
    fn add_links(&self, to: &mut Vec<Link>) {
        if let Some(link) = self {
            link.add_links(to);
        }
    }
}

impl<L: AsLinks> AsLinks for [L] {
    fn add_links(&self, to: &mut Vec<Link>) {
        for link in self {
            link.add_links(to);
        }
    }
}

impl<L: AsLinks, const N: usize> AsLinks for [L; N] {
    fn add_links(&self, to: &mut Vec<Link>) {
        self.as_slice().add_links(to);
    }
}

impl<L: AsLinks> AsLinks for Vec<L> {
    fn add_links(&self, to: &mut Vec<Link>) {
        self.as_slice().add_links(to);
    }
}
