//! Finds phone numbers: international ones by themselves, national ones beside a word that says so.

mod codes;
mod words;

use self::codes::lengths;
pub(super) use self::words::{OTHER_WORDS, WORDS};
use super::bytes::{at, back, is_word, run, run_back, slice, starts_with};
use super::context::View;
use super::finding::{Finding, Hit};
use super::glossary::Topics;

/// The digits of a number, and where it may end.
struct Digits {
    digits: [u8; 16],
    count: usize,
}

impl Digits {
    fn push(&mut self, bytes: &[u8]) {
        for byte in bytes {
            if let Some(place) = self.digits.get_mut(self.count) {
                *place = byte.wrapping_sub(b'0');
                self.count += 1;
            }
        }
    }

    fn all(&self) -> &[u8] {
        self.digits.get(..self.count).unwrap_or(&[])
    }
}

/// The number behind the `+` at `plus`.
pub(super) fn plus(view: &View<'_>, plus: usize, hits: &mut Vec<Hit>) {
    let bytes = view.bytes;
    let before = back(bytes, plus, 1);
    let first = at(bytes, plus + 1);
    if is_word(before)
        || before == b'+'
        || !(matches!(first, b'1'..=b'9')
            || first == b'(' && matches!(at(bytes, plus + 2), b'1'..=b'9'))
    {
        return;
    }
    if let Some(end) = international(bytes, plus + 1, false) {
        hits.push(Hit {
            start: plus,
            end: extension(bytes, end),
            what: Finding::Phone,
        });
    }
}

/// Where the number ends whose calling code begins at `start`.
fn international(bytes: &[u8], start: usize, strict: bool) -> Option<usize> {
    let mut digits = Digits {
        digits: [0; 16],
        count: 0,
    };
    let mut index = start + usize::from(at(bytes, start) == b'(');
    let mut good = None;
    let mut most = 15;
    loop {
        let group = run(bytes, index, 17, |byte| byte.is_ascii_digit());
        let trunk = group == 1
            && at(bytes, index) == b'0'
            && back(bytes, index, 1) == b'('
            && at(bytes, index + 1) == b')';
        if group == 0 || digits.count + group > most && !trunk {
            break;
        }
        if !trunk {
            digits.push(slice(bytes, index, index + group));
        }
        index += group;
        let Some((code, least, longest)) = lengths(digits.all()) else {
            if digits.count >= 3 {
                return None;
            }
            let gap = gap(bytes, index);
            index += gap;
            if gap == 0 {
                return None;
            }
            continue;
        };
        // A zero of the national way of writing may have been left in.
        most = code + longest + usize::from(digits.all().get(code) == Some(&0));
        if digits.count > most {
            return None;
        }
        let enough =
            digits.count >= code + least.max(if strict { 7 } else { 4 }) && digits.count >= 7;
        if enough && !is_glued(bytes, index) && is_assigned(digits.all()) {
            good = Some(index);
        }
        let gap = gap(bytes, index);
        if gap == 0 {
            break;
        }
        index += gap;
    }
    good
}

/// In North America neither the area nor the exchange begins with 0 or 1.
fn is_assigned(digits: &[u8]) -> bool {
    match digits {
        [1, area, _, _, exchange, ..] => *area >= 2 && *exchange >= 2,
        _ => true,
    }
}

/// Whether some number may go on behind the group of digits that ends there, or a marker stands beside it.
pub(super) fn goes_on(bytes: &[u8], end: usize) -> bool {
    gap(bytes, end) > 0 || matches!(at(bytes, end), b'_' | b'[') || extension(bytes, end) != end
}

/// How many bytes stand between this group of digits and the next one, if one follows.
fn gap(bytes: &[u8], index: usize) -> usize {
    let gap = run(bytes, index, 3, |byte| {
        matches!(byte, b' ' | b'-' | b'.' | b'(' | b')' | b'/')
    });
    // `+5360 -8568` are two numbers.
    let signed = gap == 2 && matches!(slice(bytes, index, index + 2), [b' ' | b'/', b'-']);
    if at(bytes, index + gap).is_ascii_digit() && !signed {
        gap
    } else {
        0
    }
}

/// Where the number ends with its extension: `x123`, `ext. 123`, `;ext=123`, `#123`.
fn extension(bytes: &[u8], end: usize) -> usize {
    let gap = run(bytes, end, 2, |byte| matches!(byte, b' ' | b',' | b';'));
    if !matches!(at(bytes, end + gap), b'e' | b'E' | b'x' | b'X' | b'#') {
        return end;
    }
    let words: [&[u8]; 8] = [
        b"extension ",
        b"ext. ",
        b"ext.",
        b"ext ",
        b"ext=",
        b"ext",
        b"x",
        b"#",
    ];
    let Some(word) = words
        .iter()
        .find(|word| starts_with(bytes, end + gap, word))
    else {
        return end;
    };
    let from = end + gap + word.len();
    let digits = run(bytes, from, 8, |byte| byte.is_ascii_digit());
    if (1..=7).contains(&digits) && !is_word(at(bytes, from + digits)) {
        from + digits
    } else {
        end
    }
}

