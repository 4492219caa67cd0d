//! Goes over a text once, and asks at each word and each sign the detectors that could begin there.
//!
//! What a detector finds never keeps another one from looking: what is withheld is the union, so that one more detector can
//! only withhold more. Only detectors that are always on skip what they found.

mod optional;
mod window;

use self::window::{Further, Window, Word, first};
use super::bytes::{at, back, is_hex, is_word, run};
use super::context::View;
use super::detectors::Detectors;
use super::finding::{Hit, is_behind_marker, marker_length, stands_beside_marker};
use super::normalise::is_written_otherwise;
use super::{Scan, card, credential, email, iban, ip, json, jwt, pairs, pem, ssn, tokens, url};

/// One pass over one text.
pub(super) struct Pass<'p, 'v> {
    view: View<'v>,
    how: &'p Scan,
    hits: &'p mut Vec<Hit>,
    /// The text is JSON, and the scan is to walk it.
    json: bool,
    /// Something stands there that means another thing than it says.
    escaped: bool,
    /// There are markers in the text.
    marked: bool,
    /// What is looked at for detectors that are not on by default.
    further: Option<Further>,
    ends: pem::Ends,
    /// The `@` that ends the user information of a URL.
    user_info: usize,
    /// Up to there everything is withheld as the value of a pair.
    covered: usize,
    /// Up to there goes the URL that was met last, and from here on its query: `a=https://host/x&b=2` has none.
    url: usize,
    mark: usize,
    /// Up to there everything is withheld as the value of a query.
    query: usize,
    /// Up to there each of these has looked already; without it rows of beginnings would cost the square of their length.
    token: usize,
    jwt: usize,
    scheme: usize,
    random: usize,
    address: usize,
    /// Up to there goes a card or a phone number behind which no digits follow: what else begins in it ends in it as well.
    number: usize,
}

impl<'p, 'v> Pass<'p, 'v> {
    pub(super) fn new(view: View<'v>, how: &'p Scan, hits: &'p mut Vec<Hit>) -> Self {
        let json = how.json && json::begins(view.bytes);
        let further = how.detectors.meets(Detectors::FURTHER).then(|| Further {
            zones: how.detectors.has(Detectors::PASSPORT) && view.bytes.contains(&b'<'),
        });
        Self {
            view,
            how,
            hits,
            json,
            escaped: false,
            marked: false,
            further,
            ends: pem::Ends::default(),
            user_info: usize::MAX,
            covered: 0,
            url: 0,
            mark: usize::MAX,
            query: 0,
            token: 0,
            jwt: 0,
            scheme: 0,
            random: 0,
            address: 0,
            number: 0,
        }
    }

    /// Passes by escapes: the text is written the way it is meant.
    pub(super) fn of_meant(self) -> Self {
        Self {
            escaped: true,
            ..self
        }
    }

    /// Whether the text has to be read again, the way it is meant.
    pub(super) fn run(mut self) -> bool {
        let known = self.hits.len();
        let mut index = 0;
        while index < self.view.bytes.len() {
            index = self.window(index);
        }
        if self.marked {
            let bytes = self.view.bytes;
            let mut index = 0;
            self.hits.retain(|hit| {
                index += 1;
                index <= known || !stands_beside_marker(bytes, hit)
            });
        }
        self.escaped
    }

    /// Looks at what is of interest in the next 64 bytes. Where to go on.
    fn window(&mut self, base: usize) -> usize {
        let bytes = self.view.bytes;
        let Some(window) = Window::at(bytes, base) else {
            let length = run(bytes, base, usize::MAX, is_word);
            return self.word(Word::read(bytes, base, base + length));
        };
        let mut pending = window.of_interest(self.further);
        if self.escaped {
            // One escape is enough.
            pending &= !window.escapes();
        }
        let mut from = 0;
        while let Some(place) = first(pending) {
            let next = if window.is_word(place) {
                self.word(window.word(place, from))
            } else if window.is_escape(place) {
                if !self.escaped && is_written_otherwise(bytes, base + place) {
                    self.escaped = true;
                    pending &= !window.escapes();
                }
                base + place + 1
            } else {
                self.sign(base + place, at(bytes, base + place))
            };
            from = next - base;
            if from >= window.end() {
                return next;
            }
            pending &= u64::MAX << from;
        }
        base + window.end()
    }

    /// Looks at a word. Where to go on.
    #[inline]
    fn word(&mut self, word: Word) -> usize {
        let bytes = self.view.bytes;
        let Word { end, .. } = word;
        // `%3D4111…`: the word begins behind the escape.
        let word = match back(bytes, word.start, 1) {
            b'%' | b'\\' => Word {
                start: email::behind_escape(bytes, word.start).min(end),
                ..word
            },
            b']' if is_behind_marker(bytes, word.start) => return end,
            _ => word,
        };
        // What stood in the place of a marker was a word as well, so that this one is none by itself.
        if word.start == end || at(bytes, end) == b'[' && marker_length(bytes, end) > 0 {
            return end;
        }
        let first = at(bytes, word.start);
        self.tokens(word, first);
        if word.digits {
            if let Some(behind) = self.uuid(word.start, end) {
                return behind;
            }
            self.numbers(word, first);
        } else if first | 0x20 == b'b'
            && matches!(end - word.start, 5 | 6)
            && word.start >= self.scheme.max(self.covered)
        {
            self.scheme = credential::scheme(&self.view, word.start, end, self.hits);
        }
        if word.number || self.further.is_some() {
            self.optional(word);
        }
        end
    }

