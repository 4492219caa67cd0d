//! Asks the detectors that a feature or the application wants.

use super::super::bytes::{at, back, is_hex, is_word, run};
use super::super::detectors::Detectors;
use super::super::normalise::is_written_otherwise;
use super::super::{device, entropy, identity, ip, phone};
use super::{Pass, Word};

/// Detectors of groups of letters and digits.
const IDENTITY: Detectors = Detectors::NATIONAL_ID.with(Detectors::PASSPORT, true);

impl Pass<'_, '_> {
    /// Where the UUID ends that begins there, if one does: nothing else is looked for in it.
    #[inline]
    pub(super) fn uuid(&mut self, start: usize, end: usize) -> Option<usize> {
        let bytes = self.view.bytes;
        if end - start != 8 || at(bytes, end) != b'-' {
            return None;
        }
        let mut index = end;
        for size in [4, 4, 4, 12] {
            if at(bytes, index) != b'-' || run(bytes, index + 1, size + 1, is_hex) != size {
                return None;
            }
            index += size + 1;
        }
        if run(bytes, start, 8, is_hex) != 8 || is_word(at(bytes, index)) {
            return None;
        }
        if self.how.detectors.has(Detectors::DEVICE) {
            device::advertising(&self.view, start, self.hits);
        }
        Some(index)
    }

    /// Looks at a `+`.
    pub(super) fn plus(&mut self, index: usize) {
        let bytes = self.view.bytes;
        // Behind two others it stands for a space when one of them does.
        let row = back(bytes, index, 1) == b'+' && back(bytes, index, 2) == b'+';
        self.escaped = self.escaped || !row && is_written_otherwise(bytes, index);
        if self.how.detectors.has(Detectors::PHONE) {
            let known = self.hits.len();
            phone::plus(&self.view, index, self.hits);
            self.settle(known);
        }
    }

    /// Remembers where the number ends that was found last, if one was and none that begins in it may go on behind it.
    pub(super) fn settle(&mut self, known: usize) {
        let bytes = self.view.bytes;
        let new = self.hits.get(known..).and_then(|new| new.last());
        if let Some(hit) = new
            && back(bytes, hit.start, 1) != b'('
            && !phone::goes_on(bytes, hit.end)
        {
            self.number = hit.end;
        }
    }

    /// Looks at a word for what is looked for when the application or a feature wants it.
    #[inline]
    pub(super) fn optional(&mut self, word: Word) {
        let view = &self.view;
        let how = self.how.detectors;
        let Word { start, end, .. } = word;
        if word.number {
            let known = self.hits.len();
            if at(view.bytes, end) == b'.' && end - start <= 3 && how.has(Detectors::IP) {
                ip::v4(view, start, self.hits);
            }
            // What is an address by itself is no number.
            let address = self.hits.get(known).map(|hit| hit.end);
            if start >= self.number
                && address.is_none_or(|end| phone::goes_on(view.bytes, end))
                && phone::can_begin(view.bytes, start, end)
                && how.has(Detectors::PHONE)
            {
                let known = self.hits.len();
                phone::digits(view, start, end, self.hits);
                self.settle(known);
            }
            if how.has(Detectors::DEVICE) {
                device::imei(&self.view, start, end, self.hits);
            }
        }
        let view = &self.view;
        if self.further.is_none() {
            return;
        }
        if how.has(Detectors::DEVICE) && matches!(end - start, 2 | 4 | 12 | 16) {
            device::mac(view, start, end, self.hits);
            device::android(view, start, end, self.hits);
        }
        let identity = how.meets(IDENTITY) && (word.digits || end - start <= 6);
        if identity && identity::can_begin(view.bytes, start, end, word.digits) {
            identity::offer(view, start, how, self.hits);
        }
        if how.has(Detectors::PASSPORT)
            && (at(view.bytes, start).is_ascii_uppercase() || word.digits)
        {
            identity::zone(view, start, self.hits);
        }
        if how.has(Detectors::ENTROPY) && start >= self.random {
            self.random = entropy::find(view, start, end, self.hits);
        }
    }
}
