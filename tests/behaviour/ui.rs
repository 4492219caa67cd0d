//! What the macros accept and what they say about mistakes: every case under `ui/` is compiled, and the compiler's output compared with the file beside it.
//!
//! After a deliberate change of a message: `TRYBUILD=overwrite cargo test -p otel-tests --test ui`, then read every changed `.stderr`.

use std::path::Path;

#[test]
fn ui() {
    let cases = trybuild::TestCases::new();
    cases.pass("ui/pass/*.rs");
    cases.compile_fail("ui/fail/*/*.rs");
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
    for name in names.into_iter().chain(["keys_are_unique"]) {
        let areas = std::fs::read_dir(root.join("ui/fail")).unwrap();
        let found = areas
            .flatten()
            .any(|area| area.path().join(name).with_extension("rs").exists());
        assert!(found, "no case `ui/fail/<area>/{name}.rs`");
    }
}