    #[inline]
    fn tokens(&mut self, word: Word, first: u8) {
        let bytes = self.view.bytes;
        let Word { start, end, .. } = word;
        if tokens::can_begin(bytes, start) {
            if start >= self.jwt && bytes.get(start..start + 3) == Some(b"eyJ") {
                self.jwt = jwt::find(&self.view, start, self.hits);
            }
            if start >= self.token {
                let looked = tokens::find(&self.view, start, end, self.hits);
                self.token = looked.unwrap_or(self.token);
            }
        }
        if first | 0x20 == b'a' {
            tokens::aws_secret(&self.view, start, end, self.hits);
        }
    }

    /// Looks at a word with a digit in it, for what is always looked for.
    #[inline]
    fn numbers(&mut self, word: Word, first: u8) {
        let view = &self.view;
        let Word { start, end, .. } = word;
        if !word.number {
            if first.is_ascii_alphabetic() {
                iban::find(view, start, self.hits);
            }
            if pairs::may_be_said(view.bytes, start) {
                self.pair(start, pairs::said);
            }
            return;
        }
        // `PIN is 1234`
        if matches!(end - start, 4..=8) && pairs::may_be_code(view.bytes, start) {
            self.pair(start, pairs::said);
        }
        let view = &self.view;
        let (next, further) = (at(view.bytes, end), at(view.bytes, end + 1));
        let known = self.hits.len();
        match end - start {
            _ if start < self.number => {}
            3 if matches!(next, b'-' | b' ' | b'.') => ssn::find(view, start, end, self.hits),
            9 => ssn::find(view, start, end, self.hits),
            4 | 6 if next == further || is_word(further) => {
                card::find(view, start, end, self.hits);
            }
            12..=19 => card::find(view, start, end, self.hits),
            _ => {}
        }
        self.settle(known);
        if next == b':' && further | 0x20 == b'a' {
            tokens::telegram(&self.view, start, end, self.hits);
        }
    }

    /// Looks at a sign. Where to go on.
    fn sign(&mut self, index: usize, sign: u8) -> usize {
        match sign {
            b'@' => self.at_sign(index),
            b':' => self.colon(index),
            b'=' => self.equals(index),
            b'+' => self.plus(index),
            b'-' => return self.hyphen(index),
            b'[' | b'*' => {
                let marker = marker_length(self.view.bytes, index);
                self.marked = self.marked || marker > 0;
                return index + marker.max(1);
            }
            b'<' => self.pair(index, |view, index, _, hits| {
                pairs::element(view, index, hits);
                0
            }),
            b',' => self.pair(index, pairs::after_comma),
            b'(' => self.pair(index, pairs::in_parentheses),
            b'"' | b'\'' => self.pair(index, pairs::quoted),
            _ => {}
        }
        index + 1
    }

    fn at_sign(&mut self, index: usize) {
        if index != self.user_info {
            email::find(&self.view, index, self.hits);
            url::bare_user_info(&self.view, index, self.hits);
        }
    }

    fn colon(&mut self, index: usize) {
        let bytes = self.view.bytes;
        let next = at(bytes, index + 1);
        if next == b'/' && at(bytes, index + 2) == b'/' {
            if self.how.all_query_values && index >= self.url {
                self.url = index + url::length(bytes, index);
                self.mark = index + run(bytes, index, self.url - index, |byte| byte != b'?');
            }
            tokens::webhook(&self.view, index + 3, self.hits);
            if let Some(sign) = url::user_info(&self.view, index, self.hits) {
                self.user_info = sign;
            }
            return;
        }
        if next != b':' && !pairs::is_none(bytes, index) {
            self.pair(index, pairs::after_sign);
        }
        if next == b' ' && back(bytes, index, 1) == b's' {
            pairs::private_lines(bytes, index, self.hits);
        }
        if (is_hex(next) || next == b':')
            && self.how.detectors.has(Detectors::IP)
            && index >= self.address
        {
            self.address = ip::v6(&self.view, index, self.hits);
        }
    }

    fn equals(&mut self, index: usize) {
        let bytes = self.view.bytes;
        let all = self.how.all_query_values
            && (self.mark < index && index < self.url || url::is_under(self.view.key));
        let known = self.hits.len();
        let sensitive = if index < self.query || !all && url::is_none(bytes, index) {
            None
        } else {
            url::query_value(&self.view, index, all, self.hits)
        };
        if let Some(new) = self.hits.get(known) {
            self.query = new.end;
            if self.url < new.end && index < self.url {
                // The value took in what seemed to end the URL.
                self.url = new.end + url::length(bytes, new.end);
            }
        }
        match sensitive {
            Some(end) => self.covered = self.covered.max(end),
            None if pairs::is_none(bytes, index) => {}
            None => self.pair(index, pairs::after_sign),
        }
    }

    fn hyphen(&mut self, index: usize) -> usize {
        let bytes = self.view.bytes;
        let before = back(bytes, index, 1);
        if before != b'-' && at(bytes, index + 1) == b'-' && at(bytes, index + 2) == b'-' {
            return pem::find(&self.view, index, &mut self.ends, self.hits).unwrap_or(index + 1);
        }
        if before != b'-' && !is_word(before) {
            self.pair(index, pairs::option);
        }
        index + 1
    }

    /// Looks for the value of a pair, unless it is withheld already.
    #[inline]
    fn pair(
        &mut self,
        index: usize,
        find: impl FnOnce(&View<'v>, usize, bool, &mut Vec<Hit>) -> usize,
    ) {
        if index < self.covered {
            return;
        }
        let before = self.hits.len();
        let marked = find(&self.view, index, self.json, self.hits);
        let new = self.hits.get(before..).and_then(|new| new.last());
        self.covered = self.covered.max(new.map_or(marked, |last| last.end));
    }
}
