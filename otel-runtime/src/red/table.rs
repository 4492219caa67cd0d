//! Finds the series of a call without an allocation, and keeps no more series than there is room for: the rest becomes one.

use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::series::{Example, Series};
use crate::callsite::Callsite;
use crate::capture::Attributes;

/// A call that is to be counted.
#[derive(Debug)]
pub(super) struct Call<'a> {
    pub(super) site: &'static Callsite,
    pub(super) labels: &'a Attributes,
    pub(super) error_type: Option<&'a Cow<'static, str>>,
    pub(super) is_cancelled: bool,
    pub(super) seconds: f64,
    pub(super) example: Option<Example>,
}

impl Call<'_> {
    fn fingerprint(&self) -> u64 {
        fingerprint(
            Some(self.site),
            self.labels,
            self.error_type,
            self.is_cancelled,
        )
    }

    fn is_of(&self, series: &Series) -> bool {
        series
            .site
            .is_some_and(|site| std::ptr::eq(site, self.site))
            && series.is_cancelled == self.is_cancelled
            && series.error_type.as_ref() == self.error_type
            && series.labels.is_same(self.labels)
    }

    fn series(&self) -> Series {
        Series {
            site: Some(self.site),
            labels: self.labels.copy(),
            error_type: self.error_type.cloned(),
            is_cancelled: self.is_cancelled,
            data: super::Data::default(),
        }
    }
}

fn fingerprint(
    site: Option<&'static Callsite>,
    labels: &Attributes,
    error_type: Option<&Cow<'static, str>>,
    is_cancelled: bool,
) -> u64 {
    let mut mixed = Mixed::default();
    let address = site.map_or(0, |site| std::ptr::from_ref(site).addr());
    mixed.write_usize(address);
    labels.mix_into(&mut mixed);
    if let Some(error_type) = error_type {
        mixed.write(error_type.as_bytes());
    }
    mixed.write_u8(u8::from(is_cancelled));
    mixed.finish()
}

/// Multiplies and rotates, eight bytes at a time. What looks alike to it is compared, so it need not be strong, and there are never more entries than the limit
/// allows, so nobody gains by making many alike.
#[derive(Default)]
struct Mixed(u64);

impl Hasher for Mixed {
    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }

    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            let mut word = [0; 8];
            for (to, from) in word.iter_mut().zip(chunk) {
                *to = *from;
            }
            self.write_u64(u64::from_le_bytes(word));
        }
        self.write_u64(bytes.len() as u64);
    }

    fn write_u64(&mut self, word: u64) {
        const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(FACTOR);
    }

    fn write_u8(&mut self, byte: u8) {
        self.write_u64(u64::from(byte));
    }

    fn write_usize(&mut self, word: usize) {
        self.write_u64(word as u64);
    }
}

/// A fingerprint is a hash already.
#[derive(Default)]
struct AsItIs(u64);

impl Hasher for AsItIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, _: &[u8]) {}

    fn write_u64(&mut self, word: u64) {
        self.0 = word;
    }
}

/// Series, by fingerprint. One fingerprint has nearly always one series.
#[derive(Debug, Default)]
pub(super) struct Table {
    #[expect(
        clippy::vec_box,
        reason = "a series is large, and moves when its neighbours come and go"
    )]
    series: HashMap<u64, Vec<Box<Series>>, BuildHasherDefault<AsItIs>>,
    count: usize,
    overflow: Option<Box<Series>>,
}

impl Table {
    /// Counts a call; `limit` is how many series there may be, with the one of the rest.
    pub(super) fn add(&mut self, call: &Call<'_>, limit: usize) {
        let series = self.find(
            call.fingerprint(),
            limit,
            |series| call.is_of(series),
            || call.series(),
        );
        series.data.add(call.seconds, call.example);
    }

    /// Takes over what another table has counted since the last time. Series that have had no call since are forgotten there.
    pub(super) fn take(&mut self, other: &mut Self, limit: usize) {
        let mut left = 0;
        other.series.retain(|fingerprint, list| {
            list.retain_mut(|series| {
                let is_used = series.data.count > 0;
                if is_used {
                    self.merge(*fingerprint, series, limit);
                    left += 1;
                }
                is_used
            });
            !list.is_empty()
        });
        other.count = left;
        if let Some(series) = &mut other.overflow {
            self.overflow().data.take(&mut series.data);
        }
    }

    fn merge(&mut self, fingerprint: u64, series: &mut Series, limit: usize) {
        let call = Call {
            site: match series.site {
                Some(site) => site,
                None => return,
            },
            labels: &series.labels,
            error_type: series.error_type.as_ref(),
            is_cancelled: series.is_cancelled,
            seconds: 0.0,
            example: None,
        };
        let own = self.find(fingerprint, limit, |own| call.is_of(own), || call.series());
        own.data.take(&mut series.data);
    }

    fn find(
        &mut self,
        fingerprint: u64,
        limit: usize,
        is_it: impl Fn(&Series) -> bool,
        make: impl FnOnce() -> Series,
    ) -> &mut Series {
        let known = self
            .series
            .get(&fingerprint)
            .and_then(|list| list.iter().position(|series| is_it(series)));
        // One is for the rest.
        if known.is_none() && self.count + 1 >= limit {
            return self.overflow();
        }
        let list = self.series.entry(fingerprint).or_default();
        let at = known.unwrap_or_else(|| {
            self.count += 1;
            list.push(Box::new(make()));
            list.len() - 1
        });
        match list.get_mut(at) {
            Some(series) => series,
            // Never: it was found there, or put there.
            None => self
                .overflow
                .get_or_insert_with(|| Box::new(Series::overflow())),
        }
    }

    fn overflow(&mut self) -> &mut Series {
        self.overflow
            .get_or_insert_with(|| Box::new(Series::overflow()))
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Series> {
        let series = self.series.values().flatten();
        series.chain(&self.overflow).map(|series| &**series)
    }
}
