//! Adding a floor or a detector never lets out more: a fixed corpus through every subset of floors, without and with all optional detectors, the key held
//! constant.

use std::collections::BTreeSet;

use super::*;
use crate::redact::{
    Card, Detectors, Door, Email, Floors, Iban, Kind, Known, Name, Phone, Secret, is_pseudonym,
};

/// A value, where it stands, and under which rule.
struct Line {
    key: &'static str,
    rule: Rule,
    value: Box<dyn Capture>,
    /// As somebody would read it who got hold of it.
    original: String,
}

const RULES: [Rule; 7] = [
    Rule::Unset,
    Rule::Raw,
    Rule::Text,
    Rule::Len,
    Rule::Mask(4),
    Rule::Hash,
    Rule::Redact,
];

const KEYS: [&str; 6] = [
    "note",
    "user.email",
    "url.full",
    "exception.message",
    "db.password",
    "http.request.header.accept",
];

const TEXTS: [&str; 10] = [
    "",
    "a plain sentence about nothing",
    "write to ann.lee@example.org or bob@example.com",
    "call +44 20 7946 0958 or +1 202 555 0123 today",
    "card 4111 1111 1111 1111 exp 12/30",
    "from 203.0.113.7 and 2001:db8::7, mac 00:1a:2b:3c:4d:5e",
    "https://ann:hunter2@example.org/x?token=abcdef0123456789&page=2&q=blue",
    "password=hunter2hunter2 and key AKIAIOSFODNN7EXAMPLE",
    "resident 11010519491231002X, passport: C01X0006H",
    "{\"email\":\"ann@example.org\",\"iban\":\"DE89370400440532013000\"}",
];

fn corpus() -> Vec<Line> {
    let mut lines = Vec::new();
    for rule in RULES {
        for key in KEYS {
            let texts = TEXTS.map(|text| line(key, rule, text, text));
            lines.extend(texts);
            lines.push(line(key, rule, CARD, &CARD.to_string()));
        }
        lines.extend(typed(rule));
    }
    lines
}

const CARD: i64 = 4_111_111_111_111_111;

fn line(key: &'static str, rule: Rule, value: impl Capture + 'static, original: &str) -> Line {
    Line {
        key,
        rule,
        value: Box::new(value),
        original: original.to_owned(),
    }
}

fn typed(rule: Rule) -> [Line; 11] {
    let (email, phone, card) = ("ann.lee@example.org", "+442079460958", "4111111111111111");
    let (iban, name, secret) = ("DE89370400440532013000", "Ann Lee", "hunter2");
    [
        line("number", rule, 2.5, "2.5"),
        line("bool", rule, true, "true"),
        line("list", rule, vec![7, 8], "[7,8]"),
        line("bytes", rule, vec![104_u8, 117], "[104,117]"),
        line("m", rule, Email::new(email), email),
        line("p", rule, Phone::new(phone), phone),
        line("c", rule, Card::new(card), card),
        line("c", rule, Card::new(CARD), card),
        line("i", rule, Iban::new(iban), iban),
        line("n", rule, Name::new(name), name),
        line("s", rule, Secret::new(secret), secret),
    ]
}

/// What somebody learns who sees the output.
#[derive(Debug, PartialEq)]
enum Disclosed {
    Nothing,
    /// There was a value.
    Presence,
    Length,
    /// Which values are equal.
    Link,
    /// So many of its last characters.
    Fragment(usize),
    /// Where four bytes of it in a row are to be read.
    Text(BTreeSet<usize>),
}

impl Disclosed {
    fn by(original: &str, output: Option<&Value>) -> Self {
        let text = match output {
            None => return Self::Nothing,
            Some(Value::I64(count)) if *count != 0 && *count == integer(original.len()) => {
                return Self::Length;
            }
            Some(Value::I64(2)) if original.starts_with('[') => return Self::Length,
            Some(Value::I64(0)) if original.is_empty() => return Self::Length,
            Some(value) => value.as_str(),
        };
        if text.starts_with("[redacted:") && text.find(']') == Some(text.len() - 1) {
            return Self::Presence;
        }
        if is_pseudonym(&text) {
            return Self::Link;
        }
        if let Some(shown) = text.strip_prefix("****") {
            return Self::Fragment(shown.len());
        }
        let windows = original.as_bytes().windows(4.min(original.len().max(1)));
        let read = |window: &[u8]| {
            let window = std::str::from_utf8(window).unwrap();
            text.contains(window)
        };
        let at = windows.enumerate().filter(|(_, window)| read(window));
        Self::Text(at.map(|(at, _)| at).collect())
    }

