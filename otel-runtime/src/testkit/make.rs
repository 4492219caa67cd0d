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

/// One of each class.
pub(super) fn all(seed: u64) -> Vec<Canary> {
    let mut make = Maker(SmallRng::seed_from_u64(seed));
    let m = &mut make;
    let found = [
        (
            "email",
            format!(
                "{}.{}@{}.example",
                m.some(LETTERS, 7),
                m.some(LETTERS, 8),
                m.some(LETTERS, 9)
            ),
            "mail from {} came",
        ),
        ("card", m.card(), "paid with {} today"),
        ("iban", m.iban(), "to account {} now"),
        ("ssn", m.ssn(), "ssn {} on file"),
        ("jwt", m.jwt(), "session {} ended"),
        (
            "bearer",
            m.some(LETTERS_AND_DIGITS, 32),
            "Authorization: Bearer {}",
        ),
        (
            "basic",
            format!("{}=", m.some(LETTERS_AND_DIGITS, 27)),
            "authorization: Basic {}",
        ),
        ("cookie", m.some(LETTERS_AND_DIGITS, 32), "Cookie: sid={}"),
        (
            "password",
            m.some(LETTERS_AND_DIGITS, 18),
            "connect failed: password={} rejected",
        ),
        (
            "json-password",
            m.some(LETTERS_AND_DIGITS, 18),
            r#"{"user":{"password":"{}"}}"#,
        ),
        (
            "url-credential",
            m.some(LETTERS_AND_DIGITS, 16),
            "postgres://app:{}@db.internal:5432/shop",
        ),
        (
            "query-value",
            m.some(LETTERS_AND_DIGITS, 24),
            "GET /cb?access_token={}&page=2",
        ),
        (
            "aws-key",
            format!("AKIA{}", m.some(b"BCDFGHJKMNPQRTVWXYZ234567", 16)),
            "with {} signed",
        ),
        (
            "github-token",
            format!("ghp_{}", m.some(LETTERS_AND_DIGITS, 36)),
            "push with {} denied",
        ),
        (
            "private-key",
            m.some(LETTERS_AND_DIGITS, 64),
            "-----BEGIN PRIVATE KEY-----\n{}\n-----END PRIVATE KEY-----",
        ),
    ];
    let withheld = [
        (
            "name",
            format!("{} {}", m.some(LETTERS, 9), m.some(LETTERS, 11)),
        ),
        (
            "address",
            format!(
                "{} {} {}",
                m.some(LETTERS, 12),
                m.number(10..99),
                m.some(LETTERS, 10)
            ),
        ),
        (
            "health",
            format!("{} {}", m.some(LETTERS, 10), m.some(LETTERS, 12)),
        ),
    ];
    let found = found.map(|(class, secret, around)| Canary {
        class,
        secret,
        around,
        has_detector: true,
    });
    let withheld = withheld.map(|(class, secret)| Canary {
        class,
        secret,
        around: "{}",
        has_detector: false,
    });
    found.into_iter().chain(withheld).collect()
}
