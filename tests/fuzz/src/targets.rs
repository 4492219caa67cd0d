//! What is tried: how a case is made, and what has to hold.

use std::borrow::Cow;

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
        check: withheld,
    },
];

const PIECES: &str = include_str!("../corpus/pieces.txt");
const BODY: &[u8] = b"ABCDEFGHJKMNPQRSTVWXYZabcdefghjkmnpqrstvwxyz";

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

/// The text without its markers.
fn kept(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(start) = rest.find("[redacted:") {
        let (before, behind) = rest.split_at(start + "[redacted:".len());
        let name = behind.len()
            - behind
                .trim_start_matches(|c: char| c.is_ascii_lowercase() || c == '-')
                .len();
        let whole = name > 0 && behind[name..].starts_with(']');
        out.push_str(if whole { &before[..start] } else { before });
        rest = if whole { &behind[name + 1..] } else { behind };
    }
    out + rest
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

fn canary(random: &mut Random) -> String {
    let mut canary = random.letters(BODY, 10);
    canary.push_str(&random.letters(b"23456789", 2));
    canary
}

/// A sensitive key in any spelling, and its value in any notation.
fn pair(random: &mut Random) -> Case {
    let value = canary(random);
    let all: [&[&str]; 11] = [
        &["password"],
        &["db", "password"],
        &["api", "key"],
        &["client", "secret"],
        &["access", "token"],
        &["user", "passwd"],
        &["secret", "access", "key"],
        &["pwd"],
        &["passphrase"],
        &["private", "key"],
        &["refresh", "token"],
    ];
    let words = *random.one(&all);
    let name = match random.below(5) {
        0 => words.join("_"),
        1 => words.join("-"),
        2 => words.join("_").to_uppercase(),
        3 => words
            .iter()
            .enumerate()
            .map(|(index, word)| {
                if index == 0 {
                    (*word).to_owned()
                } else {
                    capital(word)
                }
            })
            .collect(),
        _ => words.iter().map(|word| capital(word)).collect(),
    };
    let notation = *random.one(&[
        "K=V",
        "K = V",
        "K: V",
        "K:V",
        "\"K\": \"V\"",
        "\"K\":\"V\"",
        "{\\\"K\\\":\\\"V\\\"}",
        "'K' => 'V'",
        "K='V'",
        "K: Some(\"V\")",
        "<K>V</K>",
        "--K V",
        "--K=V",
        "?K=V",
        "?a=1&K=V&b=2",
        "(\"K\", \"V\")",
        "K%3DV%26x%3D1",
        "[K=V]",
        "(K=V)",
        "{K: \"V\", x: 1}",
    ]);
    let text = notation
        .replace('K', "\u{1}")
        .replace('V', &value)
        .replace('\u{1}', &name);
    let around = *random.one(&[
        "{}",
        "a {} b",
        "error: {}: refused",
        "用户 {} 登录",
        "{\"m\":\"{}\"}",
        "[{}]",
        "x=1 {}",
    ]);
    let around = if notation.contains('"') && around.contains('"') {
        "{}"
    } else {
        around
    };
    let mut case = Case::new(random, around.replacen("{}", &text, 1));
    case.key.clear();
    case.canaries = vec![value];
    case
}

fn capital(word: &str) -> String {
    let (first, rest) = word.split_at(1);
    first.to_uppercase() + rest
}

/// A statement with a canary in each literal.
fn statement(random: &mut Random) -> Case {
    let mut canaries = Vec::new();
    let mut text = (*random.one(&[
        "SELECT a, b FROM t WHERE c = ",
        "UPDATE t SET c = ",
        "INSERT INTO t (a, b) VALUES (",
        "DELETE FROM t WHERE c IN (",
    ]))
    .to_owned();
    for index in 0..=random.below(5) {
        if index > 0 {
            text.push_str(if text.contains('(') { ", " } else { " OR d = " });
        }
        let canary = canary(random);
        let literal = *random.one(&[
            "'V'",
            "'it''s V'",
            "N'V'",
            "E'V'",
            "$$V$$",
            "$t$V$t$",
            "q'[V]'",
            "\"V is\"",
            "'V",
            "/* V */ 1",
            "1 -- V\n",
            "'é V'",
            "x'V'",
            "'V\\'V'",
        ]);
        text.push_str(&literal.replace('V', &canary));
        canaries.push(canary);
        if literal == "'V" {
            break;
        }
    }
    let mut case = Case::new(random, text);
    (*random.one(&["db.query.text", "db.statement"])).clone_into(&mut case.key);
    case.canaries = canaries;
    case
}

/// A URL with credentials, or with a sensitive key in its query.
fn url(random: &mut Random) -> Case {
    let value = canary(random);
    let scheme = *random.one(&[
        "https",
        "postgres",
        "amqp",
        "mongodb+srv",
        "redis",
        "ftp",
        "s3",
    ]);
    let host = *random.one(&[
        "db",
        "example.com",
        "localhost:5432",
        "10.0.0.1",
        "[2001:db8::1]:80",
    ]);
    let text = match random.below(4) {
        0 => format!("{scheme}://user:{value}@{host}/path"),
        1 => format!("{scheme}://{value}@{host}"),
        2 => format!(
            "{scheme}://user:a{}{value}@{host}/",
            random.one(&["@", "%40", "!", "$", ":", "~"])
        ),
        _ => {
            let key = *random.one(&[
                "code",
                "state",
                "sig",
                "access_token",
                "X-Amz-Signature",
                "api_key",
                "Password",
                "session_id",
            ]);
            let before = *random.one(&["?", "?a=1&", "?q=x%20y&"]);
            let behind = *random.one(&["", "&b=2", "#top", "&c=%26"]);
            format!("{scheme}://{host}/path{before}{key}={value}{behind}")
        }
    };
    let around = *random.one(&[
        "{}",
        "GET {} 200",
        "see <{}>",
        "url=\"{}\"",
        "(请看{})",
        "failed: {}: refused",
        "{\"u\":\"{}\"}",
    ]);
    let mut case = Case::new(random, around.replacen("{}", &text, 1));
    case.key.clear();
    case.canaries = vec![value];
    case
}

/// JSON with a sensitive key at some depth.
fn document(random: &mut Random) -> Case {
    let value = canary(random);
    let key = *random.one(&[
        "password",
        "api_key",
        "accessToken",
        "client-secret",
        "pass\\u0077ord",
        "credentials",
    ]);
    let mut text = match random.below(4) {
        0 => format!("{{\"{key}\":\"{value}\"}}"),
        1 => format!("{{\"a\": 1, \"{key}\" : \"x\\\"{value}\"}}"),
        2 => format!("{{\"{key}\": [\"{value}\", \"{value}\"]}}"),
        _ => format!("{{\"{key}\": {{\"v\": \"{value}\"}}}}"),
    };
    for _ in 0..random.below(4) {
        text = match random.below(3) {
            0 => format!("[{text}, 1]"),
            1 => format!("{{\"n\": {text}}}"),
            _ => format!("{{\"n\": {text}, \"m\": \"x\"}}"),
        };
    }
    let mut case = Case::new(random, text);
    case.key.clear();
    case.json = true;
    case.canaries = vec![value];
    case
}
