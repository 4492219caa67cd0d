//! Makes values that are valid, random and like nothing else.

use rand::rngs::SmallRng;
use rand::{RngExt as _, SeedableRng as _};

use super::Canary;

/// No vowels, so no words.
const LETTERS: &[u8] = b"bcdfghjklmnpqrstvwxz";
const LETTERS_AND_DIGITS: &[u8] = b"bcdfghjkmnpqrtvwxyzBCDFGHJKMNPQRTVWXYZ23456789";
const DIGITS: &[u8] = b"0123456789";

struct Maker(SmallRng);

impl Maker {
    fn some(&mut self, of: &[u8], count: usize) -> String {
        let one = |_| {
            let index = self.0.random_range(0..of.len());
            char::from(of.get(index).copied().unwrap_or(b'x'))
        };
        (0..count).map(one).collect()
    }

    fn number(&mut self, range: std::ops::Range<u32>) -> u32 {
        self.0.random_range(range)
    }

    /// Sixteen digits with the check digit of Luhn.
    fn card(&mut self) -> String {
        let body = format!("4{}", self.some(DIGITS, 14));
        let sum: u32 = body
            .bytes()
            .rev()
            .enumerate()
            .map(|(place, digit)| {
                let digit = u32::from(digit - b'0') * if place % 2 == 0 { 2 } else { 1 };
                digit / 10 + digit % 10
            })
            .sum();
        format!("{body}{}", (10 - sum % 10) % 10)
    }

    /// German, with check digits modulo 97.
    fn iban(&mut self) -> String {
        let body = self.some(DIGITS, 18);
        // D is 13 and E is 14; the check digits are 00 while they are computed.
        let rest = format!("{body}131400")
            .bytes()
            .fold(0, |rest, digit| (rest * 10 + u32::from(digit - b'0')) % 97);
        format!("DE{:02}{body}", 98 - rest)
    }

    fn ssn(&mut self) -> String {
        let (area, group, serial) = (
            self.number(100..600),
            self.number(10..99),
            self.number(1000..9999),
        );
        format!("{area}-{group}-{serial}")
    }

    fn jwt(&mut self) -> String {
        let (payload, signature) = (
            self.some(LETTERS_AND_DIGITS, 40),
            self.some(LETTERS_AND_DIGITS, 43),
        );
        format!("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJ{payload}.{signature}")
    }
}

/// What detectors of every build find, and a text in which they find it.
const FOUND: [(&str, &str); 15] = [
    ("email", "mail from {} came"),
    ("card", "paid with {} today"),
    ("iban", "to account {} now"),
    ("ssn", "ssn {} on file"),
    ("jwt", "session {} ended"),
    ("bearer", "Authorization: Bearer {}"),
    ("basic", "authorization: Basic {}"),
    ("cookie", "Cookie: sid={}"),
    ("password", "connect failed: password={} rejected"),
    ("json-password", r#"{"user":{"password":"{}"}}"#),
    ("url-credential", "postgres://app:{}@db.internal:5432/shop"),
    ("query-value", "GET /cb?access_token={}&page=2"),
    ("aws-key", "with {} signed"),
    ("github-token", "push with {} denied"),
    (
        "private-key",
        "-----BEGIN PRIVATE KEY-----\n{}\n-----END PRIVATE KEY-----",
    ),
];

/// What only a type or a rule withholds.
const WITHHELD: [&str; 3] = ["name", "address", "health"];

impl Maker {
    fn secret(&mut self, class: &str) -> String {
        let word = |this: &mut Self, length| this.some(LETTERS, length);
        match class {
            "email" => {
                let [one, two, domain] = [7, 8, 9].map(|length| word(self, length));
                format!("{one}.{two}@{domain}.example")
            }
            "card" => self.card(),
            "iban" => self.iban(),
            "ssn" => self.ssn(),
            "jwt" => self.jwt(),
            "basic" => format!("{}=", self.some(LETTERS_AND_DIGITS, 27)),
            "aws-key" => format!("AKIA{}", self.some(b"BCDFGHJKMNPQRTVWXYZ234567", 16)),
            "github-token" => format!("ghp_{}", self.some(LETTERS_AND_DIGITS, 36)),
            "private-key" => self.some(LETTERS_AND_DIGITS, 64),
            "address" => {
                let (street, town) = (word(self, 12), word(self, 10));
                format!("{street} {} {town}", self.number(10..99))
            }
            "name" | "health" => format!("{} {}", word(self, 9), word(self, 11)),
            _ => self.some(LETTERS_AND_DIGITS, 24),
        }
    }
}

/// One of each class.
pub(super) fn all(seed: u64) -> Vec<Canary> {
    let mut maker = Maker(SmallRng::seed_from_u64(seed));
    let found = FOUND.map(|(class, around)| (class, around, true));
    let withheld = WITHHELD.map(|class| (class, "{}", false));
    let shapes = found.into_iter().chain(withheld);
    shapes
        .map(|(class, around, has_detector)| Canary {
            class,
            secret: maker.secret(class),
            around,
            has_detector,
        })
        .collect()
}
