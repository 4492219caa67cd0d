//! Finds secrets that a sentence or a statement names: `the password is hunter2`, `IDENTIFIED BY 'hunter2'`, `пароль hunter2`.

use super::super::bytes::{at, back, is_word, run, run_back, slice, tail};
use super::super::context::View;
use super::super::finding::{Finding, Hit};
use super::super::words::{Secrecy, is_other_ending, may_end, secrecy};
use super::phrases::{
    ALGORITHMS, ARTICLES, CHANGED, COPULAS, FILLERS, PARTICLES, VERBS, is_maybe_listed,
    may_be_listed,
};
use super::value::Value;
use super::wording::{NOTHING, PROSE, is_jumbled, is_one_of};

/// The longest value.
const LONGEST: usize = 128;
/// How many words may stand between the key and the value.
const WORDS: usize = 4;

/// Whether the word at `word` may be a value that is named before it: most stand behind another sign, or words that end otherwise.
#[inline]
pub(in super::super) fn may_be(bytes: &[u8], word: usize) -> bool {
    let before = back(bytes, word, 1);
    if !matches!(before, b' ' | b'\t') {
        return before >= 0x80 || is_sign(before);
    }
    let end = word - 1;
    let last = back(bytes, end, 1);
    last >= 0x80 || matches!(last, b'|' | b'>') || may_be_listed(bytes, end) || may_end(bytes, end)
}

/// Whether the digits at `start` may be a code that is named before: `is 1234`, `ist 1234`.
pub(in super::super) fn may_be_code(bytes: &[u8], start: usize) -> bool {
    let before = start.checked_sub(2).and_then(|from| bytes.get(from..start));
    matches!(before, Some([b's' | b't', b' ']))
}

/// What stands in the values of passwords more often than elsewhere.
fn is_sign(byte: u8) -> bool {
    matches!(
        byte,
        b'!' | b'@' | b'#' | b'$' | b'%' | b'^' | b'*' | b'?' | b'~' | b'&'
    )
}

/// Where the value begins that has this word in it.
fn start_of(bytes: &[u8], word: usize) -> usize {
    if !is_sign(back(bytes, word, 1)) {
        return word;
    }
    word - run_back(bytes, word, 24, |byte| {
        byte > b' '
            && byte < 0x80
            && !matches!(byte, b'"' | b'\'' | b'`' | b'(' | b'=' | b':' | b',' | b'/')
    })
}

/// The value that begins with, or around, the word with a digit at `word`: `hunter2`, `P@ssw0rd`.
pub(in super::super) fn value(view: &View<'_>, word: usize, _: bool, hits: &mut Vec<Hit>) -> usize {
    find(view.bytes, word, hits);
    0
}

fn find(bytes: &[u8], word: usize, hits: &mut Vec<Hit>) {
    let start = start_of(bytes, word);
    if start < word && !matches!(back(bytes, start, 1), b' ' | 0x80..) {
        return;
    }
    let Some(named) = naming(bytes, start) else {
        return;
    };
    let length = run(bytes, start, LONGEST, |byte| {
        byte > b' '
            && byte < 0x80
            && !matches!(byte, b'"' | b'\'' | b'`' | b'<' | b'>' | b')' | b']' | b'}')
    });
    let end = start + length;
    let end = end
        - run_back(bytes, end, length, |byte| {
            matches!(byte, b'.' | b',' | b';' | b':' | b'!' | b'?')
        });
    // What ends with a sign may be meant with it.
    let whole = start + length
        - run_back(bytes, start + length, length, |byte| {
            matches!(byte, b'.' | b',' | b';' | b':')
        });
    let text = slice(bytes, start, end);
    if named == Named::Code {
        let digits = text.iter().all(u8::is_ascii_digit) && (4..=8).contains(&text.len());
        if digits {
            Value {
                start,
                end,
                quoted: false,
            }
            .push(bytes, Finding::Password, hits);
        }
        return;
    }
    let followed = at(bytes, whole) == b' ' && {
        let next = whole + 1;
        let length = run(bytes, next, 8, |byte| is_word(byte) || byte >= 0x80);
        is_listed(slice(bytes, next, next + length), COPULAS)
    };
    let random = || {
        let digits = text.iter().filter(|byte| byte.is_ascii_digit()).count();
        text.len() >= 8 && (digits > 1 || is_jumbled(text)) && is_telling(text, false)
    };
    let telling = match named {
        Named::Token => false,
        Named::SaidToken => random(),
        _ => is_telling(text, named == Named::Directly && !followed),
    };
    if telling {
        Value {
            start,
            end: whole,
            quoted: false,
        }
        .push(bytes, Finding::Password, hits);
    }
}

