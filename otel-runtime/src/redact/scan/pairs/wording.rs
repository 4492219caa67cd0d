//! Tells what a value is by its wording: a word of a sentence, code, what stands for nothing, or letters that nobody would write.

use super::super::bytes::{at, back, is_word, rest, run, slice};

/// The longest word of these lists.
const LONGEST_WORD: usize = 14;

/// What says that there is no value.
pub(super) const NOTHING: &[&[u8]] = &[
    b"true",
    b"false",
    b"null",
    b"none",
    b"nil",
    b"undefined",
    b"nan",
    b"yes",
    b"no",
    b"redacted",
    b"[redacted]",
    b"[filtered]",
];

/// What goes on in a sentence behind `password:`, or is a type.
pub(super) const PROSE: &[&[u8]] = &[
    b"not",
    b"required",
    b"invalid",
    b"incorrect",
    b"missing",
    b"expected",
    b"expired",
    b"empty",
    b"must",
    b"is",
    b"was",
    b"are",
    b"should",
    b"cannot",
    b"can",
    b"could",
    b"may",
    b"too",
    b"has",
    b"have",
    b"the",
    b"a",
    b"an",
    b"wrong",
    b"ok",
    b"failed",
    b"changed",
    b"updated",
    b"reset",
    b"set",
    b"unset",
    b"hidden",
    b"masked",
    b"filtered",
    b"removed",
    b"omitted",
    b"str",
    b"string",
    b"&str",
    b"option",
    b"bytes",
    b"int",
    b"text",
    b"bool",
    b"optional",
    b"default",
    b"please",
    b"enter",
    b"your",
    b"and",
    b"or",
    b"for",
    b"in",
    b"of",
    b"to",
    b"with",
    b"authentication",
    b"error",
    b"got",
    b"found",
    b"unknown",
    b"unexpected",
    b"bearer",
    b"basic",
];

/// Small letters, and capitals behind the first one.
pub(super) fn is_mixed(text: &[u8]) -> bool {
    text.iter().skip(1).any(u8::is_ascii_uppercase) && text.iter().any(u8::is_ascii_lowercase)
}

/// Capitals in the middle of words more often than any name has them.
pub(super) fn is_jumbled(text: &[u8]) -> bool {
    let pairs = || text.iter().zip(text.iter().skip(1));
    let behind_small =
        |&(one, next): &(&u8, &u8)| one.is_ascii_lowercase() && next.is_ascii_uppercase();
    let behind_capital =
        |(one, next): (&u8, &u8)| one.is_ascii_uppercase() && next.is_ascii_uppercase();
    let capitals = pairs().filter(behind_small).count();
    capitals >= 3 || capitals == 2 && pairs().any(behind_capital)
}

/// `get_password()`, `b.password`, `a::Token`, `u32`, `parenthesized!(x)`: a name and not a value.
pub(super) fn is_code(text: &[u8]) -> bool {
    let name = run(text, 0, usize::MAX, |byte| {
        is_word(byte) || matches!(byte, b'_' | b'.' | b':')
    });
    let primitive = matches!(at(text, 0), b'u' | b'i' | b'f')
        && matches!(
            rest(text, 1),
            b"8" | b"16" | b"32" | b"64" | b"128" | b"size"
        );
    let path = text.contains(&b':')
        && text.windows(2).any(|pair| pair == b"::")
        && run(text, name, usize::MAX, |byte| {
            matches!(byte, b'>' | b'<' | b'!' | b'(')
        }) + name
            >= text.len();
    let call = matches!(
        slice(text, name, name + 2),
        [b'(', ..] | [b'!', b'(' | b'[']
    ) && name > 0
        && matches!(back(text, text.len(), 1), b')' | b'(' | b']');
    let field = text.contains(&b'.') && text.to_ascii_lowercase().ends_with(b"password");
    primitive || path || call || field || matches!(at(text, 0), b'>' | b'<')
}

/// Whether the text, up to a type's `<` or a sentence's sign, is one of these words.
pub(super) fn is_one_of(text: &[u8], words: &[&[u8]]) -> bool {
    let word = slice(text, 0, run(text, 0, LONGEST_WORD + 2, |byte| byte != b'<'));
    // `Optional[str]`
    let list = word.iter().rposition(|&byte| byte == b'[').unwrap_or(0);
    let word = if list > 0 { slice(word, 0, list) } else { word };
    let word = word.strip_suffix(b"!").unwrap_or(word);
    // A secret is longer than most of them, and seldom made of letters only.
    word.len() <= LONGEST_WORD
        && !word.iter().any(u8::is_ascii_digit)
        && words.iter().any(|other| word.eq_ignore_ascii_case(other))
}
