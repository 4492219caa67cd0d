//! Says of a span what the semantic conventions ask for besides what it captures, as far as its kind and its keys tell what it stands for.

use std::fmt;

use super::site::{Registered, Site, file_of, package_of};

/// What the semantic conventions ask for and a span does not capture. A hint and no mistake: a layer around it, or code inside of it, may add what is missing.
///
/// It is taken from the keys that stand in the source. A span without a key of a convention's own (`http.*`), and a function with `semconv(off)`, have none.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct Hint {
    /// The package in which it was written, or the crate where there is no package.
    pub package: &'static str,
    /// The source file, as in an [`Entry`](super::Entry).
    pub file: &'static str,
    /// The line of the function's name.
    pub line: u32,
    /// The name of the span.
    pub span: &'static str,
    /// What it stands for: `HTTP server`.
    pub convention: &'static str,
    /// The keys that are asked for and not captured.
    pub missing: Vec<&'static str>,
}

impl fmt::Display for Hint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} {}:{} span {}: the semantic conventions of {} spans ask for `{}`",
            self.package,
            self.file,
            self.line,
            self.span,
            self.convention,
            self.missing.join("`, `")
        )
    }
}

/// One convention: which spans it is about, and what it requires of them.
pub(super) struct Convention {
    name: &'static str,
    kinds: &'static [&'static str],
    /// With a key that begins so, a span of that kind is one of these.
    namespace: &'static str,
    pub(super) required: &'static [&'static str],
}

/// The attributes with requirement level `required`, from the semantic conventions 1.44.
pub(super) const CONVENTIONS: &[Convention] = &[
    Convention {
        name: "HTTP server",
        kinds: &["Server"],
        namespace: "http.",
        required: &["http.request.method", "url.path", "url.scheme"],
    },
    Convention {
        name: "HTTP client",
        kinds: &["Client"],
        namespace: "http.",
        required: &[
            "http.request.method",
            "server.address",
            "server.port",
            "url.full",
        ],
    },
    Convention {
        name: "database client",
        kinds: &["Client"],
        namespace: "db.",
        required: &["db.system.name"],
    },
    Convention {
        name: "messaging",
        kinds: &["Producer", "Consumer", "Client"],
        namespace: "messaging.",
        required: &["messaging.operation.name", "messaging.system"],
    },
    Convention {
        name: "RPC",
        kinds: &["Client", "Server"],
        namespace: "rpc.",
        required: &["rpc.system.name"],
    },
];

/// The hints of one site.
pub(super) fn hints(site: &'static Site) -> impl Iterator<Item = Hint> {
    CONVENTIONS
        .iter()
        .filter(|_| site.semconv.is_none())
        .filter_map(move |convention| hint(site, convention))
}

fn hint(site: &'static Site, convention: &Convention) -> Option<Hint> {
    let (Registered::Span(span), Some(kind)) = (&site.item, site.kind) else {
        return None;
    };
    let mut keys = site.captured.iter().map(|captured| captured.key);
    let is_one =
        convention.kinds.contains(&kind) && keys.any(|key| key.starts_with(convention.namespace));
    let required = convention.required.iter().copied().filter(|_| is_one);
    let missing: Vec<_> = required.filter(|key| !is_captured(site, key)).collect();
    (!missing.is_empty()).then(|| Hint {
        package: package_of(site),
        file: file_of(site),
        line: site.line,
        span,
        convention: convention.name,
        missing,
    })
}

/// Whether the key, or one that it stands behind, is captured: what is captured under `http.request` may have fields.
fn is_captured(site: &Site, key: &str) -> bool {
    site.captured.iter().any(|captured| {
        let rest = key.strip_prefix(captured.key);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    })
}
