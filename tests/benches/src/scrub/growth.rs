//! How the time for a text grows with its length, when it consists of nothing but beginnings of what is looked for.

use std::hint::black_box;
use std::time::Instant;

use crate::peers::Peer;
use crate::table::Table;

/// What begins something, or goes on for as long as there is more of it.
const PATTERNS: &[&str] = &[
    "a",
    " ",
    "1",
    "4",
    "-",
    "=",
    "+",
    ":",
    ".",
    "/",
    "@",
    "\"",
    "'",
    "\\",
    "%",
    "&",
    "<",
    "(",
    "[",
    "{",
    "é",
    "密",
    "４",
    "a.",
    "a@",
    "a:",
    "a=",
    "a b ",
    "a.b@",
    "@a.b ",
    "1.",
    "1-",
    "1:",
    "4 1 ",
    "4111 ",
    "4111-",
    "+1 ",
    "(1",
    "a:b:",
    "ab:",
    "::",
    "://",
    "a://b:",
    "a://b@",
    "?a=",
    "&a=b",
    "?token=",
    "%40",
    "%2540",
    "\\u0040",
    "\\\"",
    "&amp;",
    "--",
    "---",
    "-----BEGIN ",
    "-----BEGIN PRIVATE KEY-----",
    "eyJ",
    "eyJ.",
    "AKIA",
    "sk_",
    "ghp_",
    "aws ",
    "aws secret ",
    "bearer ",
    "basic ",
    "password",
    "password=",
    "password: ",
    "\"password\":",
    "\"password\", ",
    "Password(",
    "Token(\"",
    " -p ",
    " -pa1",
    "--password ",
    "mysql -p",
    "curl -u a:",
    "is 1 ",
    "the password is ",
    "密码是",
    "IDENTIFIED BY '",
    "VALUES (",
    "('a', ",
    "DE89",
    "DE 89 ",
    "iban DE",
    "phone ",
    "phone 1 ",
    "card 4",
    "[redacted:",
    "[redacted:email]",
    "****",
    "{\"a\":",
    "[4111111111111111,",
    "\u{1b}[0m",
    "\u{200b}",
];

/// The length of the shorter text, in bytes.
const LENGTH: usize = 64 * 1024;
/// How many rows are printed.
const WORST: usize = 8;

/// Prints those patterns of which twice the length took longest, beside what a byte of them takes.
pub(crate) fn print(peer: &Peer, rounds: usize) {
    let mut rows: Vec<_> = PATTERNS
        .iter()
        .map(|pattern| {
            let [once, twice] =
                [LENGTH, 2 * LENGTH].map(|length| nanos(peer, pattern, length, rounds));
            (twice / once, twice / (2 * LENGTH) as f64, pattern)
        })
        .collect();
    rows.sort_by(|a, b| b.0.total_cmp(&a.0));
    let slowest = rows.iter().map(|row| row.1).fold(0.0, f64::max);
    let mut table = Table::new(vec!["repeated", "time at twice the length", "ns per byte"]);
    for (growth, per_byte, pattern) in rows.iter().take(WORST) {
        table.row(vec![
            format!("`{}`", pattern.escape_debug()),
            format!("{growth:.2} ×"),
            format!("{per_byte:.0}"),
        ]);
    }
    table.print();
    println!(
        "\n{} patterns of {LENGTH} bytes; the {WORST} that grew most. The slowest takes {slowest:.0} ns per byte.\n",
        PATTERNS.len()
    );
}

/// The best of several rounds.
fn nanos(peer: &Peer, pattern: &str, length: usize, rounds: usize) -> f64 {
    let text = pattern.repeat(length / pattern.len());
    (0..rounds)
        .map(|_| {
            let start = Instant::now();
            black_box((peer.finds)(black_box(&text)));
            start.elapsed().as_secs_f64() * 1e9
        })
        .fold(f64::MAX, f64::min)
}
