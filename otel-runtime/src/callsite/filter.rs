//! Switches traced functions on and off while the program runs: directives `pattern=level`, of which the first that matches decides.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{PoisonError, RwLock};

use super::{Callsite, Level};
use crate::error::FilterError;
use crate::glob;

/// Directives in the order in which they are tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Filter(Vec<Directive>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Directive {
    pattern: String,
    on: On,
}

/// What is on of that which a directive is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum On {
    Nothing,
    /// This level, and what is coarser.
    From(Level),
}

impl On {
    fn includes(self, level: Level) -> bool {
        match self {
            Self::Nothing => false,
            Self::From(finest) => level >= finest,
        }
    }

    fn parse(word: &str) -> Option<Self> {
        Some(match word.to_ascii_lowercase().as_str() {
            "off" => Self::Nothing,
            "error" => Self::From(Level::Error),
            "warn" => Self::From(Level::Warn),
            "info" => Self::From(Level::Info),
            "debug" => Self::From(Level::Debug),
            "trace" => Self::From(Level::Trace),
            _ => return None,
        })
    }
}

/// What a pattern is compared with.
#[derive(Clone, Copy, Debug)]
struct Names<'a> {
    span: &'a str,
    module: &'a str,
    function: &'a str,
}

impl Filter {
    /// Reads `shop::db=off,checkout=trace,*=info`; nothing, of a text without directives.
    pub(crate) fn parse(text: &str) -> Result<Option<Self>, FilterError> {
        let mut directives: Vec<Directive> = Vec::new();
        for written in text.split(',').map(str::trim).filter(|it| !it.is_empty()) {
            let directive = Directive::parse(written)?;
            let before = directives.iter().find(|before| before.hides(&directive));
            if let Some(before) = before {
                return Err(FilterError::Unreachable {
                    directive: shown(written),
                    behind: shown(&before.pattern),
                });
            }
            directives.push(directive);
        }
        Ok((!directives.is_empty()).then_some(Self(directives)))
    }

    /// Whether no function records that says nothing of its level, which is then `info`.
    pub(crate) fn lets_no_info(&self) -> bool {
        let is_off = |directive: &Directive| !directive.on.includes(Level::Info);
        self.0.iter().all(is_off) && self.0.iter().any(Directive::is_about_all)
    }

    /// What no directive is about stays on.
    fn lets(&self, names: Names<'_>, level: Level) -> bool {
        let directive = self.0.iter().find(|directive| directive.is_about(names));
        directive.is_none_or(|directive| directive.on.includes(level))
    }
}

impl Directive {
    fn parse(written: &str) -> Result<Self, FilterError> {
        // A span's name may have an equals sign, a level has none.
        let Some((pattern, level)) = written.rsplit_once('=') else {
            let on = On::parse(written).ok_or_else(|| FilterError::NoLevel {
                directive: shown(written),
            })?;
            let pattern = "*".to_owned();
            return Ok(Self { pattern, on });
        };
        let (pattern, level) = (pattern.trim(), level.trim());
        if pattern.is_empty() {
            return Err(FilterError::NoPattern {
                directive: shown(written),
            });
        }
        let on = On::parse(level).ok_or_else(|| FilterError::UnknownLevel {
            directive: shown(written),
            level: shown(level),
        })?;
        Ok(Self {
            pattern: pattern.to_owned(),
            on,
        })
    }

    /// Nothing is left for a later directive.
    fn hides(&self, later: &Self) -> bool {
        self.pattern == later.pattern || self.is_about_all()
    }

    fn is_about_all(&self) -> bool {
        self.pattern.bytes().all(|byte| byte == b'*')
    }

    fn is_about(&self, names: Names<'_>) -> bool {
        let pattern = &self.pattern;
        glob::matches(pattern, names.span)
            || is_within(names.module, pattern)
            || is_within(names.function, pattern)
    }
}

/// Whether the pattern matches a path or a path above it: `shop::db` is about all of `shop::db::pool`.
fn is_within(path: &str, pattern: &str) -> bool {
    let ends = path.match_indices("::").map(|(end, _)| end);
    ends.chain([path.len()])
        .filter_map(|end| path.get(..end))
        .any(|above| glob::matches(pattern, above))
}

/// Part of a filter as it may stand in a message.
fn shown(part: &str) -> String {
    const LONGEST: usize = 80;
    let mut short: String = part.chars().take(LONGEST).collect();
    if short.len() < part.len() {
        short.push('…');
    }
    short.escape_debug().to_string()
}

/// What is in force.
static FILTER: RwLock<Option<Filter>> = RwLock::new(None);
/// Counts the changes of [`FILTER`]; changed under its lock.
static GENERATION: AtomicU64 = AtomicU64::new(0);

/// Puts a filter in force, or takes it away. `announce` is told, under the lock, whether there is one.
pub(super) fn replace(filter: Option<Filter>, announce: impl FnOnce(bool)) {
    let mut current = FILTER.write().unwrap_or_else(PoisonError::into_inner);
    let is_there = filter.is_some();
    *current = filter;
    GENERATION.fetch_add(1, Ordering::Release);
    announce(is_there);
}

/// What a callsite was told last, and by which generation of the filter.
#[derive(Debug, Default)]
pub(super) struct Remembered(AtomicU64);

impl Remembered {
    pub(super) const fn nothing() -> Self {
        Self(AtomicU64::new(0))
    }
}

/// Whether the filter in force lets this function record.
pub(super) fn lets(site: &Callsite) -> bool {
    let generation = GENERATION.load(Ordering::Acquire);
    let known = site.filtered.0.load(Ordering::Relaxed);
    if known >> 1 == generation {
        return known & 1 == 1;
    }
    ask(site)
}

#[cold]
fn ask(site: &Callsite) -> bool {
    let description = site.description();
    let names = Names {
        span: description.name,
        module: description.module,
        function: site.function_name(),
    };
    let current = FILTER.read().unwrap_or_else(PoisonError::into_inner);
    let answer = match &*current {
        Some(filter) => filter.lets(names, description.level),
        None => true,
    };
    let generation = GENERATION.load(Ordering::Acquire);
    let known = generation << 1 | u64::from(answer);
    site.filtered.0.store(known, Ordering::Relaxed);
    answer
}

#[cfg(test)]
mod tests;
