//! Instructions per span, counted by valgrind: the difference of two runs that differ only in the number of spans.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::contenders::Entry;
use crate::pool;
use crate::row::{Mode, Row};

/// Few enough for every default queue.
const FEW: u64 = 500;
const MANY: u64 = 1500;

/// Instructions per span: on the caller's thread, and in the whole process.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Count {
    /// On the thread that calls the measured function.
    pub(crate) caller: f64,
    /// With the worker, and the exporter that only counts.
    pub(crate) process: f64,
}

/// Whether there is a valgrind.
pub(crate) fn is_there() -> bool {
    Command::new("valgrind")
        .arg("--version")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// Nothing if a run fails.
pub(crate) fn count(entry: &Entry, row: Row) -> Option<Count> {
    let few = run(entry, row, FEW)?;
    let many = run(entry, row, MANY)?;
    let per_span = |few: u64, many: u64| (many as f64 - few as f64) / (MANY - FEW) as f64;
    Some(Count {
        caller: per_span(few.0, many.0),
        process: per_span(few.1, many.1),
    })
}

fn run(entry: &Entry, row: Row, operations: u64) -> Option<(u64, u64)> {
    let folder = std::env::temp_dir().join(format!("otel-benches-{}", std::process::id()));
    std::fs::create_dir_all(&folder).ok()?;
    let output = format!("--callgrind-out-file={}", folder.join("out").display());
    let wrapper = [
        "valgrind",
        "--quiet",
        "--tool=callgrind",
        "--separate-threads=yes",
        "--dump-before=*counted_window*",
        &output,
    ];
    let mode = match row.mode() {
        // Threads run one after the other under valgrind: the worker may come late, so its queue is long.
        Mode::Record => Mode::Cpu,
        other => other,
    };
    let status = pool::command(entry, mode, &wrapper)
        .args(["--fixed", row.name(), &operations.to_string()])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    let counted = status
        .is_ok_and(|status| status.success())
        .then(|| totals(&folder));
    // Also the files of a run that failed.
    let _ = std::fs::remove_dir_all(&folder);
    counted.flatten()
}

/// Each thread has a file of its own, `out-01` is the main thread's. What came before the window is in `out.1-…`.
fn totals(folder: &Path) -> Option<(u64, u64)> {
    let mut caller = None;
    let mut process = 0;
    for file in std::fs::read_dir(folder).ok()? {
        let path = file.ok()?.path();
        let name = path.file_name()?.to_string_lossy().into_owned();
        if !name.starts_with("out-") {
            continue;
        }
        let text = std::fs::read_to_string(&path).ok()?;
        let total = text
            .lines()
            .filter_map(|line| line.strip_prefix("totals: "))
            .filter_map(|number| number.trim().parse::<u64>().ok())
            .sum::<u64>();
        if name == "out-01" {
            caller = Some(total);
        }
        process += total;
    }
    Some((caller?, process))
}
