//! Finds e-mail addresses around an `@`, in any script, also percent-encoded and beside text without spaces.

use super::bytes::{
    NAME, at, back, char_at, char_before, class, is_hex, is_unspaced, is_word, rest, run, run_back,
    slice,
};
use super::context::View;
use super::finding::{Finding, Hit, push};

/// The longest local part, and more.
const LOCAL: usize = 96;
/// The longest domain.
const DOMAIN: usize = 253;

/// The address around the `@` at `index`.
pub(super) fn find(view: &View<'_>, index: usize, hits: &mut Vec<Hit>) {
    let bytes = view.bytes;
    let Some(end) = domain(bytes, index + 1) else {
        return;
    };
    let start = local(bytes, index);
    let name = slice(bytes, start, index);
    let harmless = name == b"git" && matches!(at(bytes, end), b':' | b'/');
    if start < index && !harmless {
        push(bytes, start, end, Finding::Email, hits);
    }
}

/// Where the local part begins that ends at `end`; `end` when there is none.
pub(super) fn local(bytes: &[u8], end: usize) -> usize {
    if back(bytes, end, 1) == b'"' {
        return quoted_local(bytes, end);
    }
    let mut start = end;
    loop {
        start -= run_back(bytes, start, LOCAL.saturating_sub(end - start), |byte| {
            class(byte) & NAME != 0
        });
        if end - start >= LOCAL {
            break;
        }
        let byte = back(bytes, start, 1);
        if inner(bytes, start, end) {
            start -= 1;
        } else if byte >= 0x80 {
            match char_before(bytes, start) {
                Some((found, length))
                    if is_letter(found)
                        && (start == end || !is_unspaced(found) || foreign(bytes, start)) =>
                {
                    start -= length;
                }
                _ => break,
            }
        } else {
            break;
        }
    }
    start = behind_escape(bytes, start);
    while start < end && matches!(at(bytes, start), b'.' | b'-' | b'+' | b'\'') {
        start += 1;
    }
    start.min(end)
}

/// Whether names in any script are made of this: letters, digits, and the marks above and below letters.
fn is_letter(found: char) -> bool {
    found.is_alphanumeric()
        || matches!(found,
            '\u{300}'..='\u{36F}' | '\u{591}'..='\u{5C7}' | '\u{64B}'..='\u{65F}' | '\u{93C}' | '\u{94D}' | '\u{951}'..='\u{954}'
            | '\u{9BC}' | '\u{9CD}' | '\u{A4D}' | '\u{ACD}' | '\u{B4D}' | '\u{BCD}' | '\u{C4D}' | '\u{CCD}' | '\u{D4D}'
            | '\u{E47}'..='\u{E4E}' | '\u{EC8}'..='\u{ECD}' | '\u{1037}' | '\u{1039}' | '\u{103A}' | '\u{17C9}'..='\u{17D1}')
}

/// Signs that belong to a name only between two letters: `o'neil`, `a!b`.
fn inner(bytes: &[u8], start: usize, end: usize) -> bool {
    matches!(
        back(bytes, start, 1),
        b'\'' | b'!' | b'#' | b'$' | b'*' | b'^' | b'~'
    ) && start < end
        && is_word(at(bytes, start))
        && is_word(back(bytes, start, 2))
}

/// Whether what stands there is itself of a script without spaces: then the name is, too.
fn foreign(bytes: &[u8], start: usize) -> bool {
    at(bytes, start) >= 0x80 && char_at(bytes, start).is_some_and(|(found, _)| is_unspaced(found))
}

/// `"john doe"@example.com`
fn quoted_local(bytes: &[u8], end: usize) -> usize {
    let inside = slice(bytes, end.saturating_sub(LOCAL), end.saturating_sub(1));
    match inside.iter().rposition(|&byte| byte == b'"') {
        Some(open) if open + 1 < inside.len() && !rest(inside, open).contains(&b'@') => {
            end - 1 - (inside.len() - open)
        }
        _ => end,
    }
}

