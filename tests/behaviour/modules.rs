//! The modules of the runtime depend on each other in one direction only.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

type Graph = BTreeMap<String, BTreeSet<String>>;

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../otel-runtime/src")
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
fn module_of(path: &Path) -> String {
    let first = path
        .strip_prefix(source())
        .unwrap()
        .components()
        .next()
        .unwrap();
    first
        .as_os_str()
        .to_str()
        .unwrap()
        .trim_end_matches(".rs")
        .to_owned()
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

fn graph() -> Graph {
    let mut paths = Vec::new();
    files(&source(), &mut paths);
    paths.retain(|path| {
        let inside = path.strip_prefix(source()).unwrap();
        !inside.to_str().unwrap().contains("tests")
    });
    let mut modules: BTreeSet<String> = paths.iter().map(|path| module_of(path)).collect();
    // The crate's root names everything; `private` is what expansions see, and nothing inside imports it.
    modules.remove("lib");
    modules.remove("private");
    let mut graph = Graph::new();
    for path in paths {
        let module = module_of(&path);
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
    let graph = graph();
    assert!(graph.len() > 12, "the modules are gone: {graph:?}");
    assert!(
        graph["span"].contains("callsite"),
        "nothing is found any more: {graph:?}"
    );
    let rest = rest_after_peeling(graph);
    assert!(rest.is_empty(), "a cycle, or modules above one: {rest:#?}");
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
