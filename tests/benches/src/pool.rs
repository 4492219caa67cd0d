//! The parent's side: starts a child for each contender and set-up, and asks one at a time.

use std::collections::HashMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use crate::contenders::Entry;
use crate::row::Mode;

/// A process that measures one contender. Ends when it is dropped.
#[derive(Debug)]
pub(crate) struct Process {
    child: Child,
    ask: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
}

/// This program as a child, with no `OTEL_*` variables but those of the mode.
pub(crate) fn command(entry: &Entry, mode: Mode, wrapper: &[&str]) -> Command {
    let program = std::env::current_exe().expect("this program has a path");
    let mut command = match wrapper {
        [] => Command::new(program),
        [tool, arguments @ ..] => {
            let mut command = Command::new(tool);
            command.args(arguments).arg(program);
            command
        }
    };
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("OTEL_") {
            command.env_remove(name);
        }
    }
    command.envs(mode.environment().iter().copied()).args([
        "--child",
        entry.name,
        "--mode",
        mode.name(),
    ]);
    command
}

impl Process {
    /// Starts it.
    pub(crate) fn start(entry: &Entry, mode: Mode) -> Self {
        let mut child = command(entry, mode, &[])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("this program can be started again");
        let ask = child.stdin.take();
        let answers = BufReader::new(child.stdout.take().expect("piped"));
        Self {
            child,
            ask,
            answers,
        }
    }

    /// One line there, the numbers of one line back.
    pub(crate) fn ask(&mut self, question: &str) -> Vec<f64> {
        let line = self.ask_words(question);
        line.split_whitespace()
            .map(|word| {
                word.parse()
                    .unwrap_or_else(|_| panic!("{question}: {line:?}"))
            })
            .collect()
    }

    /// One line there, one line back.
    pub(crate) fn ask_words(&mut self, question: &str) -> String {
        let pipe = self.ask.as_mut().expect("open until it is dropped");
        writeln!(pipe, "{question}").expect("the child listens");
        pipe.flush().expect("the child listens");
        let mut line = String::new();
        self.answers
            .read_line(&mut line)
            .expect("the child answers");
        line
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // The end of its input is the child's end.
        drop(self.ask.take());
        let _ = self.child.wait();
    }
}

/// The children that take turns.
#[derive(Debug, Default)]
pub(crate) struct Pool(HashMap<(&'static str, Mode), Process>);

impl Pool {
    /// The child for this, started now if there is none yet.
    pub(crate) fn get(&mut self, entry: &'static Entry, mode: Mode) -> &mut Process {
        self.0
            .entry((entry.name, mode))
            .or_insert_with(|| Process::start(entry, mode))
    }
}
