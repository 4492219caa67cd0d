//! Programs that share no code with this project: found where `.ci/peers` puts them, or else the test that asks is skipped, which is said and counted.
//!
//! With `OTEL_TESTS_REQUIRE_PEERS=1`, as in `.ci/run`, what is missing fails the test instead.

use std::io::Write as _;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The Python that has the packages of `tests/peers/requirements.txt`.
///
/// # Panics
/// When it is missing, and nothing may be.
#[must_use]
#[track_caller]
pub fn python() -> Option<PathBuf> {
    wanted(
        "Python with OpenTelemetry",
        &[home().join("venv/bin/python")],
    )
}

/// A program of one of the Python packages.
///
/// # Panics
/// When it is missing, and nothing may be.
#[must_use]
#[track_caller]
pub fn python_program(name: &str) -> Option<PathBuf> {
    wanted(name, &[home().join("venv/bin").join(name)])
}

/// The program of the Python package `rotel`, a collector in Rust.
///
/// # Panics
/// When it is missing, and nothing may be.
#[must_use]
#[track_caller]
pub fn rotel() -> Option<PathBuf> {
    let versions = std::fs::read_dir(home().join("venv/lib"));
    let folders = versions.into_iter().flatten().filter_map(Result::ok);
    let places: Vec<_> = folders
        .map(|folder| folder.path().join("site-packages/rotel/rotel-agent"))
        .collect();
    wanted("rotel", &places)
}

/// The folder of the npm packages of `tests/peers/node`; `node` itself is on the path.
///
/// # Panics
/// When it is missing, and nothing may be.
#[must_use]
#[track_caller]
pub fn node_modules() -> Option<PathBuf> {
    wanted(
        "Node with OpenTelemetry",
        &[home().join("node/node_modules")],
    )
}

/// A program of the system, such as `prometheus`.
///
/// # Panics
/// When it is missing, and nothing may be.
#[must_use]
#[track_caller]
pub fn program(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let places: Vec<_> = std::env::split_paths(&path)
        .chain([PathBuf::from("/usr/bin")])
        .map(|folder| folder.join(name))
        .collect();
    wanted(name, &places)
}

/// `OTEL_TESTS_PEERS`, or `target/peers` of this repository.
fn home() -> PathBuf {
    std::env::var_os("OTEL_TESTS_PEERS").map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../target/peers")),
        PathBuf::from,
    )
}

#[track_caller]
fn wanted(name: &str, places: &[PathBuf]) -> Option<PathBuf> {
    static SKIPPED: AtomicUsize = AtomicUsize::new(0);
    let found = places.iter().find(|place| place.exists());
    if found.is_none() {
        let required = std::env::var_os("OTEL_TESTS_REQUIRE_PEERS").is_some_and(|v| v == "1");
        assert!(!required, "{name} is missing; `.ci/peers` installs it");
        let count = SKIPPED.fetch_add(1, Ordering::Relaxed) + 1;
        // Not by `eprintln!`, which is shown for failing tests only.
        let _ = writeln!(
            std::io::stderr(),
            "SKIPPED ({count} in this binary): {name} is missing; `.ci/peers` installs it"
        );
    }
    found.cloned()
}
