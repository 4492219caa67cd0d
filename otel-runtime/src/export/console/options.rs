//! How blocks are drawn and how much may wait, with the defaults that the environment asks for.

use std::ffi::OsString;

/// What [`ConsoleExporter`](super::ConsoleExporter) lets its caller choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ConsoleOptions {
    /// Colours, as ANSI escapes.
    pub(crate) color: bool,
    /// Box-drawing characters; otherwise everything is ASCII, values included (`\u{e9}` for `é`).
    pub(crate) unicode: bool,
    /// Columns; `None` asks the terminal at each block, then `COLUMNS`, then takes 100.
    pub(crate) width: Option<usize>,
    /// How many traces may wait for their root.
    pub(crate) max_traces: usize,
    /// How many spans may wait, over all traces.
    pub(crate) max_spans: usize,
}

impl Default for ConsoleOptions {
    /// For a writer that is not a terminal.
    fn default() -> Self {
        Self::detect(false)
    }
}

impl ConsoleOptions {
    /// What the environment asks for.
    ///
    /// Colours: none with a non-empty `NO_COLOR`; else with a `CLICOLOR_FORCE` that is neither empty nor `0`; else on a terminal
    /// whose `TERM` is not `dumb`. Unicode: unless the first of `LC_ALL`, `LC_CTYPE`, `LANG` that is not empty names something
    /// else than UTF-8 (where none is set, as in most containers, terminals are UTF-8 all the same).
    pub(crate) fn detect(terminal: bool) -> Self {
        Self::from_lookup(terminal, |name| std::env::var_os(name))
    }

    pub(super) fn from_lookup(terminal: bool, lookup: impl Fn(&str) -> Option<OsString>) -> Self {
        let get = |name: &str| lookup(name).filter(|value| !value.is_empty());
        let forced = get("CLICOLOR_FORCE").is_some_and(|value| value != "0");
        let capable = terminal && get("TERM").is_none_or(|value| value != "dumb");
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(get);
        Self {
            color: get("NO_COLOR").is_none() && (forced || capable),
            unicode: locale.is_none_or(|locale| is_utf8(&locale.to_string_lossy())),
            width: None,
            max_traces: 1_000,
            max_spans: 10_000,
        }
    }
}

fn is_utf8(locale: &str) -> bool {
    let locale = locale.to_ascii_lowercase();
    locale.contains("utf-8") || locale.contains("utf8")
}

/// The width to draw for when nobody chose one.
pub(super) fn width(stderr: bool) -> usize {
    let terminal = stderr
        .then(|| terminal_size::terminal_size_of(std::io::stderr()))
        .flatten();
    let columns = || std::env::var("COLUMNS").ok()?.trim().parse().ok();
    terminal
        .map(|(terminal_size::Width(columns), _)| usize::from(columns))
        .filter(|&columns| columns > 0)
        .or_else(columns)
        .unwrap_or(100)
}
