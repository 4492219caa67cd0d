//! What a build demands is what its Cargo features say: ten real builds, each with what leaves of one value of each kind.
//!
//! After a deliberate change: `OTEL_TESTS_BLESS=1 cargo test -p otel-tests --test redaction_builds`, then read the difference.

use std::path::{Path, PathBuf};

use otel_tests::fixture::{Fixture, assert_expected};

const FLOORS: [&str; 6] = [
    "strict-drop",
    "strict-error-type",
    "strict-no-fragment",
    "strict-no-link",
    "strict-text",
    "strict-url",
];

const DETECTORS: [&str; 6] = [
    "detect-device",
    "detect-entropy",
    "detect-ip",
    "detect-national-id",
    "detect-passport",
    "detect-phone",
];

/// One after the other: they share a target directory.
#[test]
fn ten_builds() {
    for floor in FLOORS {
        build(floor, &[floor, "hash-blake3"], &[floor]);
    }
    let with_hash = |features: [&'static str; 6]| [&features[..], &["hash-blake3"]].concat();
    build("floors", &with_hash(FLOORS), &FLOORS);
    build("detectors", &with_hash(DETECTORS), &DETECTORS);
    build("none", &[], &[]);
    build("default", &["default"], &["detect-ip", "detect-phone"]);
}

/// An eleventh, by somebody who owns the final build and says why. Two floors, of which one is taken back.
#[test]
fn the_final_build_can_relax() {
    let features = "otel-runtime/strict-text,otel-runtime/strict-drop,otel-runtime/hash-blake3";
    let printed = Fixture::new(folder(), env!("CARGO_TARGET_TMPDIR"))
        .with_target("relaxed")
        .with_variable("RUSTFLAGS", "--cfg otel_relax")
        .run(&["--features", features]);
    assert_expected(&folder().join("expected/relaxed.txt"), &printed);
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("redaction/builds")
}

fn build(name: &str, features: &[&str], demands: &[&str]) {
    let folder = folder();
    let features: Vec<_> = features
        .iter()
        .map(|feature| format!("otel-runtime/{feature}"))
        .collect();
    let fixture = Fixture::new(&folder, env!("CARGO_TARGET_TMPDIR"));
    let printed = fixture.run(&["--features", &features.join(",")]);
    let said = format!("demands: {}", demands.join(" "));
    assert_eq!(printed.lines().next(), Some(said.as_str()), "{name}");
    assert_expected(&folder.join(format!("expected/{name}.txt")), &printed);
}
