//! Finds random-looking tokens beside a word that makes them a secret.

use super::bytes::{DIGIT, at, back, class, is_hex, is_word, run, slice};
use super::context::View;
use super::finding::{Finding, Hit};
use super::glossary::Topics;

/// The shortest token that is judged.
pub(super) const SHORTEST: usize = 16;
/// The longest stretch that is judged; what is longer is judged by its beginning.
const JUDGED: usize = 256;

pub(super) const WORDS: &[&str] = &[
    "secret",
    "secret key",
    "secretkey",
    "token",
    "password",
    "passwd",
    "pwd",
    "passphrase",
    "credential",
    "auth",
    "authorization",
    "apikey",
    "api key",
    "access key",
    "accesskey",
    "private key",
    "privatekey",
    "encryption key",
    "signing key",
    "master key",
    "shared key",
    "account key",
    "bearer",
    "session",
    "cookie",
    "hmac",
    "salt",
    "密钥",
    "密鑰",
    "金鑰",
    "令牌",
    "密码",
    "密碼",
    "トークン",
    "パスワード",
    "токен",
    "пароль",
];

fn is_token(byte: u8) -> bool {
    is_word(byte) || matches!(byte, b'+' | b'/' | b'_' | b'-' | b'=')
}

/// The token that begins with the word from `start` to `end`. Where it ends.
pub(super) fn find(view: &View<'_>, start: usize, end: usize, hits: &mut Vec<Hit>) -> usize {
    let bytes = view.bytes;
    let mut end = end + run(bytes, end, usize::MAX, is_token);
    if end - start < SHORTEST {
        return end;
    }
    let whole = end;
    while end > start && matches!(back(bytes, end, 1), b'-' | b'_' | b'/') {
        end -= 1;
    }
    let token = slice(bytes, start, end.min(start + JUDGED));
    let pseudonym = token.len() == 32
        && back(bytes, start, 1) == b':'
        && is_word(back(bytes, start, 2))
        && token.iter().all(|&byte| is_hex(byte));
    if token.len() >= SHORTEST
        && !pseudonym
        && may_be_random(token)
        && view.speaks_of(start, end, Topics::SECRET)
        && is_random(token)
    {
        hits.push(Hit {
            start,
            end,
            what: Finding::Entropy,
        });
    }
    whole
}

/// Whether there are letters and digits in it, or letters of both cases.
fn may_be_random(token: &[u8]) -> bool {
    let both = |kinds: u8, &byte: &u8| {
        kinds
            | match byte {
                b'0'..=b'9' => 1,
                b'a'..=b'z' => 2,
                b'A'..=b'Z' => 4,
                _ => 0,
            }
    };
    token.iter().fold(0, both).count_ones() >= 2
}

/// Enough different signs for the length, of more than one kind, and no words with hyphens, paths or UUIDs.
fn is_random(token: &[u8]) -> bool {
    let digits = token
        .iter()
        .filter(|&&byte| class(byte) & DIGIT != 0)
        .count();
    let uppers = token
        .iter()
        .filter(|byte| byte.is_ascii_uppercase())
        .count();
    let lowers = token
        .iter()
        .filter(|byte| byte.is_ascii_lowercase())
        .count();
    let signs = token.len() - digits - uppers - lowers;
    let kinds = usize::from(digits > 0) + usize::from(uppers > 0) + usize::from(lowers > 0);
    let uuid = token.len() == 36 && signs == 4 && at(token, 8) == b'-' && at(token, 23) == b'-';
    let hex = signs == 0 && token.iter().all(|&byte| is_hex(byte));
    let least = if hex { 2.6 } else { 3.4 };
    kinds >= 2
        && !uuid
        && !is_written(token)
        && signs * 5 <= token.len()
        && (digits > 1 || kinds == 3 || hex)
        && entropy(token) >= least
}

/// Whether it is made of words, as names, hosts and paths are: `RSA_PSS_2048_SHA512`, `my-pod-17`, `9686/international`.
fn is_written(token: &[u8]) -> bool {
    let parts = token.split(|byte| matches!(byte, b'_' | b'-' | b'/' | b'='));
    let word = |part: &[u8]| {
        let letters = run(part, 0, part.len(), |byte| byte.is_ascii_alphabetic());
        let digits = run(part, letters, part.len(), |byte| byte.is_ascii_digit());
        let (name, rest) = part.split_at_checked(letters).unwrap_or((part, &[]));
        let tail = name.get(1..).unwrap_or(&[]);
        let one_case =
            tail.iter().all(u8::is_ascii_lowercase) || name.iter().all(u8::is_ascii_uppercase);
        one_case
            && digits <= 5
            && letters + digits >= part.len().saturating_sub(1)
            && rest.len() <= 6
    };
    let mut count = 0;
    for part in parts {
        if !word(part) {
            return false;
        }
        count += 1;
    }
    count > 1
}

/// Bits in each sign.
fn entropy(token: &[u8]) -> f32 {
    let mut counts = [0_u16; 128];
    for &byte in token {
        if let Some(count) = counts.get_mut(usize::from(byte)) {
            *count += 1;
        }
    }
    let length = f32::from(u16::try_from(token.len()).unwrap_or(u16::MAX));
    counts
        .iter()
        .filter(|&&count| count > 0)
        .map(|&count| {
            let share = f32::from(count) / length;
            -share * share.log2()
        })
        .sum()
}
