//! Puts markers in the place of what was found: the union of all that detectors found, each stretch once.

use std::borrow::Cow;
use std::cell::RefCell;

use super::Scan;
use super::bytes::{at, back, run};
use super::context::{Mentions, View};
use super::detectors::Detectors;
use super::engine::Pass;
use super::finding::{Finding, Hit};
use super::json::Values;
use super::normalise::Meant;

/// How often a text is scanned again because markers stand close to other words.
const ROUNDS: usize = 4;
/// How much memory for texts with escapes is kept, in bytes.
const KEPT: usize = 64 * 1024;

/// What a scan needs memory for. It is reused, so that a clean text costs no allocation even when it has escapes.
#[derive(Default)]
struct Scratch {
    hits: Vec<Hit>,
    meant: Meant,
    mentions: RefCell<Mentions>,
}

thread_local! {
    static SCRATCH: RefCell<Scratch> = RefCell::default();
}

/// The text with markers; borrowed when there was nothing to find.
pub(super) fn all<'a>(
    text: &'a str,
    key: &str,
    how: &Scan,
    found: &mut dyn FnMut(Finding),
) -> Cow<'a, str> {
    // In its place: moving it there and back takes as long as a short text.
    let scanned = SCRATCH.try_with(|kept| {
        let mut scratch = kept.try_borrow_mut().ok()?;
        let out = with_scratch(text, key, how, found, &mut scratch);
        scratch.keep();
        Some(out)
    });
    match scanned {
        Ok(Some(out)) => out,
        // A thread that is ending, or somebody who scans while he is told what was found.
        Ok(None) | Err(_) => with_scratch(text, key, how, found, &mut Scratch::default()),
    }
}

impl Scratch {
    /// Keeps memory for the next text, within reason.
    fn keep(&mut self) {
        self.hits.clear();
        if self.meant.size() + self.mentions.get_mut().size() > KEPT || self.hits.capacity() > KEPT
        {
            *self = Self::default();
        }
    }
}

fn with_scratch<'a>(
    text: &'a str,
    key: &str,
    how: &Scan,
    found: &mut dyn FnMut(Finding),
    scratch: &mut Scratch,
) -> Cow<'a, str> {
    let mut out = Cow::Borrowed(text);
    let mut last = Finding::Token;
    for _ in 0..=ROUNDS {
        find(out.as_bytes(), key, how, scratch);
        let Some(first) = scratch.hits.first() else {
            return out;
        };
        last = first.what;
        merge(&out, &mut scratch.hits);
        let quiet = is_quiet(out.as_bytes(), &scratch.hits);
        out = Cow::Owned(with_markers(&out, &scratch.hits, how.json, found));
        if quiet {
            return out;
        }
    }
    find(out.as_bytes(), key, how, scratch);
    if scratch.hits.is_empty() {
        return out;
    }
    // Each marker uncovers something else: withhold it all.
    Cow::Owned(last.marker().to_owned())
}

/// What is found first in a text of digits.
pub(super) fn first(text: &[u8], key: &str, how: &Scan) -> Option<Finding> {
    let mut scratch = Scratch::default();
    find(text, key, how, &mut scratch);
    scratch.hits.first().map(|hit| hit.what)
}

/// All that detectors find, in the text as it is written and as it is meant.
fn find(text: &[u8], key: &str, how: &Scan, scratch: &mut Scratch) {
    let Scratch {
        hits,
        meant,
        mentions,
    } = scratch;
    let mentions = &*mentions;
    hits.clear();
    let key = key.as_bytes();
    let all = how.detectors.meets(Detectors::FURTHER);
    let escaped = Pass::new(View::new(text, key, all, mentions), how, hits).run();
    #[cfg(feature = "detect-custom")]
    how.custom.find(text, hits);
    if !escaped || !meant.read(text) {
        return;
    }
    let known = hits.len();
    Pass::new(View::new(&meant.bytes, key, all, mentions), how, hits)
        .of_meant()
        .run();
    #[cfg(feature = "detect-custom")]
    how.custom.find(&meant.bytes, hits);
    for hit in hits.iter_mut().skip(known) {
        let (start, end) = meant.origin(hit.start, hit.end).unwrap_or((0, text.len()));
        hit.start = start;
        hit.end = end;
    }
}

