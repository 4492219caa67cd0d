//! What the macros register for each function and type, gathered by the linker.

use std::path::{Component, Path};

use linkme::distributed_slice;

use super::{Entry, Item, class, source};

/// What is captured in one place. Written by the macros only.
#[derive(Debug)]
pub struct Site {
    /// `CARGO_PKG_NAME`, if cargo builds it.
    pub package: Option<&'static str>,
    /// `CARGO_PKG_VERSION`.
    pub version: Option<&'static str>,
    /// The module.
    pub module: &'static str,
    /// The source file.
    pub file: &'static str,
    /// The source line.
    pub line: u32,
    /// What captures.
    pub item: Registered,
    /// The variant of `SpanKind`, of a span.
    pub kind: Option<&'static str>,
    /// `off` under `semconv(off)`.
    pub semconv: Option<&'static str>,
    /// What is captured.
    pub captured: &'static [Captured],
}

/// What captures.
#[derive(Debug)]
pub enum Registered {
    /// A span of this name.
    Span(&'static str),
    /// A type of this name.
    Type(&'static str),
    /// An event of this name.
    Event(&'static str),
    /// The current span, in this module.
    Attributes(&'static str),
}

/// One attribute.
#[derive(Debug)]
pub struct Captured {
    /// The key; of a type, what stands behind the dot.
    pub key: &'static str,
    /// The type, or empty.
    pub ty: &'static str,
    /// The expression, or empty.
    pub expr: &'static str,
    /// The rule, or empty.
    pub rule: &'static str,
    /// The reason of `raw`.
    pub reason: Option<&'static str>,
    /// The reason of `allow_name`.
    pub allow_name: Option<&'static str>,
}

/// Every site in the binary.
#[distributed_slice]
pub static SITES: [Site];

/// The source file of a site.
pub(super) fn file_of(site: &'static Site) -> &'static str {
    in_package(site.file, site.package, site.version)
}

/// The entries of one site.
pub(super) fn entries(site: &'static Site) -> Vec<Entry> {
    if site.captured.is_empty() {
        return vec![entry(site, None)];
    }
    let captured = site.captured.iter();
    captured.map(|one| entry(site, Some(one))).collect()
}

fn entry(site: &'static Site, captured: Option<&'static Captured>) -> Entry {
    let (item, dot) = match site.item {
        Registered::Span(name) => (Item::Span(name), ""),
        Registered::Type(name) => (Item::Type(name), "."),
        Registered::Event(name) => (Item::Event(name), ""),
        Registered::Attributes(module) => (Item::Attributes(module), ""),
    };
    let (key, ty, expr, rule) = captured.map_or(Default::default(), |captured| {
        (captured.key, captured.ty, captured.expr, captured.rule)
    });
    let key = match key {
        "" => String::new(),
        key => [dot, key].concat(),
    };
    let value = match expr {
        "" => source::ty(ty),
        expr => format!("= {}", source::expr(expr)),
    };
    Entry {
        package: package_of(site),
        file: file_of(site),
        line: site.line,
        item,
        key,
        class: class::of(&value),
        value,
        rule: (!rule.is_empty()).then_some(rule),
        reason: captured.and_then(|captured| captured.reason),
        allow_name: captured.and_then(|captured| captured.allow_name),
    }
}

pub(super) fn package_of(site: &'static Site) -> &'static str {
    site.package.unwrap_or_else(|| first_of(site.module))
}

fn first_of(module: &'static str) -> &'static str {
    module.split("::").next().unwrap_or(module)
}

/// The path of a file, without where on this machine the package is: packages of the workspace are given from its root, others by where they were
/// unpacked, `/somewhere/name-1.2.3/src/lib.rs`.
fn in_package(file: &'static str, package: Option<&str>, version: Option<&str>) -> &'static str {
    if !Path::new(file).is_absolute() {
        return file;
    }
    let unpacked = format!(
        "{}-{}",
        package.unwrap_or_default(),
        version.unwrap_or_default()
    );
    let mut rest = Path::new(file).components();
    let mut behind_source = None;
    while let Some(folder) = rest.next() {
        if folder == Component::Normal(unpacked.as_ref()) {
            return rest.as_path().to_str().unwrap_or_default();
        }
        if folder == Component::Normal("src".as_ref()) {
            behind_source = rest.as_path().to_str();
        }
    }
    behind_source.unwrap_or_default()
}
