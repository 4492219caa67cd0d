//! What is tried: how a case is made, and what has to hold.

mod canaries;
#[path = "../../../../otel-runtime/src/redact/scan/tests/properties/kept.rs"]
mod kept;

use std::borrow::Cow;

use self::canaries::{document, pair, statement, url};
use self::kept::kept;

use crate::random::Random;
use crate::scan::{Detectors, Scan, scan, scan_int};

/// One text and how it is scanned.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    pub(crate) text: String,
    key: String,
    detectors: u8,
    more: u8,
    all_query_values: bool,
    json: bool,
    /// What must not leave.
    pub(crate) canaries: Vec<String>,
}

/// A way of making cases, and what has to hold of them.
pub(crate) struct Target {
    pub(crate) name: &'static str,
    pub(crate) make: fn(&mut Random) -> Case,
    pub(crate) check: fn(&Case) -> Result<(), String>,
}

/// All there are.
pub(crate) const TARGETS: &[Target] = &[
    Target {
        name: "scanner",
        make: soup,
        check: stable,
    },
    Target {
        name: "monotone",
        make: list,
        check: monotone,
    },
    Target {
        name: "key",
        make: pair,
        check: withheld,
    },
    Target {
        name: "sql",
        make: statement,
        check: withheld,
    },
    Target {
        name: "url",
        make: url,
        check: withheld,
    },
    Target {
        name: "json",
        make: document,
        check: quoted,
    },
];

const PIECES: &str = include_str!("../../corpus/pieces.txt");

impl Case {
    fn new(random: &mut Random, text: String) -> Self {
        Self {
            text,
            key: (*random.one(&[
                "",
                "",
                "",
                "user.phone",
                "message",
                "url.query",
                "db.query.text",
            ]))
            .to_owned(),
            detectors: u8::try_from(random.below(64)).unwrap_or(0),
            more: u8::try_from(random.below(64)).unwrap_or(0),
            all_query_values: random.once_in(4),
            json: !random.once_in(4),
            canaries: Vec::new(),
        }
    }

    fn how(&self, detectors: u8, all_query_values: bool) -> Scan {
        let each = [
            Detectors::PHONE,
            Detectors::IP,
            Detectors::DEVICE,
            Detectors::NATIONAL_ID,
            Detectors::PASSPORT,
            Detectors::ENTROPY,
        ];
        let detectors = each
            .iter()
            .enumerate()
            .fold(Detectors::NONE, |set, (index, &one)| {
                set.with(one, detectors >> index & 1 == 1)
            });
        Scan {
            detectors,
            all_query_values,
            json: self.json,
        }
    }

    fn scanned(&self) -> String {
        let how = self.how(self.detectors, self.all_query_values);
        scan(&self.text, &self.key, &how, &mut |_| {}).into_owned()
    }
}

fn piece(random: &mut Random) -> String {
    let pieces: Vec<&str> = PIECES.lines().collect();
    let mut piece = match random.below(12) {
        0 => random.letters(b"0123456789", 19),
        1 => random.letters(b"0123456789abcdef", 40),
        2 => random.letters(b"=:@&?%\\\"'[](){}<>.,;-_/+*#$! \n", 4),
        3 => (0..4).map(|_| random.character()).collect(),
        _ => (*random.one(&pieces)).replace("\\u{200b}", "\u{200b}"),
    };
    if random.once_in(8) {
        let mut end = random.below(piece.len() + 1);
        while !piece.is_char_boundary(end) {
            end -= 1;
        }
        piece.truncate(end);
    }
    piece
}

/// Pieces right behind one another.
fn soup(random: &mut Random) -> Case {
    let mut text = String::new();
    for _ in 0..=random.below(10) {
        text.push_str(&piece(random));
        if random.once_in(3) {
            text.push(' ');
        }
    }
    Case::new(random, text)
}

/// Pieces with something between them.
fn list(random: &mut Random) -> Case {
    let between = *random.one(&[", ", "; ", "\n", " | "]);
    let pieces: Vec<String> = (0..=random.below(8)).map(|_| piece(random)).collect();
    let mut case = Case::new(random, pieces.join(between));
    if case.key.starts_with("db.") {
        case.key.clear();
    }
    case
}

/// A second time changes nothing; what is clean is borrowed; numbers do no harm.
fn stable(case: &Case) -> Result<(), String> {
    let how = case.how(case.detectors, case.all_query_values);
    let mut found = 0;
    let once = scan(&case.text, &case.key, &how, &mut |_| found += 1);
    if matches!(once, Cow::Borrowed(_)) != (found == 0) {
        return Err(format!("{found} finds, and it is otherwise borrowed"));
    }
    let twice = scan(&once, &case.key, &how, &mut |_| {});
    if once != twice {
        return Err(format!("a second time changes it: {once:?} {twice:?}"));
    }
    let digits: String = case
        .text
        .bytes()
        .filter(u8::is_ascii_digit)
        .take(18)
        .map(char::from)
        .collect();
    let _ = scan_int(digits.parse().unwrap_or(i64::MIN), &case.key, &how);
    Ok(())
}

/// More detectors never show more.
fn monotone(case: &Case) -> Result<(), String> {
    let fewer = kept(&case.scanned());
    let how = case.how(case.detectors | case.more, true);
    let many = scan(&case.text, &case.key, &how, &mut |_| {});
    let many = kept(&many);
    let mut left = fewer.chars();
    if many.chars().all(|wanted| left.any(|found| found == wanted)) {
        Ok(())
    } else {
        Err(format!("{many:?} shows more than {fewer:?}"))
    }
}

/// No canary leaves, and a second time changes nothing.
fn withheld(case: &Case) -> Result<(), String> {
    let out = case.scanned();
    if let Some(canary) = case
        .canaries
        .iter()
        .find(|canary| out.contains(canary.as_str()))
    {
        return Err(format!("{canary} leaves: {out:?}"));
    }
    stable(case)
}

/// No canary leaves, and what is JSON stays JSON: no marker stands outside of a string.
fn quoted(case: &Case) -> Result<(), String> {
    withheld(case)?;
    let out = case.scanned();
    let (mut inside, mut escaped) = (false, false);
    for (index, sign) in out.char_indices() {
        if !inside && out[index..].starts_with("[redacted:") {
            return Err(format!("a marker is no string: {out:?}"));
        }
        inside ^= sign == '"' && !escaped;
        escaped = inside && sign == '\\' && !escaped;
    }
    Ok(())
}
