//! Finds what follows `Bearer` and `Basic`, and the values of the headers `Authorization` and `Cookie`.

use super::bytes::{TOKEN, at, back, class, run, slice, starts_with};
use super::context::View;
use super::finding::{Finding, Hit, is_behind_marker, marker_length, push};

/// The longest header that is looked at.
const LINE: usize = 8192;

/// Schemes whose name stays readable, and which are followed by one word.
const ONE_WORD: &[&[u8]] = &[
    b"bearer ",
    b"basic ",
    b"token ",
    b"apikey ",
    b"negotiate ",
    b"ntlm ",
    b"dpop ",
    b"key ",
    b"jwt ",
    b"sso-key ",
    b"splunk ",
    b"genie ",
];

/// Schemes that are followed by parameters.
const MANY_WORDS: &[&[u8]] = &[
    b"digest ",
    b"aws4-hmac-sha256 ",
    b"aws4-ecdsa-p256-sha256 ",
    b"hawk ",
    b"signature ",
    b"oauth ",
    b"hmac ",
    b"mac ",
    b"eg1-hmac-sha256 ",
    b"credential ",
    b"goog4-rsa-sha256 ",
    b"goog4-hmac-sha256 ",
    b"scram-sha-256 ",
    b"scram-sha-1 ",
    b"vapid ",
    b"hoba ",
    b"mutual ",
    b"acs3-hmac-sha256 ",
];

fn is_token(byte: u8) -> bool {
    class(byte) & TOKEN != 0
}

/// The credentials behind the word from `start` to `end`, if it is a scheme.
/// Where they end, or would.
pub(super) fn scheme(view: &View<'_>, start: usize, end: usize, hits: &mut Vec<Hit>) -> usize {
    let bytes = view.bytes;
    let word = slice(bytes, start, end);
    let basic = word.eq_ignore_ascii_case(b"basic");
    if !basic && !word.eq_ignore_ascii_case(b"bearer") {
        return end;
    }
    let gap = run(bytes, end, 4, |byte| {
        matches!(byte, b' ' | b'\t' | b'+' | b'"' | b'\'' | b':' | b'=')
    });
    let from = end + gap;
    let length = run(bytes, from, usize::MAX, |byte| {
        if basic {
            base64(byte).is_some() || byte == b'='
        } else {
            is_token(byte)
        }
    });
    let trailing = slice(bytes, from, from + length)
        .iter()
        .rev()
        .take_while(|&&byte| matches!(byte, b'.' | b':' | b'|'))
        .count();
    let token = slice(bytes, from, from + length - trailing);
    let good = if basic {
        is_basic(token)
    } else {
        is_bearer(token)
    };
    // `bearer key=[redacted:password]` was a pair when the marker came.
    let pair = back(bytes, from + length, 1) == b'='
        && at(bytes, from + length) == b'['
        && marker_length(bytes, from + length) > 0;
    if gap > 0 && good && !pair {
        hits.push(Hit {
            start: from,
            end: from + token.len(),
            what: Finding::Credential,
        });
    }
    from + length
}

/// Not an ordinary word, as in "bearer authentication".
fn is_bearer(token: &[u8]) -> bool {
    let digit = token.iter().any(u8::is_ascii_digit);
    let upper = token.iter().skip(1).any(u8::is_ascii_uppercase);
    // `bearer expires_in=3600`
    let pair = token
        .iter()
        .position(|&byte| byte == b'=')
        .is_some_and(|sign| {
            at(token, sign + 1).is_ascii_alphanumeric()
                && slice(token, 0, sign)
                    .iter()
                    .all(|byte| byte.is_ascii_lowercase() || *byte == b'_')
        });
    !pair && token.len() >= 6 && (digit || token.len() >= 20 || upper && token.len() >= 12)
}

/// Base64 of something readable with a colon in it.
fn is_basic(token: &[u8]) -> bool {
    if token.len() < 6 {
        return false;
    }
    let (mut bits, mut held, mut colon) = (0_u32, 0_u32, false);
    for &byte in token.iter().take(400) {
        let Some(value) = base64(byte) else {
            return byte == b'=' && colon;
        };
        bits = (bits << 6 | value) & 0xFFFF;
        held += 6;
        if held >= 8 {
            held -= 8;
            let decoded = (bits >> held) & 0xFF;
            colon |= decoded == u32::from(b':');
            if decoded < 0x20 {
                return false;
            }
        }
    }
    colon
}

