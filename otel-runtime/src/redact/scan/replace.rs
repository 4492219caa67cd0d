//! Puts markers in the place of what was found: the union of all that detectors found, each stretch once.

use std::borrow::Cow;
use std::cell::Cell;

use super::Scan;
use super::bytes::{at, back};
use super::context::View;
use super::engine::Pass;
use super::finding::{Finding, Hit};
use super::normalise::Meant;

/// How often a text is scanned again because markers stand close to other words.
const ROUNDS: usize = 4;
/// How much memory for texts with escapes is kept, in bytes.
const KEPT: usize = 64 * 1024;

thread_local! {
    /// Reused, so that a clean text costs no allocation even when it has escapes.
    static SCRATCH: Cell<Meant> = Cell::default();
}

/// The text with markers; borrowed when there was nothing to find.
pub(super) fn all<'a>(
    text: &'a str,
    key: &str,
    how: &Scan,
    found: &mut dyn FnMut(Finding),
) -> Cow<'a, str> {
    let mut hits = find(text.as_bytes(), key, how);
    if hits.is_empty() {
        return Cow::Borrowed(text);
    }
    merge(text, &mut hits);
    let mut quiet = is_quiet(text.as_bytes(), &hits);
    let mut out = with_markers(text, &hits, found);
    for _ in 0..ROUNDS {
        if quiet {
            return Cow::Owned(out);
        }
        let mut hits = find(out.as_bytes(), key, how);
        if hits.is_empty() {
            return Cow::Owned(out);
        }
        merge(&out, &mut hits);
        quiet = is_quiet(out.as_bytes(), &hits);
        out = with_markers(&out, &hits, found);
    }
    // Each marker uncovers something else: withhold it all.
    Cow::Owned(
        hits.first()
            .map_or(Finding::Token, |hit| hit.what)
            .marker()
            .to_owned(),
    )
}

/// What is found first in a text of digits.
pub(super) fn first(text: &[u8], key: &str, how: &Scan) -> Option<Finding> {
    find(text, key, how).first().map(|hit| hit.what)
}

/// All that detectors find, in the text as it is written and as it is meant.
fn find(text: &[u8], key: &str, how: &Scan) -> Vec<Hit> {
    let mut hits = Vec::new();
    let key = key.as_bytes();
    let escaped = Pass::new(View::new(text, key), how, &mut hits).run();
    #[cfg(feature = "detect-custom")]
    how.custom.find(text, &mut hits);
    if escaped {
        let mut meant = SCRATCH.try_with(Cell::take).unwrap_or_default();
        find_meant(text, key, how, &mut meant, &mut hits);
        if meant.size() <= KEPT {
            // A thread that is ending keeps nothing.
            let _ = SCRATCH.try_with(|scratch| scratch.set(meant));
        }
    }
    hits
}

fn find_meant(text: &[u8], key: &[u8], how: &Scan, meant: &mut Meant, hits: &mut Vec<Hit>) {
    if !meant.read(text) {
        return;
    }
    let known = hits.len();
    let view = View::new(&meant.bytes, key);
    Pass::new(view, how, hits).run();
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
/// and no number.
fn is_quiet(bytes: &[u8], hits: &[Hit]) -> bool {
    let ends = |byte: u8| {
        matches!(
            byte,
            0 | b' ' | b'\n' | b',' | b';' | b'"' | b'\'' | b'<' | b'>' | b'`'
        )
    };
    hits.iter().all(|hit| {
        let (before, after) = (back(bytes, hit.start, 1), at(bytes, hit.end));
        let number = after != 0 && at(bytes, hit.end + 1).is_ascii_digit();
        let named = before == b'=' || before == b' ' && back(bytes, hit.start, 2) == b':';
        let alone = ends(before) && !back(bytes, hit.start, 2).is_ascii_digit();
        (named || alone) && ends(after) && !number
    })
}

fn with_markers(text: &str, hits: &[Hit], found: &mut dyn FnMut(Finding)) -> String {
    let mut out = String::with_capacity(text.len() + hits.len() * 12);
    let mut index = 0;
    for hit in hits {
        out.push_str(text.get(index..hit.start).unwrap_or(""));
        out.push_str(hit.what.marker());
        found(hit.what);
        index = hit.end;
    }
    out.push_str(text.get(index..).unwrap_or(""));
    out
}
