//! What metrics ask of a set, of which nothing was taken: whether another is the same, and copies.

use super::{Held, Name, Stock};

impl Stock {
    pub(in crate::capture) fn copy_to(&self, to: &mut Self) {
        to.entries.extend_from_slice(&self.entries);
        to.texts.push_str(&self.texts);
        to.elsewhere += self.elsewhere;
    }

    pub(in crate::capture) fn is_same(&self, other: &Self) -> bool {
        self.entries == other.entries && self.texts == other.texts
    }

    /// What is the same mixes the same.
    pub(in crate::capture) fn mix_into(&self, hasher: &mut impl std::hash::Hasher) {
        for entry in &self.entries {
            if let Name::Static(key) = entry.key {
                hasher.write(key.as_bytes());
            }
            match &entry.held {
                Held::Bool(_, value) => hasher.write_u8(u8::from(*value)),
                Held::Int(_, value) => hasher.write_u64(value.cast_unsigned()),
                Held::Float(_, value) => hasher.write_u64(value.to_bits()),
                Held::Text(_, length) => hasher.write_u64(u64::from(*length)),
                Held::Other(..) => hasher.write_u8(2),
            }
        }
        hasher.write(self.texts.as_bytes());
    }
}
