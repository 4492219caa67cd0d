//! Asks the detectors that a feature or the application wants.

use super::super::bytes::at;
use super::super::detectors::Detectors;
use super::super::{device, entropy, identity, ip, phone};
use super::{Pass, Word};

/// Detectors of groups of letters and digits.
const IDENTITY: Detectors = Detectors::NATIONAL_ID.with(Detectors::PASSPORT, true);

impl Pass<'_, '_> {
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
            if address.is_none_or(|end| phone::goes_on(view.bytes, end))
                && phone::can_begin(view.bytes, start, end)
                && how.has(Detectors::PHONE)
            {
                phone::digits(view, start, end, self.hits);
            }
            if how.has(Detectors::DEVICE) {
                device::imei(view, start, end, self.hits);
            }
        }
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
