//! Runs cargo on crates outside the workspace, as a user's are.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A crate to build, and where to.
#[derive(Debug)]
pub struct Fixture {
    folder: PathBuf,
    target: PathBuf,
    variables: Vec<(String, String)>,
}

impl Fixture {
    /// The crate in a folder. `tmp` is the test's `CARGO_TARGET_TMPDIR`: all fixtures share one target directory beside it, for they
    /// share most of what they depend on.
    #[must_use]
    pub fn new(folder: impl Into<PathBuf>, tmp: &str) -> Self {
        Self {
            folder: folder.into(),
            target: Path::new(tmp).join("../fixtures"),
            variables: Vec::new(),
        }
    }

    /// Another target directory beside `tmp`, for builds that share nothing with the others.
    #[must_use]
    pub fn with_target(mut self, name: &str) -> Self {
        self.target.set_file_name(format!("fixtures-{name}"));
        self
    }

    /// A variable for cargo and for what it runs.
    #[must_use]
    pub fn with_variable(mut self, name: &str, value: &str) -> Self {
        self.variables.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Runs cargo there, without the `OTEL_…` variables of this process.
    ///
    /// # Panics
    /// When it fails.
    #[must_use]
    #[track_caller]
    pub fn cargo(&self, command: &str, arguments: &[&str]) -> Output {
        // The versions of the workspace, so that nothing has to be looked up.
        let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
        if let Ok(lock) = std::fs::read(lock)
            && !self.folder.join("Cargo.lock").exists()
        {
            std::fs::write(self.folder.join("Cargo.lock"), lock).expect("a lock file");
        }
        let mut cargo = Command::new(env!("CARGO"));
        cargo
            .arg(command)
            .arg("--quiet")
            .args(arguments)
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", &self.target)
            .env("CARGO_PROFILE_DEV_DEBUG", "0");
        for (name, _) in std::env::vars() {
            if name.starts_with("OTEL_") {
                cargo.env_remove(name);
            }
        }
        let variables = self.variables.iter();
        let output = cargo
            .envs(variables.map(|(name, value)| (name, value)))
            .output()
            .expect("cargo runs");
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert!(
            output.status.success(),
            "cargo {command} {arguments:?} in {}:\n{stderr}",
            self.folder.display()
        );
        output
    }

    /// Builds and runs it; what it prints.
    #[must_use]
    #[track_caller]
    pub fn run(&self, arguments: &[&str]) -> String {
        stdout(&self.cargo("run", arguments))
    }
}

/// What was printed.
#[must_use]
pub fn stdout(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Compares with a file; after a deliberate change, with `OTEL_TESTS_BLESS=1`, writes it.
///
/// # Panics
/// When there is a difference.
#[track_caller]
pub fn assert_expected(path: &Path, actual: &str) {
    let actual = format!("{}\n", actual.trim_end());
    if std::env::var_os("OTEL_TESTS_BLESS").is_some() {
        std::fs::write(path, &actual).expect("a file that can be written");
    }
    let expected = std::fs::read_to_string(path).unwrap_or_default();
    let difference = actual
        .lines()
        .zip(expected.lines())
        .find(|(actual, expected)| actual != expected);
    let path = path.display();
    assert_eq!(
        difference, None,
        "{path}: (what was printed, what was expected)"
    );
    assert_eq!(actual, expected, "{path}");
}