/// Whether the word goes on there, and not with an extension: `555-0123x45`.
fn is_glued(bytes: &[u8], end: usize) -> bool {
    is_word(at(bytes, end)) && extension(bytes, end) == end
}

/// Whether a number may begin with these digits: they are many, or stand before others, and are not themselves behind others.
#[inline]
pub(super) fn can_begin(bytes: &[u8], start: usize, end: usize) -> bool {
    let joins = |byte: u8| matches!(byte, b' ' | b'-' | b'.' | b'(' | b')' | b'/');
    let next = at(bytes, end + 1);
    let part = matches!(back(bytes, start, 1), b'-' | b'.' | b'+' | b'/')
        && back(bytes, start, 2).is_ascii_digit();
    let many = (6..=15).contains(&(end - start));
    !part && (many || joins(at(bytes, end)) && (next.is_ascii_digit() || joins(next)))
}

/// The number whose first group of digits goes from `start` to `end`, when it is written with `00`, as in North America, or beside a word.
pub(super) fn digits(view: &View<'_>, start: usize, end: usize, hits: &mut Vec<Hit>) {
    let bytes = view.bytes;
    let before = back(bytes, start, 1);
    if matches!(before, b'-' | b'.' | b'+' | b'/') && back(bytes, start, 2).is_ascii_digit()
        || end - start > 15
    {
        return;
    }
    if end - start < 6 && gap(bytes, end) == 0 || is_decimal(bytes, start, end) {
        return;
    }
    let opened = before == b'(' && at(bytes, end) == b')';
    let from = if opened { start - 1 } else { start };
    let zeros = slice(bytes, start, start + 2) == b"00"
        && matches!(at(bytes, start + 2), b'1'..=b'9' | b' ');
    let prefix = start + 2 + usize::from(at(bytes, start + 2) == b' ');
    // `003 271 223` is no call to Belgium: no space stands inside of its code.
    let account = end - start == 12 && before == b':' && at(bytes, end) == b':';
    let zeros =
        zeros && !account && (end - start != 3 || matches!(at(bytes, start + 2), b'1' | b'7'));
    let found = if zeros && let Some(end) = international(bytes, prefix, true) {
        Some(end)
    } else if let Some(end) = north_american(bytes, start, end, opened) {
        Some(end)
    } else if end - start > 11 && before != b'+' && at(bytes, start) != b'1' {
        // `msisdn=447911123456`
        international(bytes, start, true).filter(|&last| {
            last == end
                && (view.speaks_of(from, end, Topics::PHONE) || is_labelled(bytes, from, end))
        })
    } else {
        national(bytes, start, end, opened)
            .filter(|&(end, shaped)| {
                let calls = if shaped { Topics::CALL } else { Topics::NONE };
                view.speaks_of(from, end, Topics::PHONE.and(calls)) || is_labelled(bytes, from, end)
            })
            .map(|(end, _)| end)
    };
    if let Some(end) = found {
        hits.push(Hit {
            start: from,
            end: extension(bytes, end),
            what: Finding::Phone,
        });
    }
}

/// Whether this is a number with a point, and nothing else.
fn is_decimal(bytes: &[u8], start: usize, end: usize) -> bool {
    let point = at(bytes, end) == b'.' && at(bytes, end + 1).is_ascii_digit();
    if !point || end - start > 11 || slice(bytes, start, start + 2) == b"00" {
        return false;
    }
    let fraction = run(bytes, end + 1, usize::MAX, |byte| byte.is_ascii_digit());
    gap(bytes, end + 1 + fraction) == 0
}

/// Whether seven or eight digits or more stand right behind a short name of a telephone: `cell 66605826`, `HP: 812770223`.
fn is_labelled(bytes: &[u8], start: usize, end: usize) -> bool {
    let names: [&[u8]; 7] = [
        b"cell",
        b"handy",
        b"portable",
        b"ph",
        b"hp",
        b"dial",
        b"sms",
    ];
    let gap = run_back(bytes, start, 4, |byte| {
        matches!(
            byte,
            b' ' | b':' | b'=' | b'#' | b'.' | b'"' | b'>' | b'(' | b'\t' | b'\n'
        )
    });
    let word = run_back(bytes, start - gap, 9, |byte| byte.is_ascii_alphabetic());
    let name = slice(bytes, start - gap - word, start - gap);
    if gap == 0 || !names.iter().any(|other| name.eq_ignore_ascii_case(other)) {
        return false;
    }
    let number = slice(bytes, start, end);
    let digits = number.iter().filter(|byte| byte.is_ascii_digit()).count();
    let least = if digits == number.len() { 8 } else { 7 };
    digits >= least && !number.contains(&b'/')
}

