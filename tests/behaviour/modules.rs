//! The modules of each crate depend on each other in one direction only, and the maps of modules at the heads of files are whole.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

type Graph = BTreeMap<String, BTreeSet<String>>;

fn source(package: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    root.join(package).join("src")
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// `setup/install.rs` belongs to `setup`.
fn module_of(path: &Path, source: &Path) -> String {
    let inside = path.strip_prefix(source).unwrap();
    let first = inside.components().next().unwrap().as_os_str();
    first.to_str().unwrap().trim_end_matches(".rs").to_owned()
}

/// The modules that a source names as `crate::module` or in `use crate::{module, …}`. Comments and tests do not count.
fn named(source: &str, modules: &BTreeSet<String>) -> BTreeSet<String> {
    let code: String = source
        .split("#[cfg(test)]\nmod tests {")
        .next()
        .unwrap()
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join(" ");
    let mut found = BTreeSet::new();
    for after in code.split("crate::").skip(1) {
        let end = if after.starts_with('{') {
            after.find('}')
        } else {
            after.find([':', ';', ' ', '(', ',', ')'])
        };
        let group = &after[..end.unwrap_or(after.len())];
        for word in group.split(|c: char| !c.is_alphanumeric() && c != '_') {
            if modules.contains(word) {
                found.insert(word.to_owned());
            }
        }
    }
    found
}

fn graph(package: &str) -> Graph {
    let source = source(package);
    let mut paths = Vec::new();
    files(&source, &mut paths);
    paths.retain(|path| {
        let inside = path.strip_prefix(&source).unwrap().to_str().unwrap();
        !inside.contains("tests") && !inside.starts_with("snapshots")
    });
    let mut modules: BTreeSet<String> = paths.iter().map(|path| module_of(path, &source)).collect();
    // The crate's root names everything; `private` is what expansions see, and nothing inside imports it.
    modules.remove("lib");
    modules.remove("private");
    let mut graph = Graph::new();
    for path in paths {
        let module = module_of(&path, &source);
        if modules.contains(&module) {
            let mut edges = named(&fs::read_to_string(&path).unwrap(), &modules);
            edges.remove(&module);
            graph.entry(module).or_default().extend(edges);
        }
    }
    graph
}

/// Takes away modules that need nothing any more; what is left is, or needs, a cycle.
fn rest_after_peeling(mut graph: Graph) -> Graph {
    loop {
        let free: Vec<String> = graph
            .iter()
            .filter(|(_, needs)| needs.is_empty())
            .map(|(name, _)| name.clone())
            .collect();
        if free.is_empty() {
            return graph;
        }
        for name in free {
            graph.remove(&name);
            for needs in graph.values_mut() {
                needs.remove(&name);
            }
        }
    }
}

#[test]
fn there_is_no_cycle() {
    for (package, least, module, other) in [
        ("otel-runtime", 12, "span", "callsite"),
        ("otel-macros", 6, "model", "syntax"),
    ] {
        let graph = graph(package);
        assert!(graph.len() > least, "the modules are gone: {graph:?}");
        assert!(
            graph[module].contains(other),
            "nothing is found any more: {graph:?}"
        );
        let rest = rest_after_peeling(graph);
        assert!(rest.is_empty(), "a cycle, or modules above one: {rest:#?}");
    }
}

#[test]
fn a_cycle_would_be_found() {
    let edge = |to: &str| BTreeSet::from([to.to_owned()]);
    let graph = Graph::from([
        ("a".into(), edge("b")),
        ("b".into(), edge("a")),
        ("c".into(), BTreeSet::new()),
    ]);
    assert_eq!(rest_after_peeling(graph).len(), 2);
}

/// The rows of the maps at the head of a file: below `| file | one line |` or `| module | one line |`.
fn rows(source: &str) -> Vec<&str> {
    let head = { source.lines() }
        .map_while(|line| line.strip_prefix("//!").or(line.strip_prefix("#![doc")))
        .map(str::trim);
    let mut rows = Vec::new();
    let mut is_map = false;
    for line in head {
        if line == "| file | one line |" || line == "| module | one line |" {
            is_map = true;
        } else if !line.starts_with('|') {
            is_map = false;
        } else if is_map && !line.starts_with("|---") {
            rows.push(line);
        }
    }
    rows
}

/// What stands in backquotes.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// The modules that a file declares, but for that of expansions, and whether each is there for tests only.
fn declared(source: &str) -> BTreeMap<&str, bool> {
    let mut modules = BTreeMap::new();
    let mut is_for_tests = false;
    for line in source.lines() {
        if line.starts_with("#[") {
            is_for_tests |= ["#[cfg(test)]", "#[cfg(doctest)]"].contains(&line);
            continue;
        }
        let words = line.trim_start_matches("pub(crate) ");
        let words = words.trim_start_matches("pub ");
        if let Some(rest) = words.strip_prefix("mod ") {
            let module = rest.trim_end_matches([' ', ';', '{', '}']);
            modules.insert(module, is_for_tests);
        }
        is_for_tests = false;
    }
    modules.retain(|module, _| !module.starts_with("__"));
    modules
}

#[test]
fn every_map_of_modules_is_whole() {
    let mut paths = Vec::new();
    for package in ["otel-runtime", "otel-macros"] {
        files(&source(package), &mut paths);
    }
    paths.push(harness());
    let mut maps = 0;
    for path in paths {
        let source = fs::read_to_string(&path).unwrap();
        let rows = rows(&source);
        if rows.is_empty() {
            continue;
        }
        maps += 1;
        let path = path.display();
        let declared = declared(&source);
        let named = rows.iter().map(|row| row.split('|').nth(1).unwrap());
        let named: BTreeSet<_> = named.flat_map(quoted).collect();
        for (module, is_for_tests) in &declared {
            let is_there = *is_for_tests || named.contains(module);
            assert!(is_there, "{path}: `{module}` is not on the map");
        }
        for module in named {
            let is_there = declared.contains_key(module);
            assert!(is_there, "{path}: there is no module `{module}`");
        }
    }
    assert!(maps > 12, "the maps are gone: {maps}");
}

/// The head of what the tests share.
fn harness() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("harness/lib.rs")
}

#[test]
fn every_program_for_tests_is_on_the_map() {
    let map = fs::read_to_string(harness()).unwrap();
    let manifest = include_str!("../Cargo.toml");
    let programs: Vec<_> = manifest.split("[[bin]]\nname = \"").skip(1).collect();
    assert!(programs.len() > 5, "the programs are gone: {programs:?}");
    for program in programs {
        let name = program.split('"').next().unwrap();
        assert!(map.contains(&format!("//! | `{name}` |")), "{name}");
    }
}