/// The text in quotes whose first one is at `quote`, behind a word and a space: `PASSWORD 'x'`, `IDENTIFIED BY "x"`.
pub(in super::super) fn quoted(
    view: &View<'_>,
    quote: usize,
    _: bool,
    hits: &mut Vec<Hit>,
) -> usize {
    find_quoted(view.bytes, quote, hits);
    0
}

fn find_quoted(bytes: &[u8], quote: usize, hits: &mut Vec<Hit>) {
    let before = back(bytes, quote, 2);
    if back(bytes, quote, 1) != b' ' || !(is_word(before) || before >= 0x80) {
        return;
    }
    let start = quote + 1;
    let sign = at(bytes, quote);
    let Some(named) = naming(bytes, quote).or_else(|| statement(bytes, quote)) else {
        return;
    };
    let length = run(bytes, start, LONGEST, |byte| byte != sign && byte != b'\n');
    let text = slice(bytes, start, start + length);
    let text = text.strip_suffix(b"\\").unwrap_or(text);
    let words = text.contains(&b' ') && sign == b'"';
    let name = is_one_of(text, PROSE) || is_one_of(text, NOTHING) || secrecy(text).is_some();
    if at(bytes, start + length) == sign
        && text.len() > 2
        && !words
        && !name
        && named != Named::Code
    {
        Value {
            start,
            end: start + text.len(),
            quoted: true,
        }
        .push(bytes, Finding::Password, hits);
    }
}

/// How a value is named.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Named {
    /// `password x`
    Directly,
    /// `password is x`
    Said,
    /// `PIN is 1234`
    Code,
    /// `:api_key x`; `api_key is x`
    Token,
    SaidToken,
}

/// `IDENTIFIED BY 'x'`, `IDENTIFIED WITH caching_sha2_password BY 'x'`
fn statement(bytes: &[u8], start: usize) -> Option<Named> {
    let mut end = start;
    for index in 0..4 {
        let (word, before) = word_before(bytes, end)?;
        end = before;
        match index {
            0 if !word.eq_ignore_ascii_case(b"by") && !word.eq_ignore_ascii_case(b"as") => {
                return None;
            }
            _ if word.eq_ignore_ascii_case(b"identified") => return Some(Named::Said),
            _ => {}
        }
    }
    None
}

/// Whether a key stands before what begins at `start`.
fn naming(bytes: &[u8], start: usize) -> Option<Named> {
    if back(bytes, start, 1) >= 0x80 {
        let before = slice(bytes, 0, start);
        let particle = PARTICLES
            .iter()
            .find_map(|particle| before.strip_suffix(particle.as_bytes()));
        let found = secrecy(particle.unwrap_or(before))?;
        return (found == Secrecy::Sure).then_some(if particle.is_some() {
            Named::Said
        } else {
            Named::Directly
        });
    }
    let mut end = start;
    let mut named = Named::Directly;
    let (mut to, mut changed) = (false, false);
    for _ in 0..WORDS {
        let (word, before) = word_before(bytes, end)?;
        if matches!(back(bytes, end, 2), b'>' | b'|') {
            named = Named::Said;
        }
        let listed = is_maybe_listed(word);
        if listed && is_listed(word, COPULAS) {
            named = Named::Said;
        } else if listed && named == Named::Directly && is_listed(word, CHANGED) {
            (named, to) = (Named::Said, true);
        } else if listed && is_listed(word, FILLERS) {
            changed = true;
        } else {
            // Most words are no keys.
            let end = before + word.len();
            if is_other_ending(tail(bytes, end)) {
                return None;
            }
            // `sent the password to server01`
            if to && !changed && word.is_ascii() && !is_behind_verb(bytes, before) {
                return None;
            }
            let key = slice(bytes, 0, end);
            // They are of other scripts.
            let bare = Some(key)
                .filter(|key| !back(key, key.len(), 1).is_ascii())
                .and_then(|key| {
                    let mut particles = PARTICLES.iter();
                    particles.find_map(|particle| key.strip_suffix(particle.as_bytes()))
                });
            return match secrecy(bare.unwrap_or(key))? {
                Secrecy::Sure if bare.is_some() => Some(Named::Said),
                Secrecy::Sure => Some(named),
                Secrecy::Code if named == Named::Said => Some(Named::Code),
                Secrecy::Likely if named == Named::Said => Some(Named::SaidToken),
                Secrecy::Likely if is_compound(bytes, before, word) => Some(Named::Token),
                _ => None,
            };
        }
        end = before;
    }
    None
}

