//! Finds what the application's own patterns find.

use regex::bytes::{Regex, RegexBuilder};

use super::finding::{Finding, Hit};

/// What an automaton may grow to, in bytes: with the default limit digit-rich text falls back to a slow engine.
const AUTOMATON: usize = 64 << 20;

/// Patterns of the application.
#[derive(Clone, Default)]
pub(crate) struct CustomPatterns {
    patterns: Vec<Regex>,
}

impl CustomPatterns {
    /// Compiles the patterns. `\d`, `\w`, `\b` are those of ASCII.
    ///
    /// # Errors
    ///
    /// When one of them is no pattern, or too large.
    pub(crate) fn new<'p>(
        patterns: impl IntoIterator<Item = &'p str>,
    ) -> Result<Self, regex::Error> {
        let patterns = patterns
            .into_iter()
            .map(|pattern| {
                RegexBuilder::new(pattern)
                    .unicode(false)
                    .dfa_size_limit(AUTOMATON)
                    .build()
            })
            .collect::<Result<_, _>>()?;
        Ok(Self { patterns })
    }

    /// All that they find; an empty match is none.
    pub(super) fn find(&self, bytes: &[u8], hits: &mut Vec<Hit>) {
        for pattern in &self.patterns {
            hits.extend(
                pattern
                    .find_iter(bytes)
                    .filter(|found| !found.is_empty())
                    .map(|found| Hit {
                        start: found.start(),
                        end: found.end(),
                        what: Finding::Custom,
                    }),
            );
        }
    }
}

impl std::fmt::Debug for CustomPatterns {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CustomPatterns")
            .field("count", &self.patterns.len())
            .finish()
    }
}
