//! Reads the command line.

use crate::contenders::{self, Entry};
use crate::row::{Mode, Row};

/// What `--help` prints.
pub(crate) const HELP: &str = "\
Measures what a span costs, beside every peer, and prints Markdown tables.

  --rows a,b          only these workloads (see --list)
  --contenders a,b    only these contenders (see --list)
  --sections a,b      only these of: time, cpu, memory, allocations, futures, instructions
  --seconds N         time for each workload and contender (default 2)
  --turns N           how often contenders take turns in that time (default 20)
  --list              names of workloads and contenders
";

/// What to measure.
#[derive(Debug)]
pub(crate) struct Plan {
    /// The workloads.
    pub(crate) rows: Vec<Row>,
    /// The contenders, in the order of the columns.
    pub(crate) contenders: Vec<&'static Entry>,
    /// Names of sections; empty is all.
    pub(crate) sections: Vec<String>,
    /// For each workload and contender.
    pub(crate) seconds: f64,
    /// How many turns that time is cut into.
    pub(crate) turns: u32,
}

/// What the process is for.
#[derive(Debug)]
pub(crate) enum Request {
    /// `--help`.
    Help,
    /// `--list`.
    List,
    /// The ordinary one.
    Compare(Plan),
    /// A child of this very program.
    Child(&'static Entry, crate::child::Job),
}

/// Reads the arguments.
///
/// # Errors
/// With a sentence for the user.
pub(crate) fn read(arguments: impl Iterator<Item = String>) -> Result<Request, String> {
    let mut plan = Plan {
        rows: Row::ALL.to_vec(),
        contenders: contenders::ALL.iter().collect(),
        sections: Vec::new(),
        seconds: 2.0,
        turns: 20,
    };
    let mut child = None;
    let mut mode = Mode::Record;
    let mut fixed = None;
    let mut arguments = arguments;
    while let Some(argument) = arguments.next() {
        let mut value = || {
            arguments
                .next()
                .ok_or_else(|| format!("{argument} needs a value"))
        };
        match argument.as_str() {
            "--help" | "-h" => return Ok(Request::Help),
            "--list" => return Ok(Request::List),
            "--rows" => plan.rows = list(&value()?, Row::find)?,
            "--contenders" => plan.contenders = list(&value()?, contenders::find)?,
            "--sections" => plan.sections = value()?.split(',').map(str::to_owned).collect(),
            "--seconds" => plan.seconds = number(&value()?)?,
            "--turns" => plan.turns = number(&value()?)?,
            "--child" => child = Some(one(&value()?, contenders::find)?),
            "--mode" => mode = one(&value()?, Mode::find)?,
            "--fixed" => fixed = Some((one(&value()?, Row::find)?, number(&value()?)?)),
            _ => return Err(format!("unknown argument {argument}; --help lists them")),
        }
    }
    // As the table has them, whatever the order on the command line.
    plan.contenders.sort_by_key(|entry| {
        contenders::ALL
            .iter()
            .position(|other| other.name == entry.name)
    });
    Ok(match child {
        Some(entry) => Request::Child(entry, crate::child::Job { mode, fixed }),
        None => Request::Compare(plan),
    })
}

impl Plan {
    /// Whether this section is wanted.
    pub(crate) fn wants(&self, section: &str) -> bool {
        self.sections.is_empty() || self.sections.iter().any(|name| name == section)
    }
}

fn one<T>(name: &str, find: impl Fn(&str) -> Option<T>) -> Result<T, String> {
    find(name).ok_or_else(|| format!("there is no {name:?}; --list names what there is"))
}

fn list<T>(names: &str, find: impl Fn(&str) -> Option<T>) -> Result<Vec<T>, String> {
    names
        .split(',')
        .map(|name| one(name.trim(), &find))
        .collect()
}

fn number<T: std::str::FromStr>(text: &str) -> Result<T, String> {
    text.parse().map_err(|_| format!("{text:?} is no number"))
}
