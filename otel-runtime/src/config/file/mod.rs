//! `OTEL_CONFIG_FILE`: a file of declarative configuration takes the place of the variables of the specification.
//!
//! The part of the file that variables cover is translated into them, so both mean the same and are checked alike; what is said of a value names its place in the
//! file. What the schema has and this crate has not is a warning, what the schema has not is an error.
//!
//! | file | one line |
//! |---|---|
//! | `yaml` | a text as a tree whose nodes know their lines |
//! | `substitute` | `${VARIABLE}` in values |
//! | `place` | a node and its path, read with checks |
//! | `translate` | what the file says, as variables |
//! | `resource` | what describes the process |
//! | `signal` | processors and exporters of one signal |
//! | `otlp` | exporters over OTLP |
//! | `metrics` | readers of metrics |
//! | `sampler` | the tree of samplers |

mod metrics;
mod otlp;
mod place;
mod resource;
mod sampler;
mod signal;
mod substitute;
#[cfg(test)]
mod tests;
mod translate;
mod yaml;

use std::ffi::OsString;
use std::rc::Rc;

use opentelemetry::KeyValue;

use super::source::Env;
use crate::error::InitError;

/// The variables that name the file; the second is its old name.
const FILE: [&str; 2] = ["OTEL_CONFIG_FILE", "OTEL_EXPERIMENTAL_CONFIG_FILE"];

/// What a file says.
#[derive(Debug, Default)]
pub(crate) struct Origin {
    /// The variable that names it.
    pub(super) variable: &'static str,
    pub(crate) file: String,
    said: Vec<Said>,
    pub(super) attributes: Vec<KeyValue>,
    /// What has no effect: the place, and why.
    pub(super) warnings: Vec<String>,
}

/// One setting, as a variable.
#[derive(Debug)]
struct Said {
    variable: &'static str,
    value: String,
    path: String,
    line: usize,
}

/// What is wrong, and where.
#[derive(Debug)]
struct Problem {
    line: usize,
    what: String,
}

type Checked<T> = Result<T, Problem>;

impl Origin {
    /// Path and line of a setting, by its variable.
    pub(super) fn place(&self, variable: &str) -> Option<(&str, usize)> {
        let said = self.said.iter().find(|said| said.variable == variable)?;
        Some((&said.path, said.line))
    }

    pub(super) fn error(&self, line: usize, what: String) -> InitError {
        InitError::ConfigFile {
            file: self.file.clone(),
            line,
            reason: what,
        }
    }

    fn value(&self, variable: &str) -> Option<OsString> {
        let said = self.said.iter().find(|said| said.variable == variable)?;
        Some(said.value.clone().into())
    }
}

/// The same environment, or that of the file that it names: of the specification's variables only those that the file refers to count, through what it says.
///
/// # Errors
/// When the file cannot be read, is no YAML, or says what the schema does not have.
pub(super) fn follow(env: Env) -> Result<Env, InitError> {
    let named = FILE.into_iter().find_map(|variable| {
        let path = env.get(variable).filter(|path| !path.is_empty())?;
        Some((variable, path))
    });
    let Some((variable, path)) = named else {
        return Ok(env);
    };
    let mut origin = Origin {
        variable,
        file: path.to_string_lossy().escape_debug().to_string(),
        ..Origin::default()
    };
    let text = std::fs::read_to_string(&path).map_err(|error| InitError::InvalidEnv {
        variable,
        value: format!("`{}` ({error})", origin.file),
        allowed: "the path of a readable YAML file".to_owned(),
    })?;
    let lookup = |name: &str| {
        env.get(name)
            .map(|value| value.to_string_lossy().into_owned())
    };
    let read = yaml::parse(&text)
        .and_then(|node| substitute::all(node, &lookup))
        .and_then(|node| translate::translate(&node, &mut origin));
    read.map_err(|problem| origin.error(problem.line, problem.what))?;
    signal::read_by_others(&mut origin, &lookup);
    let origin = Rc::new(origin);
    let said = Rc::clone(&origin);
    // What is this crate's own has no place in the file.
    let lookup = move |name: &str| match name {
        name if name.starts_with("OTEL_RUST_") => env.get(name).or_else(|| said.value(name)),
        name => said.value(name),
    };
    Ok(Env::of_file(Box::new(lookup), origin))
}