/// Sorts what was found and joins what overlaps; the longest part names the whole.
fn merge(text: &str, hits: &mut Vec<Hit>) {
    for hit in hits.iter_mut() {
        while !text.is_char_boundary(hit.start) {
            hit.start -= 1;
        }
        while !text.is_char_boundary(hit.end) {
            hit.end += 1;
        }
    }
    if hits.len() < 2 {
        return;
    }
    hits.sort_by_key(|hit| hit.start);
    let mut longest = hits.first().map_or(0, |hit| hit.end - hit.start);
    hits.dedup_by(|next, kept| {
        let length = next.end - next.start;
        if next.start >= kept.end {
            longest = length;
            return false;
        }
        if length > longest {
            kept.what = next.what;
            longest = length;
        }
        kept.end = kept.end.max(next.end);
        true
    });
}

/// Whether markers in the place of these stretches cannot change what is found around them: on both sides stands what ends a word,
/// and no number that the find was what kept it from being one.
fn is_quiet(bytes: &[u8], hits: &[Hit]) -> bool {
    hits.iter().all(|hit| {
        // The engine knows that no address begins behind the credentials of a URL.
        let in_url = hit.what == Finding::UrlCredential
            && back(bytes, hit.start, 1) == b'/'
            && at(bytes, hit.end) == b'@';
        in_url || is_quiet_before(bytes, hit.start) && is_quiet_behind(bytes, hit.end)
    })
}

fn is_quiet_before(bytes: &[u8], start: usize) -> bool {
    match back(bytes, start, 1) {
        b'=' => true,
        // A number of JSON: no address goes on over the quote.
        b':' => back(bytes, start, 2) == b'"',
        0 | b' ' | b'\n' | b'\t' | b',' | b';' | b'"' | b'\'' | b'`' | b'|' | b'<' | b'>'
        | b'(' | b'[' | b'{' => !back(bytes, start, 2).is_ascii_digit(),
        // Addresses of other scripts have no end.
        0x80.. => !bytes.contains(&b'@'),
        _ => false,
    }
}

fn is_quiet_behind(bytes: &[u8], end: usize) -> bool {
    let next = at(bytes, end + 1);
    match at(bytes, end) {
        0 | b'\n' | b'\r' | b'\t' | b',' | b';' | b'"' | b'\'' | b'`' | b'|' | b'<' | b'>'
        | b')' | b']' | b'}' | b'&' => true,
        // The end of what stands in quotes that are escaped, or of a line.
        b'\\' => {
            let slashes = run(bytes, end, 15, |byte| byte == b'\\');
            matches!(at(bytes, end + slashes), b'"' | b'\'' | b'n' | b'r' | b't')
        }
        b' ' => {
            let gap = run(bytes, end, 4, |byte| {
                matches!(byte, b' ' | b'=' | b':' | b'"' | b',' | b';' | b'\'')
            });
            !at(bytes, end + gap).is_ascii_digit()
        }
        b'.' => next < 0x80 && !next.is_ascii_alphanumeric(),
        b':' => next == b' ' && !at(bytes, end + 2).is_ascii_digit(),
        0x80.. => !bytes.contains(&b'@'),
        _ => false,
    }
}

/// A marker as a string of JSON, with so many backslashes before its quotes.
fn push_string(out: &mut String, marker: &str, escapes: usize) {
    for part in [marker, ""] {
        out.extend(std::iter::repeat_n('\\', escapes));
        out.push('"');
        out.push_str(part);
    }
}

fn with_markers(text: &str, hits: &[Hit], json: bool, found: &mut dyn FnMut(Finding)) -> String {
    let (mut less, mut more) = (0, 0);
    for hit in hits {
        less += hit.end - hit.start;
        more += hit.what.marker().len();
    }
    let mut values = if json {
        Values::of(text.as_bytes())
    } else {
        None
    };
    // With two quotes around each marker.
    more += if values.is_some() { 2 * hits.len() } else { 0 };
    let mut out = String::with_capacity((text.len() + more).saturating_sub(less));
    let mut index = 0;
    // A number may have been withheld whole for an earlier find in it.
    for hit in hits {
        if hit.end <= index {
            continue;
        }
        let value = values
            .as_mut()
            .and_then(|values| values.around(text.as_bytes(), hit));
        let (start, end) = value
            .as_ref()
            .map_or((hit.start, hit.end), |value| (value.start, value.end));
        out.push_str(text.get(index..start).unwrap_or(""));
        match value {
            None => out.push_str(hit.what.marker()),
            Some(value) => push_string(&mut out, hit.what.marker(), value.escapes),
        }
        found(hit.what);
        index = end.max(index);
    }
    out.push_str(text.get(index..).unwrap_or(""));
    out
}
