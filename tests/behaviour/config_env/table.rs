//! The table of variables in the documentation: whole, and each row with a test that is there.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The cells of each row that begins with a variable.
fn rows() -> Vec<Vec<String>> {
    let table = read(&root().join("../otel-runtime/src/docs/variables.md"));
    let rows = table.lines().filter(|line| line.starts_with("| `OTEL_"));
    let cells = |line: &str| {
        let cells = line.trim_matches('|').split('|');
        cells
            .map(|cell| cell.trim().trim_matches('`').to_owned())
            .collect()
    };
    rows.map(cells).collect()
}

/// The source of each test target of this package, by its name; of one in a folder, all files.
fn targets() -> BTreeMap<String, String> {
    let manifest = read(&root().join("Cargo.toml"));
    let mut targets = BTreeMap::new();
    for target in manifest.split("[[test]]").skip(1) {
        let value = |key: &str| {
            let line = target.lines().find(|line| line.starts_with(key)).unwrap();
            line.split('"').nth(1).unwrap().to_owned()
        };
        let path = root().join(value("path"));
        let files: Vec<PathBuf> = if path.ends_with("main.rs") {
            let folder = fs::read_dir(path.parent().unwrap()).unwrap();
            folder.map(|entry| entry.unwrap().path()).collect()
        } else {
            vec![path]
        };
        let source: String = files.iter().map(|file| read(file)).collect();
        targets.insert(value("name"), source);
    }
    targets
}

#[test]
fn every_row_has_a_test_that_is_there() {
    let targets = targets();
    let rows = rows();
    assert!(rows.len() > 70, "{}", rows.len());
    for row in rows {
        let [variable, default, what, test] = &row[..] else {
            panic!("four cells: {row:?}");
        };
        assert!(!default.is_empty() && !what.is_empty(), "{row:?}");
        let (target, name) = test.split_once("::").unwrap();
        let source = &targets[target];
        let signature = format!("#[test]\nfn {name}() {{");
        assert!(source.contains(&signature), "{variable}: no test {test}");
        let quoted = format!("\"{variable}\"");
        assert!(source.contains(&quoted), "{variable} is not in {target}");
    }
}

/// The names that stand in a source as a whole string.
fn names(source: &str) -> impl Iterator<Item = &str> {
    let is_name = |text: &&str| {
        let part = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_';
        text.starts_with("OTEL_") && !text.ends_with('_') && text.chars().all(part)
    };
    source.split('"').skip(1).step_by(2).filter(is_name)
}

#[test]
fn every_variable_that_is_read_has_a_row() {
    let rows = rows();
    let has_row = |name: &str| rows.iter().any(|row| row[0] == name);
    let mut found = 0;
    for entry in fs::read_dir(root().join("../otel-runtime/src/config")).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() || path.ends_with("tests.rs") {
            continue;
        }
        let source = read(&path);
        let code = source.split("#[cfg(test)]\nmod tests {").next().unwrap();
        for name in names(code) {
            found += 1;
            assert!(has_row(name), "{name} has no row");
        }
    }
    assert!(found > 40, "{found}");
    // These are put together of two parts.
    for signal in ["", "TRACES_", "METRICS_", "LOGS_"] {
        for setting in [
            "ENDPOINT",
            "PROTOCOL",
            "HEADERS",
            "TIMEOUT",
            "COMPRESSION",
            "INSECURE",
            "CERTIFICATE",
            "CLIENT_CERTIFICATE",
            "CLIENT_KEY",
        ] {
            let name = format!("OTEL_EXPORTER_OTLP_{signal}{setting}");
            assert!(has_row(&name), "{name} has no row");
        }
    }
}
