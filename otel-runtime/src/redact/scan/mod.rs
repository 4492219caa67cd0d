//! Finds personal data and secrets in a text, in one pass, and replaces them with markers.
//!
//! Uses nothing else of this crate, so that fuzzers and benches can include it by its path.
//!
//! | file | one line |
//! |---|---|
//! | `detectors` | which optional detectors look at a text |
//! | `finding` | what there is to find, what is written in its place, and how that is told from text |
//! | `engine` | the one pass: at each word and sign, the detectors that could begin there |
//! | `lanes`, `bytes` | classes of bytes, 64 or one at a time |
//! | `context`, `glossary` | words close by and in the key that say what a number is |
//! | `normalise` | escapes, full-width signs, characters without width: what a text means |
//! | `replace`, `json` | the union of what was found, and the text without it; numbers in JSON become strings |
//! | `pem`, `jwt`, `tokens`, `credential` | private keys; web tokens; tokens with a prefix; `Bearer`, `Basic`, cookies |
//! | `url`, `pairs`, `words` | user information and queries; `password=x` in any notation; which keys are secret |
//! | `email`, `card`, `iban`, `ssn` | personal data that is always looked for |
//! | `phone`, `ip`, `device`, `entropy`, `custom` | what features add |
//! | `identity`, `candidate`, `national`, `passport` | groups of letters and digits, and whose numbers they are |
//! | `sql` | statements without their literals |

mod bytes;
mod candidate;
mod card;
mod context;
mod credential;
#[cfg(feature = "detect-custom")]
mod custom;
mod detectors;
mod device;
mod email;
mod engine;
mod entropy;
mod finding;
mod glossary;
mod iban;
mod identity;
mod ip;
mod json;
mod jwt;
mod lanes;
mod national;
mod normalise;
mod pairs;
mod passport;
mod pem;
mod phone;
mod replace;
mod sql;
mod ssn;
#[cfg(test)]
mod tests;
mod tokens;
mod url;
mod words;

use std::borrow::Cow;

#[cfg(feature = "detect-custom")]
pub(crate) use self::custom::CustomPatterns;
pub(crate) use self::detectors::Detectors;
pub(crate) use self::finding::Finding;

/// What to look for, and how.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scan {
    /// The optional detectors.
    pub(crate) detectors: Detectors,
    /// All values in the query of a URL are withheld, not only those of sensitive keys.
    pub(crate) all_query_values: bool,
    /// In a text that is JSON, sensitive keys withhold whatever stands under them, and a marker in the place of a number is a string.
    pub(crate) json: bool,
    /// The application's own patterns.
    #[cfg(feature = "detect-custom")]
    pub(crate) custom: CustomPatterns,
}

/// The text without personal data and secrets, and what was found. Borrowed when nothing was.
///
/// `key` is what the text stands under, or nothing: its words are context, and it says that a text is SQL. Scanning again
/// changes nothing.
pub(crate) fn scan<'a>(
    text: &'a str,
    key: &str,
    how: &Scan,
    found: &mut dyn FnMut(Finding),
) -> Cow<'a, str> {
    if !sql::is_statement(key) {
        return replace::all(text, key, how, found);
    }
    let mut out = Cow::Borrowed(text);
    // What stands around a marker may read as a literal.
    for _ in 0..STATEMENT_ROUNDS {
        let stripped = sql::strip(&out);
        let scanned = match replace::all(stripped.as_deref().unwrap_or(&out), key, how, found) {
            Cow::Owned(scanned) => Some(scanned),
            Cow::Borrowed(_) => None,
        };
        if stripped.is_some() {
            found(Finding::SqlLiteral);
        }
        let Some(next) = scanned.or(stripped) else {
            return out;
        };
        out = Cow::Owned(next);
    }
    Cow::Owned(Finding::SqlLiteral.marker().to_owned())
}

/// How often a statement is read again, before it is withheld whole.
const STATEMENT_ROUNDS: usize = 6;

/// What a number is, when it has 12 to 19 digits or its key says what it is.
pub(crate) fn scan_int(value: i64, key: &str, how: &Scan) -> Option<Finding> {
    let mut digits = [0_u8; 20];
    let mut rest = value.unsigned_abs();
    let mut start = digits.len();
    while rest > 0 && start > 0 {
        start -= 1;
        if let (Some(place), Ok(digit)) = (digits.get_mut(start), u8::try_from(rest % 10)) {
            *place = b'0' + digit;
        }
        rest /= 10;
    }
    let text = digits.get(start..).unwrap_or(&[]);
    if !(6..=19).contains(&text.len()) {
        return None;
    }
    replace::first(text, key, how)
}
