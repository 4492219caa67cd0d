//! Remembers what the key table and the policy say of a key: programs use few keys, and again and again.

use super::super::{Rule, holds_names, is_installed, is_ordinary, under};

/// What is done at least to a value because of its key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Demand {
    pub(super) minimum: Rule,
    pub(super) of_error: bool,
    /// No free text stands there.
    pub(super) is_name: bool,
}

impl Demand {
    pub(super) const NOTHING: Self = Self {
        minimum: Rule::Unset,
        of_error: false,
        is_name: false,
    };

    /// Nothing that would matter where no floor is about texts.
    pub(super) fn is_nothing(self) -> bool {
        self.minimum == Rule::Unset && !self.of_error
    }

    /// What holds for a key holds for all below it: they are parts of the same value.
    fn of(key: &str) -> Self {
        let ends = key.match_indices('.').map(|(at, _)| at).chain([key.len()]);
        let nothing = Self {
            is_name: holds_names(key),
            ..Self::NOTHING
        };
        ends.filter_map(|end| key.get(..end))
            .filter(|key| !is_ordinary(key))
            .fold(nothing, |all, key| {
                let (minimum, of_error) = under(key, all.minimum);
                Self {
                    minimum,
                    of_error: all.of_error || of_error,
                    ..all
                }
            })
    }
}

/// Each key has one place, and the one that came last is in it.
const PLACES: usize = 256;
/// Longer keys are rare, and not kept.
const LONGEST: usize = 64;

#[derive(Debug, Default)]
pub(super) struct Memo {
    places: Vec<Option<(Box<str>, Demand)>>,
    /// With the demands of the application's policy.
    with_policy: bool,
}

impl Memo {
    /// Forgets everything when a policy was installed meanwhile, and says so.
    pub(super) fn refresh(&mut self) -> bool {
        let is_new = !self.with_policy && is_installed();
        if is_new {
            self.places.clear();
            self.with_policy = true;
        }
        is_new
    }

    pub(super) fn of(&mut self, key: &str) -> Demand {
        if key.len() > LONGEST {
            return Demand::of(key);
        }
        if self.places.is_empty() {
            self.places.resize_with(PLACES, || None);
        }
        let Some(place) = self.places.get_mut(place(key)) else {
            return Demand::of(key);
        };
        match place {
            Some((known, demand)) if **known == *key => *demand,
            _ => {
                let demand = Demand::of(key);
                *place = Some((key.into(), demand));
                demand
            }
        }
    }
}

/// FNV-1a over the bytes.
fn place(key: &str) -> usize {
    let hash = key.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    usize::try_from(hash >> 8).unwrap_or(0) % PLACES
}
