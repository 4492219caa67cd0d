//! Asks the detectors that a feature or the application wants.

use super::super::bytes::{DIGIT, LETTER, at};
use super::super::detectors::Detectors;
use super::super::{device, entropy, identity, ip, phone};
use super::Pass;

impl Pass<'_, '_> {
    /// Looks at a word for what is looked for when the application or a feature wants it.
    pub(super) fn optional(&mut self, start: usize, end: usize, kinds: u8) {
        let view = &self.view;
        let how = self.how.detectors;
        if kinds == DIGIT {
            let joined = matches!(at(view.bytes, end), b' ' | b'-' | b'.' | b'(' | b')' | b'/');
            if how.has(Detectors::PHONE) && (joined || end - start >= 6) {
                phone::digits(view, start, end, self.hits);
            }
            if how.has(Detectors::IP) && at(view.bytes, end) == b'.' {
                ip::v4(view, start, end, self.hits);
            }
            if how.has(Detectors::DEVICE) {
                device::imei(view, start, end, self.hits);
            }
        }
        if how.has(Detectors::DEVICE) && kinds & LETTER == 0 {
            device::mac(view, start, end, self.hits);
            device::android(view, start, end, self.hits);
        }
        let identity = how.has(Detectors::NATIONAL_ID) || how.has(Detectors::PASSPORT);
        if identity && identity::can_begin(view.bytes, start, end, kinds) {
            identity::offer(view, start, how, self.hits);
        }
        if how.has(Detectors::PASSPORT)
            && (at(view.bytes, start).is_ascii_uppercase() || kinds & DIGIT != 0)
        {
            identity::zone(view, start, self.hits);
        }
        if how.has(Detectors::ENTROPY) && start >= self.random {
            self.random = entropy::find(view, start, self.hits);
        }
    }
}