/// Whether a key that begins at `start` is no word of a sentence: `api_key`, `:token`.
fn is_compound(bytes: &[u8], start: usize, word: &[u8]) -> bool {
    back(bytes, start, 1) == b':' || word.iter().any(|byte| matches!(byte, b'_' | b'-'))
}

/// Whether what begins at `start` is changed: `set the …`
fn is_behind_verb(bytes: &[u8], start: usize) -> bool {
    let before = |end| word_before(bytes, end);
    let verb = match before(start) {
        Some((word, start)) if is_listed(word, ARTICLES) => before(start),
        other => other,
    };
    verb.is_some_and(|(verb, _)| is_listed(verb, VERBS))
}

/// The word before the space that ends at `end`, and where it begins.
fn word_before(bytes: &[u8], end: usize) -> Option<(&[u8], usize)> {
    // `password | x`, `password -> x`
    let gap = run_back(bytes, end, 5, |byte| {
        matches!(byte, b' ' | b'\t' | b'|' | b'-' | b'=' | b'>')
    });
    let spaced = matches!(back(bytes, end, 1), b' ' | b'\t');
    let gap = if spaced { gap } else { 0 };
    let end = end - gap;
    let length = run_back(bytes, end, 32, |byte| {
        is_word(byte) || matches!(byte, b'_' | b'-' | 0x80..)
    });
    (gap > 0 && length > 0).then(|| (slice(bytes, end - length, end), end - length))
}

fn is_listed(word: &[u8], list: &[&str]) -> bool {
    list.iter()
        .any(|other| word.eq_ignore_ascii_case(other.as_bytes()))
}

/// Whether this is no word that could go on a sentence. `directly`: nothing says that the value follows.
fn is_telling(text: &[u8], directly: bool) -> bool {
    let digits = text.iter().filter(|byte| byte.is_ascii_digit()).count();
    let upper = text.iter().any(u8::is_ascii_uppercase);
    let lower = text.iter().any(u8::is_ascii_lowercase);
    let sign = text.iter().any(|byte| {
        matches!(
            byte,
            b'!' | b'@' | b'#' | b'$' | b'%' | b'^' | b'&' | b'*' | b'+' | b'?' | b'~'
        )
    });
    let known = ALGORITHMS.iter().any(|name| {
        text.split_at_checked(name.len())
            .is_some_and(|(start, rest)| {
                start.eq_ignore_ascii_case(name)
                    && (!at(rest, 0).is_ascii_alphabetic() || back(start, start.len(), 1) == b'2')
            })
    });
    let path = text.contains(&b'/') || text.windows(2).any(|pair| pair == b"::" || pair == b"=>");
    if known && !sign || path || text.len() < 5 {
        return false;
    }
    if digits == text.len() {
        return !directly && digits <= 12;
    }
    let letters = upper || lower;
    if directly {
        return letters
            && digits > 0
            && lower
            && (upper || sign || text.len() >= 6 && ends_in_digits(text))
            || is_jumbled(text);
    }
    letters && (digits > 0 || sign) || is_jumbled(text)
}

/// `hunter2`, `qwerty123`
fn ends_in_digits(text: &[u8]) -> bool {
    let digits = run_back(text, text.len(), 5, |byte| byte.is_ascii_digit());
    (1..=4).contains(&digits)
        && slice(text, 0, text.len() - digits)
            .iter()
            .all(u8::is_ascii_lowercase)
}
