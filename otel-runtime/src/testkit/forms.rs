//! The forms in which a value may have left, and a search for them.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE};

/// So many characters in a row are enough to be recognised.
const WINDOW: usize = 6;
/// So many, where they are digits only: times and ids are full of shorter ones, and some would be found there by chance.
const DIGITS: usize = 9;

pub(super) struct Forms {
    /// Pieces to look for, with the name of the form.
    pieces: Vec<(&'static str, String)>,
}

impl Forms {
    pub(super) fn of(secret: &str) -> Self {
        let mut pieces = Vec::new();
        let reversed: String = secret.chars().rev().collect();
        let hex: String = each_byte(secret, |byte| format!("{byte:02x}"));
        // Whole bytes, so that a piece begins where a byte does.
        for (form, text, step) in [
            ("as it is", secret, 1),
            ("reversed", &reversed, 1),
            ("hexadecimal", &hex, 2),
        ] {
            for window in windows(text, WINDOW * step) {
                pieces.push((form, window));
            }
        }
        pieces.push(("hexadecimal", hex.to_uppercase()));
        for escape in ["%{}", "\\u00{}", "\\x{}", "&#x{};"] {
            let form = if escape == "%{}" {
                "percent-encoded"
            } else {
                "escaped"
            };
            let lower = each_byte(secret, |byte| escape.replace("{}", &format!("{byte:02x}")));
            pieces.push((form, escape_upper(&lower, escape)));
            pieces.push((form, lower));
        }
        pieces.extend(in_base64(secret).map(|piece| ("base64", piece)));
        Self { pieces }
    }

    pub(super) fn found_in(&self, left: &[u8]) -> impl Iterator<Item = &'static str> {
        let found = self.pieces.iter().filter(move |(_, piece)| {
            let piece = piece.as_bytes();
            memchr::memmem::find(left, piece).is_some()
        });
        found.map(|(form, _)| *form)
    }
}

fn each_byte(text: &str, form: impl Fn(u8) -> String) -> String {
    text.bytes().map(form).collect()
}

/// The same with hexadecimal digits in upper case, and the rest as it is.
fn escape_upper(lower: &str, escape: &str) -> String {
    let upper = lower.to_uppercase();
    match escape.chars().find(char::is_ascii_lowercase) {
        Some(letter) => upper.replace(letter.to_ascii_uppercase(), &letter.to_string()),
        None => upper,
    }
}

fn windows(text: &str, length: usize) -> impl Iterator<Item = String> {
    let starts = text.char_indices().map(|(at, _)| at);
    starts.filter_map(move |at| {
        let window = text.get(at..at + length)?;
        if window.bytes().all(|byte| byte.is_ascii_digit()) {
            let longer = length.max(DIGITS);
            return text.get(at..at + longer).map(str::to_owned);
        }
        Some(window.to_owned())
    })
}

/// The middle of a text in base64, wherever in a group of three bytes it began.
fn in_base64(text: &str) -> impl Iterator<Item = String> {
    (0..3).flat_map(move |before| {
        let shifted = [&"   "[..before], text].concat();
        [STANDARD.encode(&shifted), URL_SAFE.encode(&shifted)].map(|encoded| {
            // The first group is partly of what was before, the last one of what comes after.
            let from = if before == 0 { 0 } else { 4 };
            let to = encoded.len().saturating_sub(4);
            encoded.get(from..to).unwrap_or_default().to_owned()
        })
    })
}