/// The start without the end of an escape that the name was glued to: `%20alice`, `\nalice`, `\u003calice`.
pub(super) fn behind_escape(bytes: &[u8], start: usize) -> usize {
    let next = at(bytes, start);
    match back(bytes, start, 1) {
        b'%' if is_hex(next) && is_hex(at(bytes, start + 1)) => start + 2,
        b'\\' if next == b'u' && run(bytes, start + 1, 4, is_hex) == 4 => start + 5,
        b'\\' if matches!(next, b'n' | b'r' | b't' | b'b' | b'f') => start + 1,
        _ => start,
    }
}

/// Where the domain ends that begins at `start`, if it is one with a dot and a top level.
pub(super) fn domain(bytes: &[u8], start: usize) -> Option<usize> {
    if at(bytes, start) == b'[' {
        let length = run(bytes, start + 1, 48, |byte| {
            is_hex(byte) || matches!(byte, b'.' | b':')
        });
        let close = start + 1 + length;
        return (length >= 7 && at(bytes, close) == b']').then_some(close + 1);
    }
    let (mut index, mut label, mut dots, mut good) = (start, start, 0_usize, None);
    while index - start <= DOMAIN {
        index += run(bytes, index, start + DOMAIN + 1 - index, is_word);
        if index - start > DOMAIN {
            break;
        }
        let byte = at(bytes, index);
        if byte == b'-' && index > label {
            index += 1;
            continue;
        }
        let top = dots > 0 && is_top_level(slice(bytes, label, index));
        if byte >= 0x80 {
            match char_at(bytes, index) {
                Some((found, length))
                    if is_letter(found)
                        && !(top && at(bytes, label).is_ascii() && is_unspaced(found)) =>
                {
                    index += length;
                    continue;
                }
                _ => {}
            }
        }
        if top {
            good = Some(index);
        }
        if byte != b'.' || index == label {
            break;
        }
        dots += 1;
        index += 1;
        label = index;
    }
    good.map(|end| trimmed(bytes, start, end))
        .filter(|&end| !is_version_or_file(slice(bytes, start, end)))
}

/// A label keeps no hyphen at its end.
fn trimmed(bytes: &[u8], start: usize, end: usize) -> usize {
    let mut end = end;
    while end > start && back(bytes, end, 1) == b'-' {
        end -= 1;
    }
    end
}

fn is_top_level(label: &[u8]) -> bool {
    let label = slice(label, 0, trimmed(label, 0, label.len()));
    let punycode = label
        .get(..4)
        .is_some_and(|start| start.eq_ignore_ascii_case(b"xn--"));
    let letters = label
        .iter()
        .all(|&byte| byte.is_ascii_alphabetic() || byte >= 0x80);
    // `Main@app.onCreate` is code.
    let code = label
        .windows(2)
        .any(|pair| at(pair, 0).is_ascii_lowercase() && at(pair, 1).is_ascii_uppercase());
    label.len() >= 2 && (punycode || letters && !code)
}

/// `react@18.2.0-rc.beta`, `icon@2x.png`, `user@1000.service`
fn is_version_or_file(domain: &[u8]) -> bool {
    if matches!(at(domain, 0), b'a'..=b'u' | b'w'..=b'z') {
        return is_unit(domain);
    }
    let mut labels = domain.split(|&byte| byte == b'.');
    let first = labels.next().unwrap_or(&[]);
    let second = labels.next().unwrap_or(&[]);
    let digits = |label: &[u8]| !label.is_empty() && label.iter().all(u8::is_ascii_digit);
    let version = digits(first) || matches!(first, [b'v', number @ ..] if digits(number));
    let image = matches!(first, [b'1'..=b'9', b'x']) && domain.len() <= 7;
    version && digits(rest_digits(second)) || image || is_unit(domain)
}

/// `user@1000.service`
fn is_unit(domain: &[u8]) -> bool {
    let units: [&[u8]; 4] = [b".service", b".socket", b".timer", b".slice"];
    units.iter().any(|unit| domain.ends_with(unit))
}

/// `0` of `0-rc`.
fn rest_digits(label: &[u8]) -> &[u8] {
    let end = label
        .iter()
        .position(|&byte| byte == b'-')
        .unwrap_or(label.len());
    label.get(..end).unwrap_or(rest(label, end))
}
