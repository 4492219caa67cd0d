//! What `parent`, `root` and `links` of a traced function ask for.

use opentelemetry::Context;
use opentelemetry::trace::{Link, TraceContextExt as _};

use crate::parent::{AsLinks, AsParent};
use crate::recording::Lineage;

/// What `parent`, `root` and `links` of a traced function ask for.
#[derive(Debug, Default)]
pub struct Relations(pub(super) Lineage);

impl Relations {
    /// `parent = expr`; no context means the current one.
    pub fn parent(&mut self, parent: &(impl AsParent + ?Sized)) {
        self.0.context = parent.as_parent();
    }

    /// `root`: a new trace. Baggage and everything else in the current context stays.
    pub fn root(&mut self) {
        self.0.is_root = true;
    }

    /// `root(link)`: a new trace that names the span it was started from.
    pub fn root_linked(&mut self) {
        let current = Context::current().span().span_context().clone();
        if current.is_valid() {
            self.0.links.push(Link::with_context(current));
        }
        self.root();
    }

    /// A future that was returned belongs below the context of the call, not of its first poll.
    pub(crate) fn parent_at_call(&mut self) {
        self.0.context.get_or_insert_with(Context::current);
    }

    /// The context that was given to put the span into.
    pub(crate) fn context(&self) -> Option<&Context> {
        self.0.context.as_ref()
    }

    /// `links = expr`.
    pub fn links(&mut self, links: &(impl AsLinks + ?Sized)) {
        links.add_links(&mut self.0.links);
    }

    pub(super) fn into_lineage(self) -> Lineage {
        self.0
    }
}
