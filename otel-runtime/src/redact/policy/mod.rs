//! What the application says for the whole process: stricter rules for classes and keys, and the key of pseudonyms. Said once.

mod rules;

use std::panic::Location;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{LazyLock, OnceLock};

use self::rules::Rules;
use super::Rule;
use super::class::{Class, ClassValue, DataClass};
use super::floors::COMPILED;
use super::keys;
use super::pseudonym::{self, Pseudonyms, RedactionKey};
#[cfg(otel_relax)]
use super::relax::Relaxed;
#[cfg(feature = "detect-custom")]
use super::scan::CustomPatterns;
use super::scan::Scan;
use crate::error::InitError;

/// What the application demands beyond what classes, sites and Cargo features do.
///
/// Like everything in redaction it is joined with what others say, so it can only tighten. It is given to
/// [`Builder::with_policy`](crate::Builder::with_policy), or, where a provider is not this crate's, [installed](Self::install).
///
/// ```
/// use otel_runtime::Rule;
/// use otel_runtime::redact::{Policy, class};
///
/// let policy = Policy::new()
///     .with_class::<class::Email>(Rule::Redact)
///     .with_key("order.note", Rule::Drop)
///     .with_key("*.comment", Rule::Len);
/// ```
#[derive(Debug, Default)]
#[must_use = "a policy does nothing until it is given to the builder or installed"]
pub struct Policy {
    rules: Rules,
    key: Option<RedactionKey>,
    /// Keys of earlier pseudonyms.
    more_keys: Vec<RedactionKey>,
    environment: Option<String>,
    #[cfg(feature = "detect-custom")]
    patterns: CustomPatterns,
    #[cfg(otel_relax)]
    relaxed: Option<(Vec<&'static str>, &'static str)>,
}

impl Policy {
    /// A policy that demands nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// What is done at least to values of a class.
    pub fn with_class<C: DataClass>(mut self, rule: Rule) -> Self {
        self.rules.push_class(C::CLASS, rule.tightening());
        self
    }

    /// What is done at least to values under a key, whoever captured them.
    ///
    /// `order.note` is this key, `order.*` all keys below `order`, and `*.note` all keys whose last word is `note`, as in `billing_note` and
    /// `billingNote` too.
    pub fn with_key(mut self, pattern: &str, rule: Rule) -> Self {
        self.rules.push_key(pattern, rule.tightening());
        self
    }

    /// Patterns that detectors look for as well, in the syntax of the crate [`regex`](https://docs.rs/regex/latest/regex/#syntax), with ASCII
    /// classes. What they match becomes `[redacted:custom]`. A second call replaces the patterns of the first.
    ///
    /// ```
    /// let policy = otel_runtime::redact::Policy::new().with_patterns([r"\bCUST-\d{6}\b"])?;
    /// # drop(policy);
    /// # Ok::<(), otel_runtime::InitError>(())
    /// ```
    ///
    /// # Errors
    /// When one of them is malformed, or too large.
    #[cfg(feature = "detect-custom")]
    #[cfg_attr(docsrs, doc(cfg(feature = "detect-custom")))]
    pub fn with_patterns<'p>(
        mut self,
        patterns: impl IntoIterator<Item = &'p str>,
    ) -> Result<Self, InitError> {
        self.patterns = CustomPatterns::new(patterns).map_err(|error| InitError::Pattern {
            reason: error.to_string(),
        })?;
        Ok(self)
    }

    /// The key that pseudonyms are made with; see [`RedactionKey`].
    pub fn with_redaction_key(mut self, key: RedactionKey) -> Self {
        self.key = Some(key);
        self
    }

    /// The environment that pseudonyms are made for. Where [`init`](crate::Builder::init) is called, the resource attribute
    /// `deployment.environment.name` says it, and goes before this.
    pub fn with_environment(mut self, name: impl Into<String>) -> Self {
        self.environment = Some(name.into());
        self
    }

    /// Takes back what Cargo features demand: optional detectors and `strict-` floors, by the names of the features. Core detectors, classes, the key
    /// table and what else the policy says stay.
    ///
    /// For the case that a dependency turned on a feature that is wrong for the application. Exists only when the final build is made with
    /// `RUSTFLAGS="--cfg otel_relax"`, which no dependency can do; is said on stderr at the start, and stands in the manifest.
    #[cfg(otel_relax)]
    pub fn with_relaxed_redaction(
        mut self,
        features: impl IntoIterator<Item = &'static str>,
        reason: &'static str,
    ) -> Self {
        self.relaxed = Some((features.into_iter().collect(), reason));
        self
    }

    /// Makes this the policy of the process, for applications that do not call [`init`](crate::Builder::init) but
    /// [`use_global`](crate::use_global). Before the first span; what was captured earlier was captured without it.
    ///
    /// Here only code says the key; `OTEL_RUST_REDACTION_KEY_FILE` is read by `init`.
    ///
    /// # Errors
    /// When there is a policy already, or the key needs a Cargo feature that is not compiled in.
    #[track_caller]
    pub fn install(self) -> Result<(), InitError> {
        self.prepare(Location::caller())?.install();
        Ok(())
    }

    /// Everything that can fail, before anything is done.
    pub(crate) fn prepare(self, at: &'static Location<'static>) -> Result<Ready, InitError> {
        if let Some(first) = POLICY.get() {
            return Err(InitError::PolicySet { at: first.at });
        }
        let keys = self.key.into_iter().chain(self.more_keys).collect();
        let pseudonyms = pseudonym::prepare(keys, self.environment.as_deref())?;
        let floors = COMPILED;
        #[cfg(otel_relax)]
        let relaxed = match self.relaxed {
            Some((features, reason)) => Some(Relaxed::new(features, reason)?),
            None => None,
        };
        #[cfg(otel_relax)]
        let floors = relaxed.as_ref().map_or(floors, Relaxed::floors);
        Ok(Ready {
            installed: Installed {
                rules: self.rules,
                how: Scan {
                    #[cfg(feature = "detect-custom")]
                    custom: self.patterns,
                    ..floors.scan()
                },
                at,
            },
            pseudonyms,
            #[cfg(otel_relax)]
            relaxed,
        })
    }

    /// Whether there is a key, so that the environment is not asked for one.
    #[cfg(feature = "spans")]
    pub(crate) fn has_key(&self) -> bool {
        self.key.is_some()
    }

    /// Keys that were read from a file, the active one first.
    #[cfg(feature = "spans")]
    pub(crate) fn with_keys(mut self, keys: Vec<RedactionKey>) -> Self {
        let mut keys = keys.into_iter();
        self.key = keys.next();
        self.more_keys = keys.collect();
        self
    }
}

