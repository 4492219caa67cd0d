//! Says which of the optional detectors look at a text.

/// A set of optional detectors. Those that are not optional are always on, and not in here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Detectors(u8);

impl Detectors {
    pub(crate) const NONE: Self = Self(0);
    pub(crate) const PHONE: Self = Self(1);
    pub(crate) const IP: Self = Self(1 << 1);
    pub(crate) const DEVICE: Self = Self(1 << 2);
    pub(crate) const NATIONAL_ID: Self = Self(1 << 3);
    pub(crate) const PASSPORT: Self = Self(1 << 4);
    pub(crate) const ENTROPY: Self = Self(1 << 5);

    /// Those that are not on by default: they look at many words without a digit, the others only at a few.
    pub(crate) const FURTHER: Self = Self(0b11_1100);

    /// The set, and `more` if `wanted`.
    pub(crate) const fn with(self, more: Self, wanted: bool) -> Self {
        Self(if wanted { self.0 | more.0 } else { self.0 })
    }

    /// The set, less `those`.
    #[cfg(otel_relax)]
    pub(crate) const fn without(self, those: Self) -> Self {
        Self(self.0 & !those.0)
    }

    /// All there are.
    #[cfg(test)]
    pub(crate) const ALL: Self = Self(0b11_1111);

    /// The set of these bits.
    #[cfg(test)]
    pub(crate) const fn from_bits(bits: u8) -> Self {
        Self(bits)
    }

    /// Whether some of `those` are in the set.
    pub(crate) const fn meets(self, those: Self) -> bool {
        self.0 & those.0 != 0
    }

    /// Whether all of `those` are in the set.
    pub(crate) const fn has(self, those: Self) -> bool {
        self.0 & those.0 == those.0
    }
}
