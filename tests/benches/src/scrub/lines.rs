//! Makes lines as services log them: access logs, JSON, logfmt, values as Rust prints them, statements, headers, sentences. 200 to 2000
//! bytes each, with nothing in them, with numbers that are nothing, or with one to three pieces of personal data or secrets as well.

use std::fmt::Write as _;

use crate::texts::{Random, Texts, WORD, card};

/// What stands in the fields of a line.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Clean,
    Hard,
    Positive,
}

/// Lines of each kind.
pub(crate) fn lines(count: usize) -> Texts {
    let mut random = Random(20_261_121);
    let mut of = |kind| (0..count).map(|_| line(&mut random, kind)).collect();
    Texts {
        clean: of(Kind::Clean),
        hard: of(Kind::Hard),
        positive: of(Kind::Positive),
    }
}

type Fields = Vec<(&'static str, String)>;

fn line(r: &mut Random, kind: Kind) -> String {
    let mut fields = Fields::new();
    // Most lines are short, and few are long.
    let room = 200 + r.below(30) * r.below(30) * 2;
    while fields
        .iter()
        .map(|(key, value)| key.len() + value.len() + 4)
        .sum::<usize>()
        < room
    {
        let number = kind != Kind::Clean && r.below(2) == 0;
        fields.push(if number { hard(r) } else { clean(r) });
    }
    if kind == Kind::Positive {
        for _ in 0..=r.below(3) {
            let place = r.below(fields.len());
            fields.insert(place, positive(r));
        }
    }
    match r.below(8) {
        0 => access(r, &fields, kind),
        1 => json(&fields),
        2 => logfmt(&fields),
        3 => debug(&fields),
        4 => statement(&fields),
        5 => headers(&fields),
        6 => sentences(r, &fields),
        _ => spring(r, &fields, kind),
    }
}

fn words(r: &mut Random, count: usize) -> String {
    let words: Vec<_> = (0..count).map(|_| r.word()).collect();
    words.join(" ")
}

fn pick<'a>(r: &mut Random, of: &[&'a str]) -> &'a str {
    of[r.below(of.len())]
}

fn clean(r: &mut Random) -> (&'static str, String) {
    match r.below(12) {
        0 => (
            "level",
            pick(r, &["info", "warn", "debug", "error"]).to_owned(),
        ),
        1 => ("msg", {
            let count = 4 + r.below(9);
            words(r, count)
        }),
        2 => (
            "target",
            format!("shop_{}::{}::handler", r.word(), r.word()),
        ),
        3 => (
            "method",
            pick(r, &["GET", "POST", "PUT", "DELETE"]).to_owned(),
        ),
        4 => (
            "path",
            format!("/api/{}/{}/{}", r.word(), r.word(), r.word()),
        ),
        5 => ("user_agent", pick(r, AGENTS).to_owned()),
        6 => ("retry", pick(r, &["true", "false"]).to_owned()),
        7 => ("component", format!("{}-{}-worker", r.word(), r.word())),
        8 => (
            "content_type",
            pick(r, &["application/json", "text/html; charset=utf-8"]).to_owned(),
        ),
        9 => (
            "error",
            format!("{} {}: {}", r.word(), r.word(), pick(r, ERRORS)),
        ),
        10 => (
            "region",
            pick(r, &["eu-west", "us-east", "ap-south"]).to_owned(),
        ),
        _ => (
            "file",
            format!("/srv/{}/src/{}/{}.rs", r.word(), r.word(), r.word()),
        ),
    }
}

const AGENTS: &[&str] = &[
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:128.0) Gecko/20100101 Firefox/128.0",
    "curl/8.5.0",
    "okhttp/4.12.0",
    "kube-probe/1.30",
];

const ERRORS: &[&str] = &[
    "connection reset by peer",
    "deadline has elapsed",
    "no such file or directory (os error 2)",
    "invalid type: null, expected a string at line 1 column 17",
];

fn uuid(r: &mut Random) -> String {
    let parts = [8, 4, 4, 4, 12].map(|count| r.hex(count));
    parts.join("-")
}

fn time(r: &mut Random) -> String {
    format!(
        "2026-11-{:02}T{:02}:{:02}:{:02}.{}Z",
        r.below(28) + 1,
        r.below(24),
        r.below(60),
        r.below(60),
        r.digits(6)
    )
}

fn hard(r: &mut Random) -> (&'static str, String) {
    match r.below(13) {
        0 => ("request_id", uuid(r)),
        1 => ("trace_id", r.hex(32)),
        2 => ("span_id", r.hex(16)),
        3 => ("ts", time(r)),
        4 => ("duration_ms", format!("{}.{}", r.below(900), r.digits(3))),
        5 => ("bytes", r.below(2_000_000).to_string()),
        6 => ("status", pick(r, &["200", "204", "404", "503"]).to_owned()),
        7 => ("order_id", format!("{}{}", 1 + r.below(9), r.digits(7))),
        8 => ("time_unix_ms", format!("17{}", r.digits(11))),
        9 => ("digest", format!("sha256:{}", r.hex(64))),
        10 => (
            "version",
            format!("{}.{}.{}", r.below(9), r.below(99), r.below(99)),
        ),
        11 => ("amount", format!("{}.{:02}", r.below(9000), r.below(100))),
        _ => (
            "pod",
            format!("{}-{}-{}", r.word(), r.hex(10), r.signs(b"bcdfgh2456", 5)),
        ),
    }
}

