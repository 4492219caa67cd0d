//! Cargo features of the runtime can only tighten: none is called as if it could do anything else, those of redaction are asked for in one place, and all are documented.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn runtime() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../otel-runtime")
}

fn features() -> Vec<String> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--format-version", "1"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    let ours = packages
        .iter()
        .filter(|package| package["name"].as_str().unwrap().starts_with("otel-"));
    ours.flat_map(|package| package["features"].as_object().unwrap().keys().cloned())
        .collect()
}

/// Words of names that would promise less redaction.
const REFUSED: [&str; 18] = [
    "allow",
    "bypass",
    "clear",
    "cleartext",
    "disable",
    "disabled",
    "expose",
    "insecure",
    "no",
    "off",
    "plain",
    "plaintext",
    "raw",
    "relax",
    "skip",
    "unredacted",
    "unsafe",
    "weak",
];

fn is_refused(feature: &str) -> bool {
    let tightens = feature.starts_with("strict-no-");
    let mut words = feature.split(['-', '_']);
    words.any(|word| REFUSED.contains(&word) && !(tightens && word == "no"))
}

#[test]
fn no_feature_is_called_as_if_it_could_weaken() {
    let features = features();
    assert!(
        features.iter().any(|feature| feature == "strict-no-link"),
        "the features are gone: {features:?}"
    );
    for feature in features {
        assert!(!is_refused(&feature), "{feature}");
    }
}

#[test]
fn a_bad_name_would_be_found() {
    for feature in [
        "disable-redaction",
        "raw",
        "redact-off",
        "no_scan",
        "plain-text",
    ] {
        assert!(is_refused(feature), "{feature}");
    }
    for feature in ["offline", "strict-no-fragment", "drawing"] {
        assert!(!is_refused(feature), "{feature}");
    }
}

#[test]
fn the_readme_lists_each_feature() {
    let root = runtime().join("..");
    let readme = fs::read_to_string(root.join("README.md")).unwrap();
    let short = fs::read_to_string(runtime().join("README.md")).unwrap();
    let (of_redaction, others): (Vec<_>, Vec<_>) = { features().into_iter() }
        .filter(|feature| feature != "default")
        .partition(|feature| {
            let families = ["detect-", "strict-", "hash-"];
            feature == "json" || families.iter().any(|family| feature.starts_with(family))
        });
    let page = fs::read_to_string(runtime().join("src/docs/what_leaves.md")).unwrap();
    for (text, features) in [
        (&readme, &of_redaction),
        (&page, &of_redaction),
        (&readme, &others),
        (&short, &others),
    ] {
        for feature in features {
            assert!(text.contains(&format!("`{feature}`")), "{feature}");
        }
    }
}

fn sources(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            found.push((path, text));
        }
    }
}

fn all_sources() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    sources(&runtime().join("src"), &mut found);
    sources(&runtime().join("../otel-macros/src"), &mut found);
    assert!(found.len() > 100, "the sources are gone");
    found
}

/// A feature that is asked for in a second place could be given a second meaning there.
#[test]
fn features_of_redaction_are_asked_for_in_one_place() {
    for (path, text) in all_sources() {
        if path.ends_with("redact/floors.rs") {
            continue;
        }
        for (line, code) in text.lines().enumerate() {
            let code: String = code.split_whitespace().collect();
            let stray = code.contains("feature=\"strict-")
                // The patterns of the application take a crate of their own.
                || code.contains("feature=\"detect-") && !code.contains("\"detect-custom\"");
            assert!(!stray, "{}:{}: {code}", path.display(), line + 1);
        }
    }
}

/// What holds in a test build or in a debug build holds in the one that is shipped.
#[test]
fn redaction_does_not_ask_what_kind_of_build_it_is_in() {
    for (path, text) in all_sources() {
        let inside = path.strip_prefix(runtime().join("src")).unwrap_or(&path);
        let concerned = inside.starts_with("redact") || inside.starts_with("capture");
        if !concerned || inside.to_string_lossy().contains("tests") {
            continue;
        }
        let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
        for what in ["debug_assertions", "cfg!(test)", "not(test)", "cfg(debug"] {
            let asked = code.contains(what) && !code.contains(&format!("not(any(test, {what}"));
            assert!(!asked, "{}: {what}", path.display());
        }
    }
}
