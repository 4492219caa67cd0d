//! What the macros accept and what they say about mistakes: every case under `ui/` is compiled, and the compiler's output compared with the file beside it.
//!
//! After a deliberate change of a message: `TRYBUILD=overwrite cargo test -p otel-tests --test ui`, then read every changed `.stderr`.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The compiler whose words stand in the `.stderr` files. Others word their own errors in other ways; ours they print alike.
const RECORDED_WITH: &str = "rustc 1.95.";

#[test]
fn ui() {
    let cases = trybuild::TestCases::new();
    cases.pass("ui/pass/*.rs");
    if version().starts_with(RECORDED_WITH) {
        cases.compile_fail("ui/fail/*/*.rs");
        return;
    }
    eprintln!(
        "NOT TESTED: errors in the compiler's own words, which were recorded with {RECORDED_WITH}*"
    );
    for case in failing_cases() {
        if only_our_words(&case) {
            cases.compile_fail(case);
        }
    }
}

fn version() -> String {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).arg("--version").output().unwrap();
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Whether everything that the compiler says about the case comes from `compile_error!`.
fn only_our_words(case: &Path) -> bool {
    let expected = std::fs::read_to_string(case.with_extension("stderr")).unwrap();
    ["error[E", "warning", "note:", "help:"]
        .iter()
        .all(|words| !expected.contains(words))
}

fn failing_cases() -> Vec<PathBuf> {
    let mut cases = Vec::new();
    for area in std::fs::read_dir("ui/fail").unwrap().flatten() {
        let files = std::fs::read_dir(area.path()).unwrap().flatten();
        cases.extend(files.map(|file| file.path()));
    }
    cases.retain(|path| path.extension().is_some_and(|extension| extension == "rs"));
    cases
}

/// One function of `check.rs` is one rule, and has one case of the same name.
#[test]
fn every_rule_has_its_case() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let rules = std::fs::read_to_string(root.join("../otel-macros/src/model/check.rs")).unwrap();
    let all = rules
        .split_once("pub(super) fn all(")
        .and_then(|(_, rest)| rest.split_once('}'))
        .map(|(body, _)| body)
        .unwrap();
    let names: Vec<_> = all
        .lines()
        .filter_map(|line| line.trim().split_once('('))
        .map(|(name, _)| name)
        .filter(|name| !name.is_empty())
        .collect();
    assert!(names.len() > 10, "{names:?}");
    let cases = failing_cases();
    for name in names
        .into_iter()
        .chain(["keys_are_unique", "sensitive_name"])
    {
        let found = cases
            .iter()
            .any(|case| case.file_stem().is_some_and(|stem| stem == name));
        assert!(found, "no case `ui/fail/<area>/{name}.rs`");
    }
}
