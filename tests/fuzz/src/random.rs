//! Numbers that are the same for the same seed and case, on every machine.

/// A stream of numbers.
pub(crate) struct Random(u64);

impl Random {
    /// The stream of one case.
    pub(crate) fn new(seed: u64, case: u64) -> Self {
        let mixed = seed ^ case.wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let mut random = Self(mixed | 1);
        for _ in 0..4 {
            random.next();
        }
        random
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// A number below `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end.max(1)).unwrap_or(1);
        usize::try_from((self.next() >> 16) % end).unwrap_or(0)
    }

    /// One of these.
    pub(crate) fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }

    /// True once in so many times.
    pub(crate) fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// So many of these letters.
    pub(crate) fn letters(&mut self, of: &[u8], length: usize) -> String {
        (0..length).map(|_| char::from(*self.one(of))).collect()
    }

    /// A character of any script.
    pub(crate) fn character(&mut self) -> char {
        let end = *self.one(&[0x80, 0x800, 0x3100, 0xA000, 0x1_F000]);
        u32::try_from(self.below(end))
            .ok()
            .and_then(char::from_u32)
            .unwrap_or('\u{200b}')
    }
}
