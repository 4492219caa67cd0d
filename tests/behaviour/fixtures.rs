//! Crates outside the workspace, as a user's are: they compile without a warning, run, and print the spans that they got.
//!
//! Each has its `expected.txt`. After a deliberate change: `OTEL_TESTS_BLESS=1 cargo test -p otel-tests --test fixtures`, then read the difference.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

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
    let folder = folder(fixture);
    // The versions of the workspace, so that nothing has to be looked up.
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
    if let Ok(lock) = std::fs::read(lock)
        && !folder.join("Cargo.lock").exists()
    {
        std::fs::write(folder.join("Cargo.lock"), lock).unwrap();
    }
    let mut cargo = Command::new(env!("CARGO"));
    cargo
        .arg(command)
        .arg("--quiet")
        .args(arguments)
        .current_dir(&folder);
    // One target directory for all: they share most of what they depend on.
    cargo.env(
        "CARGO_TARGET_DIR",
        Path::new(env!("CARGO_TARGET_TMPDIR")).join("../fixtures"),
    );
    cargo.env("CARGO_PROFILE_DEV_DEBUG", "0");
    for (name, _) in std::env::vars() {
        if name.starts_with("OTEL_") {
            cargo.env_remove(name);
        }
    }
    let output = cargo.output().unwrap();
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success(),
        "cargo {command} in {fixture}:\n{stderr}"
    );
    output
}

fn stdout(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn folder(fixture: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures")
        .join(fixture)
}

fn assert_expected(fixture: &str, actual: &str) {
    let path = folder(fixture).join("expected.txt");
    let actual = format!("{}\n", actual.trim_end());
    if std::env::var_os("OTEL_TESTS_BLESS").is_some() {
        std::fs::write(&path, &actual).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap();
    let difference = actual
        .lines()
        .zip(expected.lines())
        .find(|(actual, expected)| actual != expected);
    assert_eq!(
        difference, None,
        "{fixture}: (what was printed, what was expected)"
    );
    assert_eq!(actual, expected, "{fixture}");
}
