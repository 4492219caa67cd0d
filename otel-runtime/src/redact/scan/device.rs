//! Finds MAC addresses, and beside a word that says so IMEIs and advertising ids.

use super::bytes::{at, back, is_hex, is_word, run, run_back, slice};
use super::card::luhn;
use super::context::View;
use super::finding::{Finding, Hit};
use super::glossary::Topics;

pub(super) const HANDSET: &[&str] = &[
    "imei",
    "imeisv",
    "meid",
    "handset",
    "device id",
    "device",
    "terminal",
    "串号",
    "手机串号",
];
pub(super) const ADVERTISING: &[&str] = &[
    "idfa",
    "idfv",
    "gaid",
    "aaid",
    "adid",
    "advertising",
    "advertising id",
    "ad id",
    "advertiser",
    "ifa",
    "maid",
    "oaid",
    "android id",
    "device id",
    "device",
    "gps adid",
    "rida",
    "tifa",
    "vida",
];
pub(super) const ANDROID: &[&str] = &["android id", "androidid", "ssaid"];
pub(super) const HARDWARE: &[&str] = &[
    "mac",
    "hwaddr",
    "ether",
    "hardware",
    "bssid",
    "wifi",
    "wlan",
    "bluetooth",
];

/// The MAC address whose first group goes from `start` to `end`: six groups of two, three of four, or twelve digits beside a word.
pub(super) fn mac(view: &View<'_>, start: usize, end: usize, hits: &mut Vec<Hit>) {
    let bytes = view.bytes;
    let separator = at(bytes, end);
    let (size, groups) = match (end - start, separator) {
        (2, b':' | b'-' | b'.' | b' ') => (2, 6),
        (4, b'.' | b'-' | b':') => (4, 3),
        (12, _) => (12, 1),
        _ => return,
    };
    if !is_hex(at(bytes, start)) || !is_hex(back(bytes, end, 1)) {
        return;
    }
    let mut index = start;
    for group in 0..groups {
        if group > 0 {
            if at(bytes, index) != separator {
                return;
            }
            index += 1;
        }
        if run(bytes, index, size + 1, is_hex) != size {
            return;
        }
        index += size;
    }
    let goes_on = |index: usize| {
        separator != b' '
            && at(bytes, index) == separator
            && run(bytes, index + 1, size + 1, is_hex) == size
            && !is_word(at(bytes, index + 1 + size))
    };
    // Eight groups are an address too, and seven one with a port. More are a fingerprint.
    for _ in 0..2 {
        if groups == 6 && goes_on(index) {
            index += 1 + size;
        }
    }
    let joined = goes_on(index);
    // `id:52:5e:…` begins behind the colon.
    let digits = run_back(bytes, start.saturating_sub(1), 8, is_hex);
    let before = separator != b' '
        && groups > 1
        && back(bytes, start, 1) == separator
        && digits > 0
        && !is_word(back(bytes, start, 2 + digits));
    // Six groups with spaces are numbers more often than not.
    let said = groups == 6 && separator != b' '
        || groups == 3 && separator == b'.'
        || view.speaks_of(start, index, Topics::HARDWARE);
    // `0 .14.02.28.02.42.62` are numbers with points.
    let points = separator == b'.'
        && groups == 6
        && !slice(bytes, start, index)
            .iter()
            .any(u8::is_ascii_alphabetic);
    let said = said && !points;
    if !is_word(at(bytes, index)) && !joined && !before && said {
        hits.push(Hit {
            start,
            end: index,
            what: Finding::Device,
        });
    }
}

/// The IMEI whose first digits go from `start` to `end`, in one group or as `35-209900-176148-1`.
pub(super) fn imei(view: &View<'_>, start: usize, end: usize, hits: &mut Vec<Hit>) {
    let bytes = view.bytes;
    if !matches!(end - start, 2 | 6 | 8 | 15 | 16) {
        return;
    }
    let mut digits = [0_u8; 16];
    let (mut count, mut index) = (0, start);
    while count < 16 {
        let byte = at(bytes, index);
        if byte.is_ascii_digit() {
            if let Some(place) = digits.get_mut(count) {
                *place = byte - b'0';
            }
            count += 1;
        } else if !(matches!(byte, b'-' | b' ' | b'/') && at(bytes, index + 1).is_ascii_digit()) {
            break;
        }
        index += 1;
    }
    let number = digits.get(..count).unwrap_or(&[]);
    let good = count == 15 && luhn(number) || count == 16;
    if good && !is_word(at(bytes, index)) && view.speaks_of(start, index, Topics::HANDSET) {
        hits.push(Hit {
            start,
            end: index,
            what: Finding::Device,
        });
    }
}

/// The UUID from `start` on beside a word that makes it an advertising id.
pub(super) fn advertising(view: &View<'_>, start: usize, hits: &mut Vec<Hit>) {
    let end = start + 36;
    if view.speaks_of(start, end, Topics::ADVERTISING)
        && slice(view.bytes, start, end)
            .iter()
            .any(|&byte| byte != b'0' && byte != b'-')
    {
        hits.push(Hit {
            start,
            end,
            what: Finding::Device,
        });
    }
}

/// The id of an Android device, 16 hexadecimal digits beside a word that says so.
pub(super) fn android(view: &View<'_>, start: usize, end: usize, hits: &mut Vec<Hit>) {
    if end - start == 16
        && slice(view.bytes, start, end)
            .iter()
            .all(|&byte| is_hex(byte))
        && view.speaks_of(start, end, Topics::ANDROID)
    {
        hits.push(Hit {
            start,
            end,
            what: Finding::Device,
        });
    }
}
