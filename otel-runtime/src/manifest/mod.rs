//! The inventory of everything that the final binary may capture: every `#[traced]` and every `#[derive(Capture)]` linked into it, of all crates.
//!
//! | file | one line |
//! |---|---|
//! | `site` | what the macros register, and the slice that the linker gathers it in |
//! | `hint` | what the semantic conventions ask for besides |
//! | `joined` | what they say of keys that are half a function's and half a type's |
//! | `registry`, `table` | the attribute registry, and a look into it |
//! | `source` | types and expressions as a person would write them |
//! | `class` | the class of data, as the type was written |
//! | `render` | as JSON and as a Markdown table |
//! | `golden` | compares with a file under review |

mod class;
mod golden;
mod hint;
mod joined;
mod registry;
mod render;
pub(crate) mod site;
mod source;
mod table;
#[cfg(test)]
mod tests;

pub use self::hint::{About, Hint};
use self::site::SITES;
use crate::redact;

/// Everything that is captured in this binary, sorted.
///
/// It holds what was written in the source, and no value. What a macro was expanded in, and what the linker took along, is in it, whether it ever runs
/// or not; generic functions are in it once.
///
/// # Examples
///
/// ```standalone_crate
/// use otel_runtime::{manifest, traced};
///
/// #[traced(attributes(cart.items = items.len()))]
/// fn checkout(items: &[u32], #[attr(user.email: redact)] email: &str) {}
///
/// # if cfg!(feature = "spans") {
/// let manifest = manifest();
/// let keys: Vec<_> = manifest.entries().iter().map(|entry| &*entry.key).collect();
/// assert_eq!(keys, ["cart.items", "user.email"]);
/// println!("{}", manifest.to_markdown());
/// # }
/// ```
#[must_use]
pub fn manifest() -> Manifest {
    let mut entries: Vec<Entry> = SITES.iter().flat_map(site::entries).collect();
    entries.sort();
    let relaxed = redact::relaxed().map(|(features, reason)| Relaxed { features, reason });
    let sites: Vec<&'static site::Site> = SITES.iter().collect();
    let of_types = sites.iter().flat_map(|site| joined::hints(site, &sites));
    let mut hints: Vec<Hint> = SITES.iter().flat_map(hint::hints).chain(of_types).collect();
    hints.sort();
    Manifest {
        entries,
        hints,
        relaxed,
    }
}

/// The inventory: see [`manifest`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manifest {
    entries: Vec<Entry>,
    hints: Vec<Hint>,
    relaxed: Option<Relaxed>,
}

/// What the application took back of the demands of Cargo features, which takes `--cfg otel_relax` in the final build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Relaxed {
    /// The features that no longer hold.
    pub features: &'static [&'static str],
    /// Why.
    pub reason: &'static str,
}

impl Manifest {
    /// One entry for each attribute, and one without a key for a function that captures nothing.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// What the semantic conventions say that the compiler could not be told.
    ///
    /// What they ask for besides: a span with `kind = server` and `http.*`, but without `http.request.method`, `url.path` or `url.scheme`. And keys of fields of a
    /// `#[derive(Capture)]`, which are whole only where a function captures the type: one of another type than the field, a deprecated one, one that is one edit
    /// away from a key of the registry. This goes by names: a parameter or a returned value whose type is written with the name of the derived one, or in an
    /// `Option`, `Result`, `Box`, `Rc` or `Arc`; what an expression yields is not known, and of two types of one name that of the same module is taken.
    ///
    /// Not part of what [`assert_golden`](Self::assert_golden) compares.
    ///
    /// ```standalone_crate
    /// use otel_runtime::{Capture, manifest, traced};
    ///
    /// #[derive(Capture)]
    /// struct Reply {
    ///     #[attr]
    ///     status_code: String,
    /// }
    ///
    /// #[traced(kind = server, attributes(http.request.method = "GET", http.route = "/cart", url.path = "/cart"), ret(http.response))]
    /// fn cart() -> Option<Reply> {
    ///     None
    /// }
    ///
    /// # if cfg!(feature = "spans") {
    /// let manifest = manifest();
    /// let hints: Vec<_> = manifest.hints().iter().map(|hint| hint.about.to_string()).collect();
    /// assert_eq!(hints, [
    ///     "the semantic conventions of HTTP server spans ask for `url.scheme`",
    ///     "`http.response.status_code` is an int in the semantic conventions, and the field of `Reply` is recorded as a string",
    /// ]);
    /// # }
    /// ```
    #[must_use]
    pub fn hints(&self) -> &[Hint] {
        &self.hints
    }

    /// What was taken back of the demands of Cargo features, if anything was when the inventory was taken.
    #[must_use]
    pub fn relaxed(&self) -> Option<Relaxed> {
        self.relaxed
    }

    /// Only what was written in one package.
    ///
    /// ```
    /// # use otel_runtime::manifest;
    /// let ours = manifest().of_package(env!("CARGO_PKG_NAME"));
    /// assert!(ours.entries().iter().all(|entry| entry.package == env!("CARGO_PKG_NAME")));
    /// ```
    #[must_use]
    pub fn of_package(mut self, package: &str) -> Self {
        self.entries.retain(|entry| entry.package == package);
        self.hints.retain(|hint| hint.package == package);
        self
    }
}

/// One thing that is captured. The order is that of the fields.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct Entry {
    /// The package in which it was written, or the crate where there is no package.
    pub package: &'static str,
    /// The source file: from the root of the workspace, or of its package if that is not in the workspace.
    pub file: &'static str,
    /// The line of the function's name, or of the derive.
    pub line: u32,
    /// What captures it.
    pub item: Item,
    /// The attribute's key. Of a type it is what stands behind the key under which a value is captured, so that it begins with a dot; it is empty for what
    /// goes under that key itself, and for a function that captures nothing.
    pub key: String,
    /// The type as it was written, or `= expr` where only an expression is known; behind `?` or `%` if it is its `Debug` or `Display` output.
    pub value: String,
    /// The class of data, if the type that was written is `Secret`, `Pii` or one of its aliases in [`redact`](mod@crate::redact). A type alias hides it, and a
    /// type of another crate that is called `Email` shows it: names are all that is known here.
    pub class: Option<&'static str>,
    /// The rule as it was written. What is done to a value is at least as strict: its class, the key and the policy count too.
    pub rule: Option<&'static str>,
    /// The reason of `raw(reason = "…")`.
    pub reason: Option<&'static str>,
    /// The reason of `allow_name(reason = "…")`, where a name is on the list of names of secrets.
    pub allow_name: Option<&'static str>,
}

/// What captures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Item {
    /// A function with `#[traced]`, or a [`span!`](crate::span!), by the name of its span.
    Span(&'static str),
    /// A type with `#[derive(Capture)]`, by its name. Its values leave only where a function captures one.
    Type(&'static str),
    /// An [`event!`](crate::event!), by its name.
    Event(&'static str),
    /// A [`set_attributes!`](crate::set_attributes!), by the module that it stands in.
    Attributes(&'static str),
}