/// A policy that only has to be installed.
pub(crate) struct Ready {
    installed: Installed,
    pseudonyms: Option<Box<Pseudonyms>>,
    #[cfg(otel_relax)]
    relaxed: Option<Relaxed>,
}

impl Ready {
    /// Makes it the policy of the process. Of two at the same time one wins, whole.
    pub(crate) fn install(self) {
        let has_keys = self.installed.rules.has_keys();
        if POLICY.set(self.installed).is_ok() {
            HAS_KEYS.store(has_keys, Ordering::Relaxed);
            pseudonym::install(self.pseudonyms);
            #[cfg(otel_relax)]
            self.relaxed.into_iter().for_each(Relaxed::install);
        }
    }
}

/// Whether the application installed a policy by itself.
#[cfg(feature = "spans")]
pub(crate) fn is_installed() -> bool {
    POLICY.get().is_some()
}

struct Installed {
    rules: Rules,
    how: Scan,
    at: &'static Location<'static>,
}

static POLICY: OnceLock<Installed> = OnceLock::new();

/// What detectors look for in this process.
pub(crate) fn how() -> &'static Scan {
    static COMPILED_SCAN: LazyLock<Scan> = LazyLock::new(|| COMPILED.scan());
    match POLICY.get() {
        Some(installed) => &installed.how,
        None => &COMPILED_SCAN,
    }
}

/// What the policy demands of a class.
#[inline]
pub(crate) fn of_class(class: &Class) -> Rule {
    match POLICY.get() {
        Some(installed) => installed.rules.of_class(class),
        None => Rule::Unset,
    }
}

/// Some policy has rules for keys.
static HAS_KEYS: AtomicBool = AtomicBool::new(false);

/// Whether neither the key table nor the policy says anything of a key. May say no where it could say yes.
///
/// A call, so that what is around it stays small enough to become part of the caller: that is worth several times the call.
#[inline(never)]
pub(crate) fn is_ordinary(key: &str) -> bool {
    !keys::is_special(key) && !HAS_KEYS.load(Ordering::Relaxed)
}

/// The rule of a place, joined with what key table and policy say of its key; and whether an error speaks there.
#[cold]
pub(crate) fn under(key: &str, rule: Rule) -> (Rule, bool) {
    let entry = keys::entry(key);
    let policy = POLICY.get().map(|installed| installed.rules.of_key(key));
    let said = rule.combine(entry.minimum);
    (said.combine(policy.unwrap_or_default()), entry.of_error)
}

/// Whether, by convention, one of few names stands under the key, and no free text.
#[cold]
pub(crate) fn holds_names(key: &str) -> bool {
    let entry = keys::entry(key);
    entry.is_name && !entry.of_error
}

/// The one key of all unit tests.
#[cfg(test)]
pub(crate) fn install_test_key() {
    let key = RedactionKey::new("k1", [7; 32]);
    if let (true, Ok(key)) = (cfg!(feature = "hash-blake3"), key) {
        let policy = Policy::new().with_redaction_key(key);
        // Whoever is first.
        let _ = policy.with_environment("staging").install();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_not_shown() {
        let key = RedactionKey::new("k1", [7; 32]).unwrap();
        let shown = format!("{:?}", Policy::new().with_redaction_key(key));
        assert!(shown.contains("k1") && !shown.contains('7'), "{shown}");
    }
}
