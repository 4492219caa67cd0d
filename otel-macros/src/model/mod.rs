//! What an annotated function means, as plain data without undecided options.

pub(crate) mod capture;
mod check;
pub(crate) mod container;
mod defaults;
pub(crate) mod flavor;
pub(crate) mod inside;
pub(crate) mod lower;
pub(crate) mod metrics;
pub(crate) mod names;
pub(crate) mod outcome;

use proc_macro2::Ident;
use syn::{Expr, LitStr, Path};

use self::capture::Capture;
use self::flavor::Flavor;
use self::metrics::Metrics;
use self::outcome::Outcome;
use crate::syntax::args::{NameSyntax, RootSyntax};
use crate::syntax::item::Function;
use crate::syntax::sample::SampleSyntax;

/// An annotated function, ready to be expanded.
pub(crate) struct Traced {
    /// The function without our attributes.
    pub(crate) function: Function,
    pub(crate) flavor: Flavor,
    pub(crate) runtime: Runtime,
    pub(crate) name: Name,
    /// The instrumentation scope, if it is not the user's package.
    pub(crate) scope: Option<LitStr>,
    /// A variant of `SpanKind`.
    pub(crate) kind: Ident,
    /// A variant of `Level`.
    pub(crate) level: Ident,
    pub(crate) relations: Relations,
    pub(crate) captures: Vec<Capture>,
    pub(crate) outcome: Outcome,
    /// `leaf`: recorded, but not current.
    pub(crate) leaf: bool,
    pub(crate) sample: Option<SampleSyntax>,
    /// Unless `semconv(off)`: its keys are compared with the semantic conventions.
    pub(crate) compares: bool,
    /// `metrics`: calls are counted, whether or not they are recorded.
    pub(crate) metrics: Option<Metrics>,
    /// The span ends with the call, and the name of the returned type says that this may be too early: `Future` or `Stream`.
    pub(crate) promised: Option<&'static str>,
    /// `boxed`: the future lives on the heap.
    pub(crate) boxed: bool,
}

/// Where the runtime crate is.
pub(crate) enum Runtime {
    Default,
    At(Path),
}

/// The span's name.
pub(crate) enum Name {
    Function(String),
    Given(NameSyntax),
}

/// `parent`, `root` and `links`.
#[derive(Default)]
pub(crate) struct Relations {
    pub(crate) parent: Option<Expr>,
    pub(crate) root: Option<RootSyntax>,
    pub(crate) links: Option<Expr>,
}

impl Relations {
    pub(crate) fn is_empty(&self) -> bool {
        self.parent.is_none() && self.root.is_none() && self.links.is_none()
    }
}