    fn at_most(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Nothing, _) => true,
            (_, Self::Nothing) => false,
            (Self::Presence, _) => true,
            (_, Self::Presence) => false,
            (Self::Text(less), Self::Text(more)) => less.is_subset(more),
            (_, Self::Text(_)) => true,
            (Self::Fragment(less), Self::Fragment(more)) => less <= more,
            _ => self == other,
        }
    }
}

fn integer(count: usize) -> i64 {
    i64::try_from(count).unwrap()
}

/// What leaves of a line: captured, and then looked at by the detectors if it is left as text.
fn leaves(line: &Line, floors: Floors) -> Option<Value> {
    let mut set = Attributes::new();
    line.value
        .capture(set.field_under(line.key, line.rule, floors));
    let mut list = Vec::new();
    let applied = set.take(&mut list);
    let known = Known {
        applied: &applied,
        ..Known::default()
    };
    Door::under(floors).attributes(&mut list, known);
    assert!(list.len() <= 1);
    list.pop().map(|attribute| attribute.value)
}

/// The 64 subsets.
fn floors(bits: u8, detectors: Detectors) -> Floors {
    let bit = |at: u8| bits & (1 << at) != 0;
    Floors {
        no_fragment: bit(0),
        no_link: bit(1),
        drop: bit(2),
        error_type: bit(3),
        url: bit(4),
        text: bit(5),
        detectors,
    }
}

#[test]
fn the_short_way_is_the_long_way() {
    for bits in 0..64 {
        for rule in RULES.into_iter().chain([Rule::Drop]) {
            for key in KEYS {
                for kind in [Kind::Plain, Kind::Text] {
                    let mut set = Attributes::new();
                    let field = set.field_under(key, rule, floors(bits, Detectors::NONE));
                    assert_eq!(
                        field.verdict(kind),
                        field.decided(kind),
                        "{bits:06b} {rule:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn adding_anything_never_makes_a_line_weaker() {
    install_test_key();
    let corpus = corpus();
    let outcome = |bits, detectors| -> Vec<Disclosed> {
        let floors = floors(bits, detectors);
        let disclosed = |line: &Line| Disclosed::by(&line.original, leaves(line, floors).as_ref());
        corpus.iter().map(disclosed).collect()
    };
    let [core, all] = [Detectors::NONE, Detectors::ALL]
        .map(|detectors| -> Vec<_> { (0..64).map(|bits| outcome(bits, detectors)).collect() });
    let no_weaker = |more: &[Disclosed], less: &[Disclosed], what: &str| {
        for (line, (more, less)) in corpus.iter().zip(more.iter().zip(less)) {
            let Line {
                key,
                rule,
                original,
                ..
            } = line;
            assert!(
                more.at_most(less),
                "{what}: {key} {rule:?} {original:?}: {more:?}, and before {less:?}"
            );
        }
    };
    for bits in 0..64_u8 {
        let (with_core, with_all) = (&core[usize::from(bits)], &all[usize::from(bits)]);
        no_weaker(with_all, with_core, &format!("all detectors on {bits:06b}"));
        for added in 0..6 {
            let more = bits | 1 << added;
            let what = format!("{more:06b} over {bits:06b}");
            no_weaker(&core[usize::from(more)], with_core, &what);
            no_weaker(&all[usize::from(more)], with_all, &what);
        }
    }
    // The test would notice: without any floor there is much to be read, under all of them nothing but numbers and lengths.
    let read = |disclosed: &[Disclosed]| {
        let texts = disclosed
            .iter()
            .filter(|one| matches!(one, Disclosed::Text(_)));
        texts.count()
    };
    assert!(read(&core[0]) > 100, "{}", read(&core[0]));
    assert!(core[0].contains(&Disclosed::Link) || !cfg!(feature = "hash-blake3"));
    assert!(
        core[0]
            .iter()
            .any(|one| matches!(one, Disclosed::Fragment(4)))
    );
    assert!(read(&all[63]) < 40, "{}", read(&all[63]));
}
