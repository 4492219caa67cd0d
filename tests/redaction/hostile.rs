//! A dependency that turns on every Cargo feature and sets every variable cannot make the application disclose more, whatever the resolver.
//!
//! The crates in `hostile/` are copied to a folder for each resolver, for a crate has one workspace only.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use otel_tests::fixture::{Fixture, assert_expected, stdout};

fn here() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("redaction/hostile")
}

fn runtime() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../otel-runtime")
        .canonicalize()
        .unwrap()
}

/// All there are, but for the exporters over the network: those take minutes to build and have no say in redaction.
fn features() -> String {
    let manifest = fs::read_to_string(runtime().join("Cargo.toml")).unwrap();
    let section = manifest.split("[features]").nth(1).unwrap();
    let section = section.split("\n[").next().unwrap();
    let names = section
        .lines()
        .filter(|line| !line.starts_with([' ', '#', ']']))
        .filter_map(|line| line.split_once('=').map(|(name, _)| name.trim()))
        .filter(|name| !["default", "otlp-http", "otlp-grpc"].contains(name));
    let quoted: Vec<_> = names.map(|name| format!("{name:?}")).collect();
    assert!(quoted.len() > 20, "the features are gone: {quoted:?}");
    quoted.join(", ")
}

/// A workspace of its own, in which `manifest` is the application's.
fn workspace(name: &str, resolver: &str, manifest: &str) -> Fixture {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let copy = |from: &str, to: &str| {
        let text = fs::read_to_string(here().join(from)).unwrap();
        let text = text
            .replace("{resolver}", resolver)
            .replace("{features}", &features())
            .replace("{runtime}", runtime().to_str().unwrap());
        let to = root.join(to);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        // Cargo builds again what is newer.
        if fs::read_to_string(&to).ok().as_deref() != Some(text.as_str()) {
            fs::write(to, text).unwrap();
        }
    };
    copy("workspace.toml", "Cargo.toml");
    copy(manifest, "app/Cargo.toml");
    copy("meddler/meddler.toml", "meddler/Cargo.toml");
    for file in [
        "app/src/main.rs",
        "app/src/lib.rs",
        "app/tests/lines.rs",
        "meddler/build.rs",
        "meddler/src/lib.rs",
    ] {
        copy(file, file);
    }
    let key = root.join("key");
    let bytes = "BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwg=";
    private(&key, &format!("evil {bytes}\n"));
    let key = key.to_str().unwrap();
    Fixture::new(&root, env!("CARGO_TARGET_TMPDIR")).with_variable("MEDDLER_KEY_FILE", key)
}

fn private(path: &Path, text: &str) {
    if !path.exists() {
        fs::write(path, text).unwrap();
    }
    #[cfg(unix)]
    fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
}

/// What stands behind the first `=` of each line.
fn values(printed: &str) -> BTreeMap<&str, &str> {
    printed
        .lines()
        .filter_map(|line| line.split_once('='))
        .filter(|(key, _)| key.starts_with("work ") || key.starts_with("fail "))
        .collect()
}

/// Nothing, a marker, a length, or what left before.
fn assert_no_weaker(printed: &str, alone: &str) {
    let (values, alone) = (values(printed), values(alone));
    assert!(!values.is_empty(), "nothing was printed: {printed}");
    for (key, value) in values {
        // What the runtime says of its own accord.
        if key.ends_with(" redaction.count") {
            continue;
        }
        let before = alone.get(key).copied();
        let marker = value.starts_with("[redacted:") && value.find(']') == Some(value.len() - 1);
        let length = value.bytes().all(|byte| byte.is_ascii_digit());
        let status = value == "Error { description: \"\" }";
        assert!(
            before == Some(value) || before.is_some() && (marker || length || status),
            "{key}: {value}, and alone {before:?}"
        );
    }
}

/// One after the other: the programs have the same name in the same target directory.
#[test]
fn nothing_weakens() {
    a_dependency_cannot_weaken();
    a_dev_dependency_cannot_weaken();
}

fn a_dependency_cannot_weaken() {
    let app = ["--package", "app", "--bin", "app"];
    let with_meddler = [&app[..], &["--features", "app/meddler"]].concat();
    let by_itself = workspace("hostile-3", "3", "app/app.toml");
    let alone = by_itself.run(&app);
    assert_expected(&here().join("alone.txt"), &alone);
    // All variables, and no feature: there is a key in code, so nothing at all changes.
    let key = std::env::temp_dir().join("no-such-key");
    let with_variables = by_itself
        .with_variable("OTEL_RUST_REDACTION_KEY_FILE", key.to_str().unwrap())
        .with_variable("OTEL_RUST_REDACTION", "off")
        .with_variable("OTEL_RUST_DISABLE_REDACTION", "1");
    assert_eq!(with_variables.run(&app), alone);
    for resolver in ["1", "2", "3"] {
        let workspace = workspace(&format!("hostile-{resolver}"), resolver, "app/app.toml");
        // The first resolver wants features to be those of the package it stands in.
        let arguments: Vec<_> = if resolver == "1" {
            let manifest = ["--manifest-path", "app/Cargo.toml", "--bin", "app"];
            [&manifest[..], &["--features", "meddler"]].concat()
        } else {
            with_meddler.clone()
        };
        let meddled = workspace.run(&arguments);
        assert_no_weaker(&meddled, &alone);
        assert_expected(&here().join("meddled.txt"), &meddled);
    }
}

fn a_dev_dependency_cannot_weaken() {
    let alone = fs::read_to_string(here().join("alone.txt")).unwrap();
    for resolver in ["1", "3"] {
        let workspace = workspace(&format!("hostile-dev-{resolver}"), resolver, "app/dev.toml");
        let manifest = ["--manifest-path", "app/Cargo.toml"];
        let test = [&manifest[..], &["--test", "lines", "--", "--nocapture"]];
        let printed = stdout(&workspace.cargo("test", &test.concat()));
        assert_no_weaker(&printed, &alone);
        // Where the program itself is built, the first resolver unifies and the others do not.
        let built = workspace.run(&[&manifest[..], &["--bin", "app"]].concat());
        assert_no_weaker(&built, &alone);
    }
}

/// The meddler sets every variable of the runtime's own.
#[test]
fn every_variable_is_set() {
    let meddler = fs::read_to_string(here().join("meddler/src/lib.rs")).unwrap();
    let mut folders = vec![runtime().join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = fs::read_to_string(&path).unwrap_or_default();
            for after in text.split("\"OTEL_RUST_").skip(1) {
                let end = after.find(|c: char| !c.is_ascii_uppercase() && c != '_');
                let name = &after[..end.unwrap()];
                // The prefix by itself.
                if name.is_empty() {
                    continue;
                }
                assert!(meddler.contains(&format!("\"OTEL_RUST_{name}\"")), "{name}");
            }
        }
    }
}
