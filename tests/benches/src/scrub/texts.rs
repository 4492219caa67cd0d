//! Makes the texts that are scrubbed.

/// Texts of three kinds: short values, or whole lines.
#[derive(Debug)]
pub(crate) struct Texts {
    /// Prose and routes.
    pub(crate) clean: Vec<String>,
    /// Ids, hashes, times, versions: digits that are nothing.
    pub(crate) hard: Vec<String>,
    /// One piece of personal data or one secret in each.
    pub(crate) positive: Vec<String>,
}

/// Numbers that are the same each time.
pub(crate) struct Random(pub(crate) u64);

const HEX: &[u8] = b"0123456789abcdef";
pub(crate) const WORD: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const WORDS: &[&str] = &[
    "the",
    "order",
    "was",
    "shipped",
    "to",
    "customer",
    "after",
    "payment",
    "failed",
    "with",
    "retry",
    "connection",
    "timeout",
    "in",
    "service",
    "checkout",
    "request",
    "completed",
    "status",
    "ok",
    "user",
    "session",
    "created",
    "cache",
    "miss",
    "for",
    "item",
    "warehouse",
    "upstream",
    "returned",
];

impl Random {
    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from((self.0 >> 8) % end as u64).unwrap_or(0)
    }

    pub(crate) fn signs(&mut self, of: &[u8], count: usize) -> String {
        (0..count)
            .map(|_| char::from(of[self.below(of.len())]))
            .collect()
    }

    pub(crate) fn hex(&mut self, count: usize) -> String {
        self.signs(HEX, count)
    }

    pub(crate) fn digits(&mut self, count: usize) -> String {
        self.signs(&HEX[..10], count)
    }

    pub(crate) fn word(&mut self) -> &'static str {
        WORDS[self.below(WORDS.len())]
    }
}

impl Texts {
    /// So many of each kind.
    pub(crate) fn new(count: usize) -> Self {
        let mut random = Random(20_261_120);
        Self {
            clean: (0..count).map(|index| clean(&mut random, index)).collect(),
            hard: (0..count).map(|index| hard(&mut random, index)).collect(),
            positive: (0..count)
                .map(|index| positive(&mut random, index))
                .collect(),
        }
    }
}

fn clean(random: &mut Random, index: usize) -> String {
    if index.is_multiple_of(4) {
        return format!(
            "GET /api/v{}/orders/{}/items HTTP/1.1 200 OK",
            random.below(3),
            random.below(10_000)
        );
    }
    let mut text = String::new();
    while text.len() < 45 {
        text.push_str(random.word());
        text.push(' ');
    }
    text
}

#[expect(
    clippy::too_many_lines,
    reason = "a list of forms, each in a line of its own"
)]
fn hard(r: &mut Random, index: usize) -> String {
    match index % 12 {
        0 => format!(
            "request {}-{}-{}-{}-{} done",
            r.hex(8),
            r.hex(4),
            r.hex(4),
            r.hex(4),
            r.hex(12)
        ),
        1 => format!("trace {} span {}", r.hex(32), r.hex(16)),
        2 => format!(
            "started at 17{} and took {} nanoseconds",
            r.digits(17),
            r.below(100_000)
        ),
        3 => format!(
            "order number {} was accepted by node-{}",
            r.digits(10),
            r.below(99)
        ),
        4 => format!(
            "ratio 0.{} of 12.{} in bucket {}",
            r.digits(16),
            r.digits(6),
            r.below(99)
        ),
        5 => format!(
            "2026-11-{:02}T{:02}:{:02}:{:02}.{}Z level=info",
            r.below(28) + 1,
            r.below(24),
            r.below(60),
            r.below(60),
            r.digits(6)
        ),
        6 => format!("sha256:{}", r.hex(64)),
        7 => format!(
            "std::collections::hash_map::Entry::or_insert_with_{}",
            r.below(99)
        ),
        8 => format!(
            "resolved serde {}.{}.{}-beta.{}+build.{}",
            r.below(9),
            r.below(99),
            r.below(99),
            r.below(9),
            r.digits(4)
        ),
        9 => format!(
            "SELECT a, b FROM t{} WHERE id = $1 AND x > $2",
            r.below(100)
        ),
        10 => format!(
            "id={} offset={} length={} shard={}",
            r.digits(16),
            r.digits(5),
            r.digits(4),
            r.below(64)
        ),
        _ => format!(
            "db-{}.internal:5432 pool={} idle={} waiting={}",
            r.below(9),
            r.below(100),
            r.below(50),
            r.below(9)
        ),
    }
}

fn positive(r: &mut Random, index: usize) -> String {
    match index % 9 {
        0 => format!(
            "mail sent to {}.{}@example.com by worker {}",
            r.word(),
            r.word(),
            r.below(9)
        ),
        1 => format!(
            "card {} was declined for this order",
            card(&format!("4{}", r.digits(14)))
        ),
        2 => format!(
            "connection from 10.{}.{}.{} refused by peer",
            r.below(255),
            r.below(255),
            r.below(255)
        ),
        3 => format!("callback to +88691{} scheduled for tomorrow", r.digits(7)),
        4 => format!(
            "using key AKIA{} in region eu-west-1",
            r.signs(&WORD[..26], 16)
        ),
        5 => format!("login with password={} failed again", r.signs(WORD, 10)),
        6 => format!("Authorization: Bearer {}", r.signs(WORD, 32)),
        7 => format!("postgres://app:{}@db.internal:5432/shop", r.signs(WORD, 10)),
        _ => format!(
            "peer 2001:db8:{}::{} disconnected from us",
            r.hex(4),
            r.hex(3)
        ),
    }
}

/// The number with its check digit.
pub(crate) fn card(number: &str) -> String {
    let sum: u32 = number
        .bytes()
        .rev()
        .enumerate()
        .map(|(index, byte)| {
            let digit = u32::from(byte - b'0');
            if index % 2 == 1 {
                digit
            } else {
                digit * 2 / 10 + digit * 2 % 10
            }
        })
        .sum();
    format!("{number}{}", (10 - sum % 10) % 10)
}
