//! Runs a program with exactly the given environment, and gives back what it said; and what programs of ours end with.

use std::error::Error;
use std::process::{Command, ExitCode, Stdio};
use std::sync::mpsc;
use std::time::Duration;

/// What a program left behind.
#[derive(Debug)]
pub struct Finished {
    /// Exit status 0.
    pub success: bool,
    /// Standard output.
    pub stdout: String,
    /// Standard error.
    pub stderr: String,
}

impl Finished {
    /// The lines that the library wrote on its own account.
    #[must_use]
    pub fn said(&self) -> Vec<&str> {
        self.stderr
            .lines()
            .filter_map(|line| line.strip_prefix("otel-runtime: "))
            .collect()
    }
}

/// Runs it to its end; none of the variables of this process reach it.
///
/// # Panics
/// When it cannot be started, or does not end within a minute.
#[must_use]
#[track_caller]
pub fn run(program: &str, arguments: &[&str], env: &[(&str, &str)]) -> Finished {
    let child = Command::new(program)
        .args(arguments)
        .env_clear()
        // Few tests are about metrics; those leave it empty, which is as good as unset, or say otherwise.
        .env("OTEL_METRICS_EXPORTER", "none")
        .envs(env.iter().copied())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // Its output is read while it runs, or a full pipe would stop it.
    let (send, receive) = mpsc::channel();
    std::thread::spawn(move || send.send(child.wait_with_output()));
    let Ok(output) = receive.recv_timeout(Duration::from_secs(60)) else {
        panic!("{program} {arguments:?} with {env:?} hangs");
    };
    let output = output.unwrap();
    Finished {
        success: output.status.success(),
        stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

/// What a program ends with: its error is a line on stderr, as a person would read it.
#[must_use]
pub fn exit(result: Result<(), Box<dyn Error>>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
