//! The key of pseudonyms and the policy of the application, from outside of a process.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use otel_tests::process::{Finished, run};

const BASE64: &str = "BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=";
const STAGING: (&str, &str) = (
    "OTEL_RESOURCE_ATTRIBUTES",
    "deployment.environment.name=staging",
);

fn probe(scenario: &str, env: &[(&str, &str)]) -> Finished {
    run(env!("CARGO_BIN_EXE_probe"), &[scenario], env)
}

/// A file of keys, with a name of its own.
fn file(name: &str, text: &str, mode: u32) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("keys-{name}"));
    fs::write(&path, text).unwrap();
    fs::set_permissions(&path, PermissionsExt::from_mode(mode)).unwrap();
    path
}

fn with_file(scenario: &str, path: &Path) -> Finished {
    let path = path.to_str().unwrap();
    probe(scenario, &[STAGING, ("OTEL_RUST_REDACTION_KEY_FILE", path)])
}

#[track_caller]
fn assert_shows(finished: &Finished, what: &str) {
    assert!(finished.success, "{finished:?}");
    assert!(finished.stdout.contains(what), "{what}: {finished:?}");
    assert!(!finished.stdout.contains("ann@example.org"), "{finished:?}");
    assert!(!finished.stderr.contains(BASE64), "{finished:?}");
}

#[test]
fn the_first_key_of_the_file_makes_the_pseudonyms() {
    let text = format!("file {BASE64} blake3\nolder {BASE64}\n");
    let finished = with_file("hash", &file("good", &text, 0o600));
    assert_shows(&finished, "file:");
    assert_eq!(finished.said(), Vec::<&str>::new());
}

#[test]
fn a_key_in_code_ignores_the_file() {
    let finished = with_file("hash-key", &file("ignored", "nonsense", 0o644));
    assert_shows(&finished, "code:");
}

#[test]
fn without_a_key_or_an_environment_hashes_are_redacted_and_it_is_said_once() {
    let good = file("alone", &format!("file {BASE64}"), 0o600);
    let good = good.to_str().unwrap();
    for env in [[STAGING], [("OTEL_RUST_REDACTION_KEY_FILE", good)]] {
        let finished = probe("hash", &env);
        assert_shows(&finished, "[redacted:no-key]");
        let said = finished.said();
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].contains("OTEL_RUST_REDACTION_KEY_FILE"), "{said:?}");
    }
}

#[test]
fn a_file_that_cannot_be_trusted_stops_init_and_is_not_quoted() {
    let good = format!("file {BASE64}");
    for (name, text, mode, reason) in [
        (
            "group",
            good.as_str(),
            0o640,
            "others than its owner can read or write it: chmod 600",
        ),
        (
            "world",
            &good,
            0o604,
            "others than its owner can read or write it: chmod 600",
        ),
        (
            "short",
            "file c2VjcmV0",
            0o600,
            "line 1: a key has at least 32 bytes",
        ),
        ("empty", "", 0o600, "no key in it"),
    ] {
        let path = file(name, text, mode);
        let finished = with_file("hash", &path);
        let expected = format!(
            "error: OTEL_RUST_REDACTION_KEY_FILE: `{}` ({reason}) is not valid; allowed: ",
            path.display()
        );
        assert!(!finished.success);
        assert!(finished.stderr.starts_with(&expected), "{finished:?}");
        assert!(!finished.stderr.contains("c2VjcmV0") && !finished.stderr.contains(BASE64));
    }
    let folder = with_file("hash", Path::new(env!("CARGO_TARGET_TMPDIR")));
    assert!(folder.stderr.contains("(not a regular file)"), "{folder:?}");
}

#[test]
fn a_policy_holds_wherever_it_was_set_and_there_is_one() {
    for scenario in ["policy", "installed"] {
        let finished = probe(scenario, &[STAGING]);
        assert_shows(&finished, "[redacted:no-key]");
        assert_shows(&finished, "[redacted:email]");
        assert!(!finished.stdout.contains("number"), "{finished:?}");
    }
    let twice = probe("installed-twice", &[STAGING]);
    assert!(!twice.success);
    let expected = "error: the redaction policy is set already, at ";
    assert!(twice.stderr.starts_with(expected), "{twice:?}");
    assert!(twice.stderr.contains("probe.rs:"), "{twice:?}");
}
