//! Every spelling that the macros understand, once, and the messages for those they do not.

use proc_macro2::{Ident, Span};
use syn::Error;
use syn::ext::IdentExt;

/// The attribute on functions and containers. Inside a container it is known by the last segment of its path.
pub(crate) const TRACED: &str = "traced";
/// The attribute on parameters and struct fields.
pub(crate) const ATTR: &str = "attr";
/// `#[attr(skip)]` on a struct field.
pub(crate) const SKIP: &str = "skip";
/// The container attribute of `#[derive(Capture)]`.
pub(crate) const CAPTURE: &str = "capture";
/// The key of a returned value without a key of its own.
pub(crate) const RETURN_KEY: &str = "return";

/// What `rule` may be in `key: rule`.
pub(crate) mod rule {
    pub(crate) const TEXT: &str = "text";
    pub(crate) const HASH: &str = "hash";
    pub(crate) const MASK: &str = "mask";
    pub(crate) const REDACT: &str = "redact";
    pub(crate) const DROP: &str = "drop";
    pub(crate) const LEN: &str = "len";
    pub(crate) const KEYS: &str = "keys";
    pub(crate) const RAW: &str = "raw";

    /// The only argument of `mask`.
    pub(crate) const LAST: &str = "last";
    /// The only argument of `raw`.
    pub(crate) const REASON: &str = "reason";

    pub(crate) const ALL: &[&str] = &[TEXT, HASH, MASK, REDACT, DROP, LEN, KEYS, RAW];

    /// A rule as the user would write it, for messages.
    pub(crate) fn example(rule: &str) -> String {
        match rule {
            MASK => "mask(last = 4)".to_owned(),
            RAW => "raw(reason = \"…\")".to_owned(),
            other => other.to_owned(),
        }
    }
}

/// The options of `#[traced]`.
pub(crate) mod option {
    pub(crate) const NAME: &str = "name";
    pub(crate) const ATTRIBUTES: &str = "attributes";
    pub(crate) const KIND: &str = "kind";
    pub(crate) const PARENT: &str = "parent";
    pub(crate) const ROOT: &str = "root";
    pub(crate) const LINKS: &str = "links";
    pub(crate) const ERR: &str = "err";
    pub(crate) const RET: &str = "ret";
    pub(crate) const SCOPE: &str = "scope";
    pub(crate) const LEVEL: &str = "level";
    pub(crate) const FUTURE: &str = "future";
    pub(crate) const SYNC: &str = "sync";
    pub(crate) const BOXED: &str = "boxed";
    pub(crate) const STREAM: &str = "stream";
    pub(crate) const LEAF: &str = "leaf";
    pub(crate) const SAMPLE: &str = "sample";
    pub(crate) const BAGGAGE: &str = "baggage";
    pub(crate) const METRICS: &str = "metrics";
    pub(crate) const EXPLICIT: &str = "explicit";
    pub(crate) const ALLOW_NAME: &str = "allow_name";
    pub(crate) const CRATE: &str = "crate";
    pub(crate) const SEMCONV: &str = "semconv";
    pub(crate) const OFF: &str = "off";
    pub(crate) const ONLY: &str = "only";
    pub(crate) const PREFIX: &str = "prefix";
    /// What a container tells its members: not for users.
    pub(crate) const WITHIN: &str = "__otel_within";

    pub(crate) const ALL: &[&str] = &[
        NAME, ATTRIBUTES, KIND, PARENT, ROOT, LINKS, ERR, RET, SCOPE, LEVEL, FUTURE, SYNC, BOXED,
        LEAF, SAMPLE, METRICS, BAGGAGE, EXPLICIT, ALLOW_NAME, SEMCONV, CRATE, STREAM, OFF, ONLY,
        PREFIX,
    ];

    /// Those of `span!`.
    pub(crate) const OF_SPAN: &[&str] = &[
        KIND, PARENT, ROOT, LINKS, ERR, RET, SCOPE, LEVEL, LEAF, SAMPLE, METRICS, BAGGAGE,
        EXPLICIT, ALLOW_NAME, SEMCONV,
    ];

    /// Those of `event!` and `set_attributes!`.
    pub(crate) const OF_FIELDS: &[&str] = &[EXPLICIT, ALLOW_NAME, SEMCONV];

    /// What stands in `#[capture(…)]` on a type.
    pub(crate) const OF_TYPES: &[&str] = &[EXPLICIT, ALLOW_NAME, CRATE];
}

/// What stands inside an option's parentheses or after its `=`.
pub(crate) mod value {
    pub(crate) const KINDS: &[&str] = &["internal", "server", "client", "producer", "consumer"];
    pub(crate) const LEVELS: &[&str] = &["trace", "debug", "info", "warn", "error"];

    /// `root(link)`.
    pub(crate) const LINK: &str = "link";

    /// `semconv(off)`.
    pub(crate) const OFF: &str = "off";

