//! Says of a span what the semantic conventions ask for besides what it captures, as far as its kind and its keys tell what it stands for.

use std::fmt;

use super::site::{Registered, Site, file_of, package_of};

/// What the semantic conventions say of a traced function that its macro could not say. A hint and no mistake: it is taken from the keys and types as they stand in
/// the source. A function with `semconv(off)` has none.
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
    /// What it is about.
    pub about: About,
}

/// What a [`Hint`] is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum About {
    /// Keys that are asked for and not captured. A layer around the function, or code inside of it, may add them.
    ///
    /// A span without a key of a convention's own (`http.*`) is none of its spans.
    Missing {
        /// What the span stands for: `HTTP server`.
        convention: &'static str,
        /// The keys.
        keys: Vec<&'static str>,
    },
    /// A field of a `#[derive(Capture)]` has, where it is captured, a key of another type.
    WrongType {
        /// The whole key.
        key: String,
        /// The type with the field.
        of: &'static str,
        /// What the key is: `an int`.
        is: &'static str,
        /// What the field is recorded as: `a string`.
        found: &'static str,
    },
    /// A field of a `#[derive(Capture)]` has, where it is captured, a deprecated key.
    Deprecated {
        /// The whole key.
        key: String,
        /// The type with the field.
        of: &'static str,
        /// What to write, if one key replaces it.
        instead: Option<&'static str>,
    },
    /// A field of a `#[derive(Capture)]` has, where it is captured, a key that is one edit away from one of the registry.
    Slip {
        /// The whole key.
        key: String,
        /// The type with the field.
        of: &'static str,
        /// The key of the registry.
        meant: &'static str,
    },
}

impl fmt::Display for About {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { convention, keys } => {
                let keys = keys.join("`, `");
                write!(
                    f,
                    "the semantic conventions of {convention} spans ask for `{keys}`"
                )
            }
            Self::WrongType { key, of, is, found } => write!(
                f,
                "`{key}` is {is} in the semantic conventions, and the field of `{of}` is recorded as {found}"
            ),
            Self::Deprecated { key, of, instead } => {
                write!(
                    f,
                    "`{key}`, of a field of `{of}`, is deprecated in the semantic conventions"
                )?;
                instead.map_or(Ok(()), |instead| write!(f, "; write `{instead}`"))
            }
            Self::Slip { key, of, meant } => write!(
                f,
                "`{key}`, of a field of `{of}`, is not in the semantic conventions; did you mean `{meant}`?"
            ),
        }
    }
}

impl fmt::Display for Hint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} {}:{} span {}: {}",
            self.package, self.file, self.line, self.span, self.about
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
        about: About::Missing {
            convention: convention.name,
            keys: missing,
        },
    })
}

/// Whether the key, or one that it stands behind, is captured: what is captured under `http.request` may have fields.
fn is_captured(site: &Site, key: &str) -> bool {
    site.captured.iter().any(|captured| {
        let rest = key.strip_prefix(captured.key);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    })
}
