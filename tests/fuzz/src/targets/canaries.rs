//! Makes texts with canaries in places that detectors know.

use super::Case;
use crate::random::Random;

const BODY: &[u8] = b"ABCDEFGHJKMNPQRSTVWXYZabcdefghjkmnpqrstvwxyz";

fn canary(random: &mut Random) -> String {
    let mut canary = random.letters(BODY, 10);
    canary.push_str(&random.letters(b"23456789", 2));
    canary
}

/// Sensitive keys, by their words.
const KEYS: &[&[&str]] = &[
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

/// Notations of pairs: `K` is the key, `V` the value.
const NOTATIONS: &[&str] = &[
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
];

/// A sensitive key in any spelling, and its value in any notation.
pub(super) fn pair(random: &mut Random) -> Case {
    let value = canary(random);
    let words = *random.one(KEYS);
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
    let notation = *random.one(NOTATIONS);
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
pub(super) fn statement(random: &mut Random) -> Case {
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
pub(super) fn url(random: &mut Random) -> Case {
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
pub(super) fn document(random: &mut Random) -> Case {
    let value = canary(random);
    let key = *random.one(&[
        "password",
        "api_key",
        "accessToken",
        "client-secret",
        "pass\\u0077ord",
        "credentials",
    ]);
    let number = format!(
        "4{}1111111111{}",
        random.letters(b"123456789", 4),
        random.letters(b"123456789", 5)
    );
    let mut text = match random.below(5) {
        0 => format!("{{\"{key}\":\"{value}\"}}"),
        // Under such a key any number is withheld.
        4 => format!(
            "{{\"a\": [-{number}, {number}], \"password\": {number}, \"{key}\":\"{value}\"}}"
        ),
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