    pub(crate) const SAMPLE_ALWAYS: &str = "always";
    pub(crate) const SAMPLE_NEVER: &str = "never";
    pub(crate) const SAMPLE_IF: &str = "if";
    pub(crate) const SAMPLE_ALL: &[&str] = &[SAMPLE_ALWAYS, SAMPLE_NEVER, SAMPLE_IF];

    /// `metrics(by(key))`.
    pub(crate) const METRICS_BY: &str = "by";

    pub(crate) const ERR_OFF: &str = "off";
    pub(crate) const ERR_TEXT: &str = "text";
    pub(crate) const ERR_UNLESS: &str = "unless";
    pub(crate) const ERR_NONE: &str = "none";
    pub(crate) const ERR_CANCELLED: &str = "cancelled";
    pub(crate) const ERR_ALL: &[&str] = &[ERR_OFF, ERR_TEXT, ERR_UNLESS, ERR_NONE, ERR_CANCELLED];
}

/// What to write instead of an option of `#[tracing::instrument]`.
pub(crate) fn instead_of_tracing(option: &str) -> Option<&'static str> {
    Some(match option {
        "fields" => "attributes are listed with `attributes(key = expr, …)`",
        "skip" | "skip_all" => {
            "nothing is captured unless it is listed, so there is nothing to skip; remove it"
        }
        "target" => "the instrumentation scope is named with `scope = \"…\"`",
        "follows_from" => "links are given with `links = expr`",
        _ => return None,
    })
}

/// An identifier that is not in `available`: names it, the nearest match, and all there is.
///
/// `kind` is the singular noun: `option`, `rule`, `span kind`.
pub(crate) fn unknown(found: &Ident, kind: &str, available: &[&str]) -> Error {
    unknown_at(found.span(), &found.unraw().to_string(), kind, available)
}

/// As [`unknown`], for what is not an identifier.
pub(crate) fn unknown_at(span: Span, found: &str, kind: &str, available: &[&str]) -> Error {
    let hint = match nearest(found, available) {
        Some(near) => format!("did you mean `{near}`? "),
        None => String::new(),
    };
    let list = list(available);
    let be = if available.len() == 1 { "" } else { "s" };
    let verb = if available.len() == 1 { "is" } else { "are" };
    Error::new(
        span,
        format!("unknown {kind} `{found}`; {hint}available {kind}{be} {verb} {list}"),
    )
}

/// "`a`, `b`, `c`".
pub(crate) fn list(words: &[&str]) -> String {
    words
        .iter()
        .map(|word| format!("`{word}`"))
        .collect::<Vec<_>>()
        .join(", ")
}

/// The one of `available` that `word` most likely meant.
pub(crate) fn nearest<'a>(word: &str, available: &[&'a str]) -> Option<&'a str> {
    let word = word.to_lowercase();
    // A third of the letters may be wrong: `naem` is `name`, `id` is not `keys`.
    let tolerance = (word.chars().count() / 3).max(1);
    available
        .iter()
        .map(|candidate| (distance(&word, candidate), *candidate))
        .filter(|(distance, candidate)| {
            *distance <= tolerance && *distance < candidate.chars().count()
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Edit distance in which swapping two neighbours is one edit.
fn distance(left: &str, right: &str) -> usize {
    let (left, right): (Vec<char>, Vec<char>) = (left.chars().collect(), right.chars().collect());
    let mut before = Vec::new();
    let mut last: Vec<usize> = (0..=right.len()).collect();
    for i in 1..=left.len() {
        let mut row = vec![i];
        for j in 1..=right.len() {
            let same = usize::from(left[i - 1] != right[j - 1]);
            let mut best = (last[j - 1] + same).min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1] {
                let swapped: &Vec<usize> = &before;
                best = best.min(swapped[j - 2] + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut last, row);
    }
    last[right.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_is_found_or_none() {
        assert_eq!(nearest("naem", option::ALL), Some("name"));
        assert_eq!(nearest("attribute", option::ALL), Some("attributes"));
        assert_eq!(nearest("redacted", rule::ALL), Some("redact"));
        assert_eq!(nearest("txt", rule::ALL), Some("text"));
        assert_eq!(nearest("INFO", value::LEVELS), Some("info"));
        assert_eq!(nearest("banana", option::ALL), None);
    }

    #[test]
    fn swapped_letters_are_one_edit() {
        assert_eq!(distance("hsah", "hash"), 1);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("kitten", "sitting"), 3);
    }

    #[test]
    fn the_message_names_what_was_found_and_all_there_is() {
        let found = Ident::new("hsah", Span::call_site());
        assert_eq!(
            unknown(&found, "rule", &["text", "hash"]).to_string(),
            "unknown rule `hsah`; did you mean `hash`? available rules are `text`, `hash`"
        );
        let found = Ident::new("x", Span::call_site());
        assert_eq!(
            unknown(&found, "argument", &["last"]).to_string(),
            "unknown argument `x`; available argument is `last`"
        );
    }
}
