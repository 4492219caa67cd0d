//! Crates outside the workspace, as a user's are: they compile without a warning, run, and print the spans that they got.
//!
//! Each has its `expected.txt`. After a deliberate change: `OTEL_TESTS_BLESS=1 cargo test -p otel-tests --test fixtures`, then read the difference.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use otel_tests::fixture::{self, Fixture, stdout};

/// What the functions of `shapes` do, and their spans, in every edition; and without feature `spans` the same without the spans.
#[test]
fn shapes() {
    for edition in ["shapes", "shapes-2021", "shapes-2018"] {
        let traced = run(edition, &[]);
        let plain = run(edition, &["--no-default-features"]);
        let (spans, behaviour): (Vec<_>, Vec<_>) =
            traced.lines().partition(|line| line.starts_with("span "));
        let untraced: Vec<_> = plain.lines().collect();
        let difference = behaviour
            .iter()
            .zip(&untraced)
            .position(|(traced, plain)| traced != plain);
        if let Some(at) = difference {
            let around = at.saturating_sub(9)..(at + 3).min(behaviour.len().min(untraced.len()));
            let (traced, plain) = (&behaviour[around.clone()], &untraced[around]);
            panic!(
                "{edition}: #[traced] changes what a function does\ntraced: {traced:#?}\nplain: {plain:#?}"
            );
        }
        assert_eq!(behaviour.len(), untraced.len(), "{edition}");
        // The same spans in every edition, up to the name of the crate.
        let spans = spans
            .join("\n")
            .replace(&format!("{}::", edition.replace('-', "_")), "shapes::");
        assert_expected("shapes", &spans);
    }
}

/// A crate without feature `spans` gets no SDK.
#[test]
fn without_spans_there_is_no_sdk() {
    let output = cargo(
        "shapes",
        "tree",
        &[
            "--no-default-features",
            "--edges",
            "normal",
            "--prefix",
            "none",
        ],
    );
    let tree = stdout(&output);
    assert!(tree.contains("otel-runtime v"), "{tree}");
    for absent in ["opentelemetry_sdk", "opentelemetry-otlp", "tokio", "rustls"] {
        let found = tree
            .lines()
            .find(|line| line.starts_with(&format!("{absent} v")));
        assert_eq!(found, None, "{tree}");
    }
}

/// The inventory of a program, of a library that it links, and of what neither ever calls. What is registered changes nothing else.
#[test]
fn audit() {
    assert_expected("audit", &run("audit", &[]));
    assert_expected("hostile", &run("hostile", &["--features", "audit"]));
    assert_expected("unsafety", &run("unsafety", &["--features", "audit"]));
    let spans = run("shapes", &["--features", "audit"]);
    let spans: Vec<_> = spans
        .lines()
        .filter(|line| line.starts_with("span "))
        .collect();
    assert_expected("shapes", &spans.join("\n"));
}

/// Names that shadow the standard library's, no prelude, a renamed runtime, a facade.
#[test]
fn hostile() {
    assert_expected("hostile", &run("hostile", &[]));
}

#[test]
fn unsafe_functions() {
    for edition in ["unsafety", "unsafety-2021"] {
        assert_expected("unsafety", &run(edition, &[]));
    }
}

#[test]
fn default_features() {
    assert_expected("defaults", &run("defaults", &[]));
}

/// No lint of Clippy's fires in a user's crate, pedantic ones included.
#[test]
fn clippy_is_content() {
    if Command::new(env!("CARGO"))
        .args(["clippy", "--version"])
        .output()
        .map_or(true, |output| !output.status.success())
    {
        eprintln!("NOT TESTED: there is no clippy on this machine");
        return;
    }
    for fixture in ["shapes", "hostile", "unsafety"] {
        cargo(fixture, "clippy", &[]);
        cargo(fixture, "clippy", &["--features", "audit"]);
    }
    cargo("audit", "clippy", &[]);
    cargo("shapes", "clippy", &["--no-default-features"]);
}

/// Builds and runs a fixture; what it prints.
fn run(fixture: &str, arguments: &[&str]) -> String {
    stdout(&cargo(fixture, "run", arguments))
}

fn cargo(fixture: &str, command: &str, arguments: &[&str]) -> Output {
    Fixture::new(folder(fixture), env!("CARGO_TARGET_TMPDIR")).cargo(command, arguments)
}

fn folder(fixture: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures")
        .join(fixture)
}

fn assert_expected(fixture: &str, actual: &str) {
    fixture::assert_expected(&folder(fixture).join("expected.txt"), actual);
}
