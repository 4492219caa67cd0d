//! Reads variables by the specification's rules: empty is unset, names of choices are case-insensitive, and what is malformed
//! is an error, or a warning if the application says so.

use std::fmt;
#[cfg(feature = "config-file")]
use std::rc::Rc;
use std::time::Duration;

use super::shown::shown;
use super::source::{Env, Sources};
use crate::effective::Ignored;
use crate::error::{InitError, InvalidEnv};

/// What a parser makes of a value.
pub(super) enum Parsed<T> {
    Value(T),
    /// In the specification, but not supported yet: warn, saying what is used instead.
    Unsupported {
        instead: T,
        note: &'static str,
    },
    /// Needs a Cargo feature that is not there: the same.
    NotCompiledIn {
        instead: T,
        note: &'static str,
    },
    Malformed,
}

impl<T> From<Option<T>> for Parsed<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Malformed, Self::Value)
    }
}

pub(super) struct Reader {
    env: Env,
    policy: InvalidEnv,
    /// What a variable says and what does not hold.
    pub(super) ignored: Vec<Ignored>,
    /// The same, with what was taken out of there: nothing is said twice.
    said: Vec<Ignored>,
    /// Variables whose value holds.
    taken: Vec<&'static str>,
}

impl fmt::Debug for Reader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Reader")
    }
}

impl Reader {
    pub(super) fn new(env: Env, policy: InvalidEnv) -> Self {
        Self {
            env,
            policy,
            ignored: Vec::new(),
            said: Vec::new(),
            taken: Vec::new(),
        }
    }

    /// From here on, nothing is set.
    pub(super) fn look_no_further(&mut self) {
        self.env.lookup = Box::new(|_| None);
    }

    /// Whether the variable has a value.
    pub(super) fn is_set(&self, variable: &str) -> bool {
        self.env
            .get(variable)
            .is_some_and(|value| !value.is_empty())
    }

    /// Whether one of these endpoints is meant to be TLS; without a scheme, that is so.
    pub(super) fn any_is_secure(&self, endpoints: &[&str]) -> bool {
        let values = endpoints.iter().filter_map(|name| self.env.get(name));
        let mut texts = values.map(|value| value.to_string_lossy().trim().to_ascii_lowercase());
        texts.any(|text| text.starts_with("https:") || (!text.is_empty() && !text.contains("://")))
    }

    /// The value as `parse` understands it; `None` when unset, or when malformed and that is only warned of.
    pub(super) fn read<T>(
        &mut self,
        variable: &'static str,
        allowed: &str,
        parse: impl FnOnce(&str) -> Parsed<T>,
    ) -> Result<Option<T>, InitError> {
        let Some(raw) = self.env.get(variable).filter(|raw| !raw.is_empty()) else {
            return Ok(None);
        };
        let Some(text) = raw.to_str() else {
            return self.malformed(variable, "a value that is not UTF-8".to_owned(), allowed);
        };
        match parse(text.trim()) {
            Parsed::Value(value) => {
                self.taken.push(variable);
                Ok(Some(value))
            }
            Parsed::Unsupported { instead, note } => {
                let shown = shown(variable, text);
                self.ignore(variable, format!("{shown} is not supported yet; {note}"));
                Ok(Some(instead))
            }
            Parsed::NotCompiledIn { instead, note } => {
                let shown = shown(variable, text);
                self.ignore(variable, format!("{shown} is not compiled in; {note}"));
                Ok(Some(instead))
            }
            Parsed::Malformed => self.malformed(variable, shown(variable, text), allowed),
        }
    }

    /// A value that turns out to be wrong later, such as a file that is not there.
    pub(super) fn malformed<T>(
        &mut self,
        variable: &'static str,
        value: String,
        allowed: &str,
    ) -> Result<Option<T>, InitError> {
        #[cfg(feature = "config-file")]
        if self.policy == InvalidEnv::Fail
            && let Some(error) = self.in_file(variable, &value, allowed)
        {
            return Err(error);
        }
        match self.policy {
            InvalidEnv::Fail => Err(InitError::InvalidEnv {
                variable,
                value,
                allowed: allowed.to_owned(),
            }),
            InvalidEnv::Warn => {
                self.taken.retain(|taken| *taken != variable);
                let reason = format!("{value} is not valid; allowed: {allowed}; it is ignored");
                self.ignore(variable, reason);
                Ok(None)
            }
        }
    }

    /// Of a value that a file has said, where it stands there.
    #[cfg(feature = "config-file")]
    fn in_file(&self, variable: &str, value: &str, allowed: &str) -> Option<InitError> {
        let file = self.env.file.as_ref()?;
        let (path, line) = file.place(variable)?;
        let what = format!("{path}: {value} is not valid; allowed: {allowed}");
        Some(file.error(line, what))
    }

    /// Says what has no effect.
    pub(super) fn ignore(&mut self, variable: &'static str, reason: String) {
        #[cfg(feature = "config-file")]
        let in_file = self.env.file.as_ref().and_then(|file| {
            let (path, _) = file.place(variable)?;
            Some((file.variable, format!("{path}: {reason}")))
        });
        #[cfg(feature = "config-file")]
        let (variable, reason) = in_file.unwrap_or((variable, reason));
        let entry = Ignored { variable, reason };
        // A general variable is read for each signal.
        if !self.said.contains(&entry) {
            self.said.push(entry.clone());
            self.ignored.push(entry);
        }
    }

