//! Turns values into keyed pseudonyms: equal values of one class and environment have equal ones, and without the key nobody can
//! tell whose they are. They remain personal data.
//!
//! | file | one line |
//! |---|---|
//! | `key` | the key, its id, and what it is used with |
//! | `file` | the file of `OTEL_RUST_REDACTION_KEY_FILE` |
//! | `keyed` | the two algorithms, behind their features |
//!
//! From the key comes one subkey for each environment and class. The key itself is wiped as soon as it has been used for that.

#[cfg(feature = "spans")]
pub(crate) mod file;
mod key;
mod keyed;

use std::fmt;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};

pub use self::key::{Algorithm, RedactionKey};
use self::keyed::{SUBKEY_BYTES, Subkey};
use super::class::{self, Class, ClassValue, Unclassified};
use crate::error::InitError;

/// Hexadecimal digits of a pseudonym: 128 bits.
const DIGITS: usize = 32;

/// What pseudonyms are made with. Holds no key, only what was derived from one.
pub(super) struct Pseudonyms {
    /// Of the active key.
    id: String,
    /// Of the other keys in the file.
    earlier: Vec<String>,
    algorithm: Algorithm,
    /// For classes of the application's own.
    environment: Subkey,
    classes: Vec<(&'static str, Subkey)>,
}

impl fmt::Debug for Pseudonyms {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pseudonyms")
            .field("id", &self.id)
            .field("algorithm", &self.algorithm)
            .finish_non_exhaustive()
    }
}

/// On the heap, not in a static.
static PSEUDONYMS: OnceLock<Box<Pseudonyms>> = OnceLock::new();

/// What to do about hashes, once it is known which key and which environment there are.
pub(super) fn prepare(
    keys: Vec<RedactionKey>,
    environment: Option<&str>,
) -> Result<Option<Box<Pseudonyms>>, InitError> {
    let mut keys = keys.into_iter();
    let Some(key) = keys.next() else {
        return Ok(None);
    };
    key.check_feature()?;
    // Without it, staging and production would share pseudonyms.
    let Some(environment) = environment.filter(|name| !name.is_empty()) else {
        return Ok(None);
    };
    let earlier = keys.map(|key| key.id().to_owned()).collect();
    Ok(Some(Box::new(Pseudonyms::new(&key, earlier, environment))))
}

pub(super) fn install(pseudonyms: Option<Box<Pseudonyms>>) {
    if let Some(pseudonyms) = pseudonyms {
        // A second policy was refused before.
        let _ = PSEUDONYMS.set(pseudonyms);
    }
}

impl Pseudonyms {
    pub(super) fn new(key: &RedactionKey, earlier: Vec<String>, environment: &str) -> Self {
        let algorithm = key.algorithm();
        let environment = key.derive(environment);
        let classes = class::ALL
            .iter()
            .map(|class| (class.name, algorithm.subkey(&environment, class.name)))
            .collect();
        Self {
            id: key.id().to_owned(),
            earlier,
            algorithm,
            environment,
            classes,
        }
    }

    pub(super) fn of(&self, class: &Class, text: &str) -> String {
        let canonical = (class.canonical)(text);
        let known = self.classes.iter().find(|(name, _)| *name == class.name);
        let digest = |subkey| self.algorithm.digest(subkey, canonical.as_bytes());
        let digest = if let Some((_, subkey)) = known {
            digest(subkey)
        } else {
            digest(&self.algorithm.subkey(&self.environment, class.name))
        };
        self.written(&digest)
    }

    /// `key-id:` and the first 128 bits.
    fn written(&self, digest: &[u8; SUBKEY_BYTES]) -> String {
        const HEX: [char; 16] = [
            '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f',
        ];
        let mut written = String::with_capacity(self.id.len() + 1 + DIGITS);
        written.push_str(&self.id);
        written.push(':');
        for byte in digest.iter().take(DIGITS / 2) {
            written.push(HEX[usize::from(byte >> 4)]);
            written.push(HEX[usize::from(byte & 15)]);
        }
        written
    }

    fn wrote(&self, text: &str) -> bool {
        let Some((id, digits)) = text.rsplit_once(':') else {
            return false;
        };
        let hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        digits.len() == DIGITS
            && digits.bytes().all(hex)
            && (id == self.id || self.earlier.iter().any(|earlier| earlier == id))
    }
}

// ===== At capture =====

/// Values that were to be hashed and had to be redacted.
static WITHHELD: AtomicU64 = AtomicU64::new(0);

/// The pseudonym of a value; `None` without a key, which is counted.
pub(crate) fn pseudonym(class: Option<&Class>, text: &str) -> Option<String> {
    let Some(pseudonyms) = PSEUDONYMS.get() else {
        WITHHELD.fetch_add(1, Ordering::Relaxed);
        return None;
    };
    Some(pseudonyms.of(class.unwrap_or(Unclassified::CLASS), text))
}

/// Whether pseudonyms can be made at all, so that a value need not be formatted in vain.
pub(crate) fn has_key() -> bool {
    PSEUDONYMS.get().is_some()
}

/// Counts a value that was withheld because [`has_key`] said no.
pub(crate) fn count_withheld() {
    WITHHELD.fetch_add(1, Ordering::Relaxed);
}

/// The pseudonym that a value of class `C` has in this process, to find its traces by; `None` without a key.
///
/// ```
/// use otel_runtime::redact::{RedactionKey, Policy, class, pseudonym_of};
///
/// # if cfg!(feature = "hash-blake3") {
/// # let bytes = [7; 32];
/// Policy::new()
///     .with_redaction_key(RedactionKey::new("k1", bytes)?)
///     .with_environment("staging")
///     .install()?;
///
/// let ann = pseudonym_of::<class::Email>("ann@example.org").unwrap_or_default();
/// assert!(ann.starts_with("k1:"));
/// assert_eq!(Some(ann), pseudonym_of::<class::Email>("ann@EXAMPLE.org"));
/// # }
/// # Ok::<(), otel_runtime::InitError>(())
/// ```
#[must_use]
pub fn pseudonym_of<C: class::DataClass>(text: &str) -> Option<String> {
    Some(PSEUDONYMS.get()?.of(C::CLASS, text))
}

/// Whether the whole text is a pseudonym of this process, which no detector looks at.
pub(crate) fn is_pseudonym(text: &str) -> bool {
    PSEUDONYMS
        .get()
        .is_some_and(|pseudonyms| pseudonyms.wrote(text))
}

/// How many values were redacted because there is nothing to hash them with.
#[cfg(feature = "spans")]
pub(crate) fn withheld() -> u64 {
    WITHHELD.load(Ordering::Relaxed)
}

/// Says once that hashes are redacted, if that has happened. Not for threads of the user.
#[cfg(feature = "spans")]
pub(crate) fn say_withheld() {
    static SAID: OnceLock<()> = OnceLock::new();
    if withheld() > 0 && SAID.set(()).is_ok() {
        crate::report::line(format_args!(
            "values under the rule `hash` are redacted, for that takes a key and the resource attribute `deployment.environment.name`: \
             OTEL_RUST_REDACTION_KEY_FILE or `with_redaction_key`"
        ));
    }
}

#[cfg(test)]
mod tests;
