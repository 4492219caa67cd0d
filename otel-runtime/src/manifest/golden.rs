//! Compares the inventory with a file that is under review.

use std::fs;
use std::path::Path;

use super::Manifest;

/// Set to write the file anew.
const BLESS: &str = "OTEL_RUST_MANIFEST_BLESS";

impl Manifest {
    /// Compares the inventory with a file, for a test: a change that captures something new is then a line in the diff of a review.
    ///
    /// The file holds the Markdown table without the lines of the source. With `OTEL_RUST_MANIFEST_BLESS=1` it is written anew. A relative path is taken
    /// from the current directory, which for a test of cargo's is the package.
    ///
    /// # Panics
    /// When the file is not there or says something else, with the lines that differ.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # fn main() {
    /// otel_runtime::manifest().of_package("shop").assert_golden("tests/captured.md");
    /// # }
    /// ```
    #[track_caller]
    #[expect(clippy::panic, reason = "an assertion")]
    pub fn assert_golden(&self, path: impl AsRef<Path>) {
        if let Err(difference) = self.compare(path.as_ref(), std::env::var_os(BLESS).is_some()) {
            panic!("{difference}");
        }
    }

    pub(super) fn compare(&self, path: &Path, bless: bool) -> Result<(), String> {
        let (shown, actual) = (path.display(), self.to_golden());
        if bless {
            return fs::write(path, actual)
                .map_err(|error| format!("cannot write {shown}: {error}"));
        }
        let again =
            format!("if that is meant, run the test with {BLESS}=1 and review the difference");
        let expected = fs::read_to_string(path)
            .map_err(|error| format!("cannot read {shown}: {error}; {again}"))?;
        let difference = difference(&expected, &actual);
        if difference.is_empty() {
            return Ok(());
        }
        Err(format!(
            "what is captured is not what {shown} says; {again}\n{}",
            difference.join("\n")
        ))
    }
}

/// Lines of the first with `-`, lines of the second with `+`. Both are sorted, so what is in both stands in the same order.
fn difference(expected: &str, actual: &str) -> Vec<String> {
    let mut gone: Vec<&str> = expected.lines().collect();
    let mut new = Vec::new();
    for line in actual.lines() {
        match gone.iter().position(|known| *known == line) {
            Some(at) => {
                gone.remove(at);
            }
            None => new.push(format!("+ {line}")),
        }
    }
    let gone = gone.into_iter().map(|line| format!("- {line}"));
    gone.chain(new).collect()
}