fn positive(r: &mut Random) -> (&'static str, String) {
    match r.below(10) {
        0 => ("email", {
            format!("{}.{}{}@example.com", r.word(), r.word(), r.below(99))
        }),
        1 => (
            "client",
            format!("93.184.{}.{}", r.below(255), r.below(255)),
        ),
        2 => ("card", card(&format!("4{}", r.digits(14)))),
        3 => ("phone", format!("+49 30 {}", r.digits(7))),
        4 => (
            "authorization",
            format!(
                "Bearer eyJ{}.{}.{}",
                r.signs(WORD, 33),
                r.signs(WORD, 80),
                r.signs(WORD, 43)
            ),
        ),
        5 => ("password", r.signs(WORD, 14)),
        6 => (
            "dsn",
            format!("postgres://app:{}@db.internal:5432/shop", r.signs(WORD, 12)),
        ),
        7 => ("peer", format!("2001:db8:{}:1::{}", r.hex(4), r.hex(4))),
        8 => ("iban", "DE89370400440532013000".to_owned()),
        _ => ("key", format!("ghp_{}", r.signs(WORD, 36))),
    }
}

/// As nginx and Apache write them; the fields are the query.
fn access(r: &mut Random, fields: &Fields, kind: Kind) -> String {
    let host = if kind == Kind::Positive {
        format!("93.184.{}.{}", r.below(255), r.below(255))
    } else {
        "-".to_owned()
    };
    let query: Vec<_> = fields
        .iter()
        .map(|(key, value)| format!("{key}={}", value.replace(' ', "%20").replace('"', "%22")))
        .collect();
    format!(
        "{host} - - [20/Nov/2026:{:02}:{:02}:{:02} +0000] \"GET /{}/{}?{} HTTP/1.1\" 200 {} \"https://shop.example/{}\" \"{}\"",
        r.below(24),
        r.below(60),
        r.below(60),
        r.word(),
        r.word(),
        query.join("&"),
        r.below(90_000),
        r.word(),
        pick(r, AGENTS)
    )
}

fn json(fields: &Fields) -> String {
    let fields: Vec<_> = fields
        .iter()
        .map(|(key, value)| {
            let number = value.bytes().all(|byte| byte.is_ascii_digit());
            let quote = if number { "" } else { "\"" };
            format!("\"{key}\":{quote}{value}{quote}")
        })
        .collect();
    format!("{{{}}}", fields.join(","))
}

fn logfmt(fields: &Fields) -> String {
    let fields: Vec<_> = fields
        .iter()
        .map(|(key, value)| {
            if value.contains(' ') {
                format!("{key}=\"{value}\"")
            } else {
                format!("{key}={value}")
            }
        })
        .collect();
    fields.join(" ")
}

fn debug(fields: &Fields) -> String {
    let fields: Vec<_> = fields
        .iter()
        .map(|(key, value)| format!("{key}: Some({value:?})"))
        .collect();
    format!("Event {{ {} }}", fields.join(", "))
}

fn statement(fields: &Fields) -> String {
    let keys: Vec<_> = fields.iter().map(|(key, _)| *key).collect();
    let values: Vec<_> = fields
        .iter()
        .map(|(_, value)| format!("'{value}'"))
        .collect();
    format!(
        "INSERT INTO events ({}) VALUES ({}) ON CONFLICT DO NOTHING",
        keys.join(", "),
        values.join(", ")
    )
}

fn headers(fields: &Fields) -> String {
    let mut out = "POST /events HTTP/1.1\r\nHost: shop.example\r\nAccept: */*\r\n".to_owned();
    for (key, value) in fields {
        let _ = write!(out, "x-{}: {value}\r\n", key.replace('_', "-"));
    }
    out
}

fn sentences(r: &mut Random, fields: &Fields) -> String {
    let mut out = String::new();
    for (key, value) in fields {
        let _ = write!(
            out,
            "The {key} {value} {}. Then {}. ",
            words(r, 6),
            words(r, 5)
        );
    }
    out
}

fn spring(r: &mut Random, fields: &Fields, kind: Kind) -> String {
    let when = if kind == Kind::Clean {
        "now".to_owned()
    } else {
        time(r)
    };
    format!(
        "{when}  INFO [{},{}] [nio-exec-{}] c.e.shop.{}.Controller : {}",
        r.word(),
        r.word(),
        r.below(9),
        r.word(),
        fields
            .iter()
            .map(|(key, value)| format!("{key}: {value}"))
            .collect::<Vec<_>>()
            .join("; ")
    )
}
