//! What was set up: each setting, its value, and where it came from; and what was ignored, and why.

use std::fmt;

#[cfg(feature = "spans")]
use crate::printable::printable;

/// What [`init`](crate::init()) has set up, from [`Telemetry::report`](crate::Telemetry::report).
///
/// Nothing secret is in it: of headers the names, of URLs neither user name nor query, of files their variable. As a text it is a table.
///
/// # Example
/// ```no_run
/// let telemetry = otel_runtime::init()?;
/// println!("{}", telemetry.report());
/// let sampler = telemetry.report().get("traces.sampler");
/// assert!(sampler.is_some_and(|sampler| sampler.value.starts_with("parentbased")));
/// # Ok::<(), otel_runtime::InitError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Report {
    /// What holds, and why.
    pub settings: Vec<Setting>,
    /// What was said and does not hold.
    pub ignored: Vec<Ignored>,
}

/// One setting that holds.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Setting {
    /// What is set, as in `traces.sampler`.
    pub name: &'static str,
    /// The value, in words for people.
    pub value: String,
    /// Who decided.
    pub source: Source,
}

/// Who decided about a setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Source {
    /// A method of [`Builder`](crate::Builder).
    Code,
    /// This environment variable.
    Variable(&'static str),
    /// Nobody: the default.
    Default,
}

/// A variable that was set and has no effect, or another one than it asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Ignored {
    /// The variable.
    pub variable: &'static str,
    /// Why, and what holds instead.
    pub reason: String,
}

impl Report {
    /// A setting by its name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Setting> {
        self.settings.iter().find(|setting| setting.name == name)
    }

    #[cfg(feature = "spans")]
    pub(crate) fn push(&mut self, name: &'static str, value: impl Into<String>, source: Source) {
        let value = printable(&value.into());
        self.settings.push(Setting {
            name,
            value,
            source,
        });
    }

    /// Adds what another part has to say.
    #[cfg(feature = "spans")]
    pub(crate) fn append(&mut self, other: Self) {
        self.settings.extend(other.settings);
        self.ignored.extend(other.ignored);
    }

    /// What is most asked for, and all that is not the default.
    #[cfg(feature = "spans")]
    pub(crate) fn in_a_line(&self) -> String {
        const ALWAYS: [&str; 4] = [
            "service.name",
            "traces.exporters",
            "otlp.endpoint",
            "traces.sampler",
        ];
        let told = self
            .settings
            .iter()
            .filter(|setting| setting.source != Source::Default || ALWAYS.contains(&setting.name));
        let told = told.map(|setting| {
            let Setting {
                name,
                value,
                source,
            } = setting;
            format!("{name}={value} ({source})")
        });
        let mut line = format!("set up with {}", told.collect::<Vec<_>>().join(", "));
        if !self.ignored.is_empty() {
            let ignored: Vec<_> = self.ignored.iter().map(|entry| entry.variable).collect();
            line.push_str("; ignored: ");
            line.push_str(&ignored.join(", "));
        }
        line
    }
}

/// The widest entry of a column, in characters.
fn width<'a>(texts: impl Iterator<Item = &'a str>) -> usize {
    texts.map(|text| text.chars().count()).max().unwrap_or(0)
}

/// A line for each setting, in three columns, and then for each variable that was ignored.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = width(self.settings.iter().map(|setting| setting.name));
        let values = width(self.settings.iter().map(|setting| setting.value.as_str()));
        let lines = self.settings.iter().map(|setting| {
            let Setting {
                name,
                value,
                source,
            } = setting;
            format!("{name:names$}  {value:values$}  {source}")
        });
        let ignored = self.ignored.iter().map(|entry| format!("ignored: {entry}"));
        for (index, line) in lines.chain(ignored).enumerate() {
            let end = if index == 0 { "" } else { "\n" };
            write!(f, "{end}{line}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Code => "code",
            Self::Variable(name) => name,
            Self::Default => "default",
        })
    }
}

impl fmt::Display for Ignored {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.variable, self.reason)
    }
}

#[cfg(all(test, feature = "spans"))]
mod tests {
    use super::*;

    fn report() -> Report {
        let mut report = Report::default();
        report.push("service.name", "shöp\u{1b}[31m", Source::Code);
        report.push(
            "traces.sampler",
            "always_on",
            Source::Variable("OTEL_TRACES_SAMPLER"),
        );
        report.push("batch.schedule_delay", "5s", Source::Default);
        report.ignored.push(Ignored {
            variable: "OTEL_CONFIG_FILE",
            reason: "`x` is not supported yet; the other variables are used".to_owned(),
        });
        report
    }

    #[test]
    fn the_table_is_aligned() {
        expect_test::expect![[r"
            service.name          shöp\u{1b}[31m  code
            traces.sampler        always_on       OTEL_TRACES_SAMPLER
            batch.schedule_delay  5s              default
            ignored: OTEL_CONFIG_FILE: `x` is not supported yet; the other variables are used"]]
        .assert_eq(&report().to_string());
        assert_eq!(Report::default().to_string(), "");
    }

    #[test]
    fn the_line_leaves_defaults_out() {
        expect_test::expect![[r"set up with service.name=shöp\u{1b}[31m (code), traces.sampler=always_on (OTEL_TRACES_SAMPLER); ignored: OTEL_CONFIG_FILE"]]
            .assert_eq(&report().in_a_line());
    }
}