/// `(201) 555-0123`, `201-555-0123`, `201.555.0123`
fn north_american(bytes: &[u8], start: usize, end: usize, opened: bool) -> Option<usize> {
    let mut index = end;
    if end - start != 3 || at(bytes, start) < b'2' {
        return None;
    }
    let separator = if opened {
        if at(bytes, index) != b')' {
            return None;
        }
        index += 1 + usize::from(at(bytes, index + 1) == b' ');
        if at(bytes, index + 3) == b' ' {
            b' '
        } else {
            b'-'
        }
    } else {
        index += 1;
        at(bytes, end)
    };
    let exchange =
        run(bytes, index, 4, |byte| byte.is_ascii_digit()) == 3 && at(bytes, index) >= b'2';
    let line = run(bytes, index + 4, 5, |byte| byte.is_ascii_digit()) == 4;
    let separated = matches!(separator, b'-' | b'.') || opened && separator == b' ';
    let last = index + 8;
    let joined = is_glued(bytes, last)
        || matches!(at(bytes, last), b'-' | b'.') && at(bytes, last + 1).is_ascii_digit();
    (exchange && line && separated && at(bytes, index + 3) == separator && !joined).then_some(last)
}

/// The fewest digits of a number, in several groups.
const LEAST: usize = 6;

/// Where a national number ends that begins with these digits: 7 to 12 of them, and in no other known shape. And whether it looks
/// like one also by itself.
fn national(bytes: &[u8], start: usize, end: usize, opened: bool) -> Option<(usize, bool)> {
    let most = if at(bytes, start) == b'0' { 12 } else { 11 };
    let (mut count, mut groups, mut index) = (end - start, 1_usize, end);
    let mut separator = 0;
    let (mut dots, mut widest, mut last) = (0, end - start, end - start);
    while count <= most {
        let gap = gap(bytes, index);
        let sign = at(bytes, index);
        let group = run(bytes, index + gap, 13, |byte| byte.is_ascii_digit());
        let changed = separator != 0 && sign != separator;
        if gap == 0
            || count + group > most
            || is_glued(bytes, index + gap + group)
            || count >= 7 && (changed && sign != b'-' || gap > 1 || separator == 0)
        {
            break;
        }
        dots += usize::from(sign == b'.');
        separator = at(bytes, index + gap - 1);
        index += gap + group;
        count += group;
        widest = widest.max(group);
        last = group;
        groups += 1;
    }
    if count < LEAST {
        return None;
    }
    let short = count < LEAST + usize::from(!opened && groups == 1);
    if short || count > most {
        return None;
    }
    let sign = at(bytes, end);
    let slash = sign == b'/' && groups == 3;
    let date = groups >= 3
        && end - start == 4
        && matches!(at(bytes, start), b'1' | b'2')
        && matches!(sign, b'-' | b'/' | b'.')
        || slash && count == 8;
    let decimal = dots > 0 && (groups == 2 || groups == 4 && end - start <= 3 && dots == 3);
    let epoch =
        groups == 1 && count == 10 && matches!(slice(bytes, start, start + 2), [b'1', b'4'..=b'9']);
    if date || decimal || epoch {
        return None;
    }
    let clock = last <= 2 && at(bytes, index) == b':' && at(bytes, index + 1).is_ascii_digit()
        || back(bytes, start, 1) == b':' && back(bytes, start, 2).is_ascii_digit();
    let goes_on = matches!(at(bytes, index), b'.' | b'-') && at(bytes, index + 1).is_ascii_digit()
        || is_glued(bytes, index);
    // `/cell/236269/915`, a dump of bytes, `2004-2005`
    let plain = groups == 1 || sign == b'/';
    let route = plain
        && (back(bytes, start, 1) == b'/' && at(bytes, start) != b'0'
            || groups == 2 && end - start > 5);
    let century = |index: usize| matches!(slice(bytes, index, index + 2), b"19" | b"20");
    let years = groups == 2 && end - start == 4 && count == 8 && century(start) && century(end + 1);
    let french = groups == 5 && at(bytes, start) == b'0' && at(bytes, start + 1) != b'0';
    let dump = groups > 4 && widest <= 2 && !french;
    let other = clock || goes_on || route || years || dump;
    let shaped = opened || groups > 1 && widest >= 3 || at(bytes, start) == b'0';
    (!other).then_some((index, shaped))
}
