//! Finds addresses of IPv4 and IPv6 as the standard library reads them, but not versions, times and Rust paths.

use std::net::{Ipv4Addr, Ipv6Addr};

use super::bytes::{at, back, is_hex, is_word, run, run_back, slice};
use super::context::View;
use super::finding::{Finding, Hit, marker_length};

/// The address of IPv4 whose first number begins at `start`.
pub(super) fn v4(view: &View<'_>, start: usize, hits: &mut Vec<Hit>) {
    let bytes = view.bytes;
    let before = back(bytes, start, 1);
    if before == b'.' && back(bytes, start, 2).is_ascii_alphanumeric() {
        return;
    }
    let Some(([first, rest @ ..], index)) = octets(bytes, start) else {
        return;
    };
    let next = at(bytes, index);
    let goes_on = at(bytes, index + 1);
    let longer = is_word(next) || next == b'.' && goes_on.is_ascii_digit();
    // `libx-1.2.3.4.so`, `1.2.3.4-rc1`
    let version = || {
        next == b'-' && goes_on.is_ascii_alphabetic() && !is_wide(slice(bytes, start, index))
            || before == b'-' && next == b'.' && goes_on.is_ascii_alphabetic()
            || is_called_version(bytes, start, index)
    };
    if !longer && first != 127 && (first, rest) != (0, [0; 3]) && !version() {
        hits.push(Hit {
            start,
            end: index,
            what: Finding::Ip,
        });
    }
}

/// Whether its parts are longer than those of versions are: two digits each.
fn is_wide(text: &[u8]) -> bool {
    text.len() >= "12.34.56.78".len()
}

/// What the standard library reads as an address of IPv4, in a fraction of its time: the one that begins at `start`, and where it
/// ends.
fn octets(bytes: &[u8], start: usize) -> Option<([u8; 4], usize)> {
    let mut octets = [0; 4];
    let mut index = start;
    for (place, octet) in octets.iter_mut().enumerate() {
        if place > 0 {
            if at(bytes, index) != b'.' {
                return None;
            }
            index += 1;
        }
        let start = index;
        let mut value = 0_u16;
        while index <= start + 3 && at(bytes, index).is_ascii_digit() {
            value = value * 10 + u16::from(at(bytes, index) - b'0');
            index += 1;
        }
        // No number is empty or longer than three digits, and none begins with a zero but zero.
        if !(1..=3).contains(&(index - start)) || at(bytes, start) == b'0' && index > start + 1 {
            return None;
        }
        *octet = u8::try_from(value).ok()?;
    }
    Some((octets, index))
}

/// What the standard library reads as an address of IPv6, in a fraction of its time.
fn segments(text: &[u8]) -> Option<[u16; 8]> {
    if text.contains(&b'.') {
        let text = std::str::from_utf8(text).ok()?;
        return Some(text.parse::<Ipv6Addr>().ok()?.segments());
    }
    let (mut segments, mut count, mut gap) = ([0; 8], 0, None);
    let mut index = 0;
    if text.starts_with(b"::") {
        (gap, index) = (Some(0), 2);
    }
    while index < text.len() {
        let (mut group, mut digits) = (0, 0);
        while let Some(value) = text.get(index).and_then(|&digit| nibble(digit)) {
            group = group << 4 | u16::from(value);
            digits += 1;
            index += 1;
        }
        if !(1..=4).contains(&digits) {
            return None;
        }
        *segments.get_mut(count)? = group;
        count += 1;
        match (at(text, index), at(text, index + 1)) {
            _ if index == text.len() => {}
            (b':', b':') if gap.is_none() => (gap, index) = (Some(count), index + 2),
            // A single colon stands between two groups.
            (b':', next) if next != b':' && index + 1 < text.len() => index += 1,
            _ => return None,
        }
    }
    match gap {
        None => (count == 8).then_some(segments),
        // It stands for one group at least.
        Some(gap) if count < 8 => {
            let mut whole = [0; 8];
            let (head, tail) = segments.get(..count)?.split_at_checked(gap)?;
            for (place, group) in whole.iter_mut().zip(head) {
                *place = *group;
            }
            for (place, group) in whole.iter_mut().rev().zip(tail.iter().rev()) {
                *place = *group;
            }
            Some(whole)
        }
        Some(_) => None,
    }
}

/// What each hexadecimal digit counts; more for what is none.
static NIBBLES: [u8; 256] = {
    let mut nibbles = [u8::MAX; 256];
    let mut value = 0;
    while value < 16 {
        nibbles[b"0123456789abcdef"[value as usize] as usize] = value;
        nibbles[b"0123456789ABCDEF"[value as usize] as usize] = value;
        value += 1;
    }
    nibbles
};

fn nibble(digit: u8) -> Option<u8> {
    let value = NIBBLES[usize::from(digit)];
    (value < 16).then_some(value)
}

/// `version 1.2.3.4`, `Chrome/120.0.0.0`
fn is_called_version(bytes: &[u8], start: usize, end: usize) -> bool {
    let gap = run_back(bytes, start, 3, |byte| {
        matches!(byte, b' ' | b'=' | b':' | b'"' | b'/')
    });
    // `v 1.2.3.4`, but `v` may be any key: `v=10.1.2.3`, `{"v":"10.1.2.3"}`.
    let lone = gap == 1 && back(bytes, start, 1) == b' ';
    let word = run_back(bytes, start - gap, 16, |byte| byte.is_ascii_alphabetic());
    let name = slice(bytes, start - gap - word, start - gap);
    let product = gap == 1
        && back(bytes, start, 1) == b'/'
        && word > 0
        && slice(bytes, start, end).ends_with(b".0.0");
    let words: [&[u8]; 7] = [
        b"version",
        b"ver",
        b"release",
        b"build",
        b"oid",
        b"firmware",
        b"assemblyversion",
    ];
    product
        || lone && name.eq_ignore_ascii_case(b"v")
        || gap > 0 && words.iter().any(|other| name.eq_ignore_ascii_case(other))
}