fn base64(byte: u8) -> Option<u32> {
    Some(match byte {
        b'A'..=b'Z' => u32::from(byte - b'A'),
        b'a'..=b'z' => u32::from(byte - b'a') + 26,
        b'0'..=b'9' => u32::from(byte - b'0') + 52,
        b'+' | b'-' => 62,
        b'/' | b'_' => 63,
        _ => return None,
    })
}

/// The credentials in the value of `Authorization` that begins at `start` and is closed by `quote`, if that is one.
pub(super) fn authorization(view: &View<'_>, start: usize, quote: u8, hits: &mut Vec<Hit>) {
    let bytes = view.bytes;
    // `[Bearer x]`: a list of one.
    let listed = quote == 0 && at(bytes, start) == b'[' && marker_length(bytes, start) == 0;
    let start = start + usize::from(listed);
    let stops = |byte: u8| {
        byte < b' '
            || if quote == 0 {
                matches!(byte, b'"' | b'\'')
            } else {
                byte == quote || byte == b'\\'
            }
    };
    let word = |from: usize| {
        from + run(bytes, from, LINE, |byte| {
            // Nearly all of them stand in ordinary tokens.
            is_token(byte) && byte != quote
                || !stops(byte) && !matches!(byte, b' ' | b',' | b';' | b')' | b'}')
        })
    };
    let behind = |schemes: &[&[u8]]| {
        let found = schemes
            .iter()
            .find(|scheme| starts_with(bytes, start, scheme));
        found.map(|scheme| start + scheme.len())
    };
    let (from, end) = if let Some(from) = behind(ONE_WORD) {
        let from = from + run(bytes, from, 8, |byte| byte == b' ');
        (from, word(from))
    } else if let Some(from) = behind(MANY_WORDS) {
        // `Digest username="…", …`: all of the line.
        let end = run(bytes, from, LINE, |byte| {
            if quote == 0 {
                byte >= b' ' && byte != b'\\'
            } else {
                !stops(byte)
            }
        });
        (from, from + end)
    } else {
        (start, own_scheme(bytes, start, word(start), &word))
    };
    let closed = listed && back(bytes, end, 1) == b']' && !is_behind_marker(bytes, end);
    let end = end - usize::from(closed);
    if is_said(slice(bytes, from, end)) && quote == 0 {
        return;
    }
    if slice(bytes, from, end)
        .iter()
        .any(u8::is_ascii_alphanumeric)
    {
        push(bytes, from, end, Finding::Credential, hits);
    }
}

/// Where the credentials end whose first word goes from `start` to `end`: behind the next one if that looks like a token and the first
/// is the name of a scheme, `Bot Mmd4EaXl-OXKk`.
fn own_scheme(bytes: &[u8], start: usize, end: usize, word: &dyn Fn(usize) -> usize) -> usize {
    let name = slice(bytes, start, end);
    let named = name.len() <= 24
        && name
            .iter()
            .all(|byte| byte.is_ascii_alphabetic() || *byte == b'-');
    if !named || at(bytes, end) != b' ' {
        return end;
    }
    let next = word(end + 1);
    if is_bearer(slice(bytes, end + 1, next)) {
        next
    } else {
        end
    }
}

/// Whether this is what is said of an authorization, and none.
fn is_said(text: &[u8]) -> bool {
    let words: [&[u8]; 10] = [
        b"denied",
        b"required",
        b"failed",
        b"missing",
        b"invalid",
        b"granted",
        b"none",
        b"error",
        b"expired",
        b"rejected",
    ];
    words.iter().any(|word| text.eq_ignore_ascii_case(word))
}

/// The cookies in the value that begins at `start` and is closed by `quote`, if that is one.
pub(super) fn cookie(view: &View<'_>, start: usize, quote: u8, hits: &mut Vec<Hit>) {
    let bytes = view.bytes;
    let mut end = start;
    loop {
        let length = run(bytes, end, LINE, |byte| {
            byte > b' ' && byte != b';' && byte != b',' && !matches!(byte, b'"' | b'\'' | b'\\')
        });
        if end == start && !slice(bytes, start, start + length).contains(&b'=') {
            return;
        }
        end += length;
        let gap = run(bytes, end + 1, 2, |byte| byte == b' ');
        let goes_on = at(bytes, end) == b';' && at(bytes, end + 1 + gap) > b' ';
        if length == 0 || !goes_on || (quote != 0 && at(bytes, end + 1 + gap) == quote) {
            break;
        }
        end += 1 + gap;
    }
    push(bytes, start, end, Finding::Credential, hits);
}