    /// Which variables have had a say.
    pub(super) fn sources(&self) -> Sources {
        Sources {
            taken: self.taken.clone(),
            #[cfg(feature = "config-file")]
            file: self.file(),
        }
    }

    /// The variable that names the file of settings.
    #[cfg(feature = "config-file")]
    fn file(&self) -> Option<&'static str> {
        self.env.file.as_ref().map(|file| file.variable)
    }

    /// Says what of the file has no effect, and gives back what no variable can say.
    #[cfg(feature = "config-file")]
    pub(super) fn of_file(&mut self) -> Option<(String, Vec<opentelemetry::KeyValue>)> {
        let file = Rc::clone(self.env.file.as_ref()?);
        for reason in &file.warnings {
            self.ignored.push(Ignored {
                variable: file.variable,
                reason: reason.clone(),
            });
        }
        Some((file.file.clone(), file.attributes.clone()))
    }

    /// Any text.
    pub(super) fn text(&mut self, variable: &'static str) -> Result<Option<String>, InitError> {
        self.read(variable, "UTF-8 text", |text| {
            Parsed::Value(text.to_owned())
        })
    }

    pub(super) fn boolean(&mut self, variable: &'static str) -> Result<Option<bool>, InitError> {
        self.read(variable, "`true` or `false`", |text| {
            match text.to_ascii_lowercase().as_str() {
                "true" => Parsed::Value(true),
                "false" => Parsed::Value(false),
                _ => Parsed::Malformed,
            }
        })
    }

    /// A number of at least one.
    pub(super) fn count(&mut self, variable: &'static str) -> Result<Option<usize>, InitError> {
        self.read(variable, "a whole number, 1 or more", |text| {
            let count = digits(text).filter(|n| *n > 0);
            count
                .map(|n| usize::try_from(n).unwrap_or(usize::MAX))
                .into()
        })
    }

    /// A number, where zero is one as well.
    pub(super) fn limit(&mut self, variable: &'static str) -> Result<Option<u32>, InitError> {
        self.read(variable, "a whole number", |text| {
            let limit = digits(text);
            limit.map(|n| u32::try_from(n).unwrap_or(u32::MAX)).into()
        })
    }

    pub(super) fn millis(&mut self, variable: &'static str) -> Result<Option<Duration>, InitError> {
        self.read(variable, "a whole number of milliseconds", |text| {
            digits(text).map(Duration::from_millis).into()
        })
    }

    /// Milliseconds, where zero stands for no limit.
    pub(super) fn timeout(
        &mut self,
        variable: &'static str,
    ) -> Result<Option<Duration>, InitError> {
        self.read(
            variable,
            "a whole number of milliseconds, 0 for no limit",
            |text| {
                let millis = digits(text).map(Duration::from_millis);
                millis
                    .map(|limit| {
                        if limit.is_zero() {
                            Duration::MAX
                        } else {
                            limit
                        }
                    })
                    .into()
            },
        )
    }
}

/// `parse` would take a plus sign. A number that is too large for us is as good as the largest that is not.
pub(super) fn digits(text: &str) -> Option<u64> {
    let is_number = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| text.parse().unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_digits_only() {
        for text in ["+5", "-5", "5.0", "5s", "0x5", " "] {
            let mut reader = Reader::new(Env::of(&[("N", text)]), InvalidEnv::Fail);
            assert!(reader.count("N").is_err(), "{text:?}");
        }
        let mut reader = Reader::new(
            Env::of(&[("N", "0"), ("M", "7"), ("E", "")]),
            InvalidEnv::Fail,
        );
        assert!(reader.count("N").is_err());
        assert_eq!(reader.count("M").unwrap(), Some(7));
        assert_eq!(reader.count("E").unwrap(), None);
        assert_eq!(reader.timeout("N").unwrap(), Some(Duration::MAX));
    }

    #[test]
    fn a_number_beyond_all_bounds_is_the_largest() {
        for text in [
            "18446744073709551615",
            "99999999999999999999999999999999999999999",
        ] {
            let mut reader = Reader::new(Env::of(&[("N", text)]), InvalidEnv::Fail);
            assert_eq!(reader.count("N").unwrap(), Some(usize::MAX));
            assert_eq!(reader.limit("N").unwrap(), Some(u32::MAX));
            let most = Duration::from_millis(u64::MAX);
            assert_eq!(reader.millis("N").unwrap(), Some(most));
        }
    }

    #[test]
    fn a_warning_takes_the_place_of_the_error() {
        let mut reader = Reader::new(Env::of(&[("B", "yes")]), InvalidEnv::Warn);
        assert_eq!(reader.boolean("B").unwrap(), None);
        assert_eq!(
            reader.ignored[0].to_string(),
            "B: `yes` is not valid; allowed: `true` or `false`; it is ignored"
        );
    }
}