/// The address of IPv6 around the first colon of a row of hexadecimal groups. Where the row ends.
pub(super) fn v6(view: &View<'_>, colon: usize, hits: &mut Vec<Hit>) -> usize {
    let bytes = view.bytes;
    let first = run_back(bytes, colon, 5, is_hex);
    let start = colon - first;
    if first == 0 && at(bytes, colon + 1) != b':' {
        return colon;
    }
    if is_word(back(bytes, start, 1)) {
        // `id:2001:…`: the address may begin behind the colon.
        return colon;
    }
    let mut end = colon + run(bytes, colon, 64, |byte| is_hex(byte) || byte == b':');
    let row = slice(bytes, colon, end);
    let colons = || row.split(|&byte| byte == b':').count() - 1;
    let mut pairs = row.iter().zip(row.iter().skip(1));
    if !pairs.any(|(&one, &next)| one == b':' && next == b':') && colons() < 6 {
        // Too few groups: a time, or a pair.
        return end;
    }
    end += mapped(bytes, end);
    let row = end;
    if at(bytes, row) == b'[' && marker_length(bytes, row) > 0 {
        return row;
    }
    if is_word(at(bytes, end)) {
        // `2001:db8::1:connection` begins a word that is hexadecimal by chance.
        end -= run_back(bytes, end, end - start, |byte| byte != b':');
    }
    if back(bytes, end, 1) == b':' && back(bytes, end, 2) != b':' {
        end -= 1;
    }
    let whole = longest(bytes, start, end);
    if let Some((address, end)) = whole
        && !matches!(address, [0, 0, 0, 0, 0, 0, 0, 0 | 1])
        && is_no_path(address, slice(bytes, start, end))
    {
        hits.push(Hit {
            start,
            end: end + scope(bytes, end),
            what: Finding::Ip,
        });
    }
    row
}

/// How far the address goes on behind `end` when its last group begins an address of IPv4: `::ffff:192.0.2.1`.
fn mapped(bytes: &[u8], end: usize) -> usize {
    if at(bytes, end) != b'.' {
        return 0;
    }
    let group = run_back(bytes, end, 4, is_hex);
    let mut tail = run(bytes, end, 13, |byte| byte.is_ascii_digit() || byte == b'.');
    while tail > 0 && back(bytes, end + tail, 1) == b'.' {
        tail -= 1;
    }
    let address = std::str::from_utf8(slice(bytes, end - group, end + tail));
    match address.map(str::parse::<Ipv4Addr>) {
        Ok(Ok(_)) => tail,
        _ => 0,
    }
}

/// The address from `start` on, to `end` or to an earlier colon: `::1:` is one and a sign behind it.
fn longest(bytes: &[u8], start: usize, end: usize) -> Option<([u16; 8], usize)> {
    let mut end = end;
    for _ in 0..3 {
        let row = slice(bytes, start, end);
        if let Some(address) = segments(row) {
            return Some((address, end));
        }
        // `1:2:3:4:5:6:7:8:443`, `2001:db8::1.`
        end = start + row.iter().rposition(|&byte| byte == b':')?;
    }
    None
}

/// `%eth0`
fn scope(bytes: &[u8], end: usize) -> usize {
    // Two hexadecimal digits behind the `%` are an escape.
    if at(bytes, end) != b'%' || run(bytes, end + 1, 2, is_hex) == 2 {
        return 0;
    }
    let name = run(bytes, end + 1, 16, |byte| {
        is_word(byte) || matches!(byte, b'_' | b'-' | b'.')
    });
    if name == 0 { 0 } else { name + 1 }
}

/// `a::b`, `de::ad` are paths; an address of two groups begins like the ones that are given out.
fn is_no_path(address: [u16; 8], text: &[u8]) -> bool {
    let digits = text.iter().any(u8::is_ascii_digit);
    let groups = || {
        let pairs = text.iter().zip(text.iter().skip(1));
        let behind = pairs.filter(|&(&before, &byte)| before == b':' && byte != b':');
        usize::from(at(text, 0) != b':') + behind.count()
    };
    let [first, ..] = address;
    let known = matches!(first, 0x2000..=0x3FFF | 0xFC00..=0xFDFF | 0xFE80..=0xFEBF | 0xFF00..=0xFFFF | 0x64)
        || text.contains(&b'.');
    // With a digit in it there is a group.
    digits && (known && text.len() >= 6 || groups() >= 3)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(20_000))]

        #[test]
        fn addresses_are_read_as_the_standard_library_reads_them(
            four in "[0-9.]{0,16}|([0-9]{1,3}\\.){3}[0-9]{1,3}",
            six in "[0-9a-fA-F:]{0,40}|([0-9a-f]{0,4}:){1,8}:?[0-9a-f]{0,4}|(::)?([0-9a-f]{1,5}:){0,7}[0-9a-f]{1,4}(::)?",
        ) {
            let expected = four.parse::<Ipv4Addr>().ok().map(|address| address.octets());
            let found = octets(four.as_bytes(), 0).filter(|&(_, end)| end == four.len());
            prop_assert_eq!(found.map(|(octets, _)| octets), expected);
            let expected = six.parse::<Ipv6Addr>().ok().map(|address| address.segments());
            prop_assert_eq!(segments(six.as_bytes()), expected, "{}", six);
        }
    }
}
