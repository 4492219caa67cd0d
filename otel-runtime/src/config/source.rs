//! Where variables come from, and which of them have had a say.

use std::ffi::OsString;
#[cfg(feature = "config-file")]
use std::rc::Rc;

#[cfg(feature = "config-file")]
use super::file::Origin;
use crate::effective::Source;

/// Where variables come from: the process, a file, or a test.
pub(crate) struct Env {
    pub(super) lookup: Box<Lookup>,
    #[cfg(feature = "config-file")]
    pub(super) file: Option<Rc<Origin>>,
}

type Lookup = dyn Fn(&str) -> Option<OsString>;

impl Env {
    pub(crate) fn process() -> Self {
        Self::from_fn(|name| std::env::var_os(name))
    }

    pub(crate) fn from_fn(lookup: impl Fn(&str) -> Option<OsString> + 'static) -> Self {
        Self {
            lookup: Box::new(lookup),
            #[cfg(feature = "config-file")]
            file: None,
        }
    }

    /// What a file says.
    #[cfg(feature = "config-file")]
    pub(super) fn of_file(lookup: Box<Lookup>, origin: Rc<Origin>) -> Self {
        Self {
            lookup,
            file: Some(origin),
        }
    }

    pub(super) fn get(&self, variable: &str) -> Option<OsString> {
        (self.lookup)(variable)
    }

    #[cfg(test)]
    pub(crate) fn of(pairs: &[(&str, &str)]) -> Self {
        let pairs: Vec<_> = pairs
            .iter()
            .map(|(k, v)| ((*k).to_owned(), OsString::from(v)))
            .collect();
        Self::from_fn(move |name| {
            pairs
                .iter()
                .find(|(key, _)| key == name)
                .map(|(_, value)| value.clone())
        })
    }
}

/// The variables whose values hold.
#[derive(Clone, Debug)]
pub(crate) struct Sources {
    pub(super) taken: Vec<&'static str>,
    /// The variable that names the file which has said them.
    #[cfg(feature = "config-file")]
    pub(super) file: Option<&'static str>,
}

impl Sources {
    /// The first of these variables that has had a say.
    pub(crate) fn of(&self, variables: &[&'static str]) -> Source {
        let mut variables = variables.iter();
        let first = variables.find(|variable| self.taken.contains(variable));
        first.map_or(Source::Default, |variable| {
            Source::Variable(self.says(variable))
        })
    }

    /// The variable itself, or that of the file that says it.
    #[cfg(feature = "config-file")]
    fn says(&self, variable: &'static str) -> &'static str {
        let is_ours = variable.starts_with("OTEL_RUST_");
        self.file.filter(|_| !is_ours).unwrap_or(variable)
    }

    #[cfg(not(feature = "config-file"))]
    #[expect(clippy::unused_self, reason = "of the same form as with a file")]
    fn says(&self, variable: &'static str) -> &'static str {
        variable
    }
}
