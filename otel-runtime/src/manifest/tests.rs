//! What the inventory says of what was registered, and how it is shown.

use super::site::{Captured, Registered, Site};
use super::*;

static SITE: Site = Site {
    package: Some("shop"),
    version: Some("1.2.3"),
    module: "shop::cart",
    file: "/home/somebody/registry/shop-1.2.3/src/cart.rs",
    line: 7,
    item: Registered::Span("checkout"),
    kind: Some("Internal"),
    semconv: None,
    captured: &[
        Captured {
            key: "user.email",
            ty: "Option<&Email<String>>",
            expr: "",
            rule: "hash",
            reason: None,
            allow_name: None,
        },
        Captured {
            key: "cart|total",
            ty: "",
            expr: "total\n    .sum()",
            rule: "raw",
            reason: Some("a sum"),
            allow_name: Some("a token of the \"design\""),
        },
    ],
};

static BARE: Site = Site {
    package: None,
    version: None,
    module: "tool::inner",
    file: "src/main.rs",
    line: 1,
    item: Registered::Type("Order"),
    kind: None,
    semconv: None,
    captured: &[],
};

fn both() -> Manifest {
    let mut entries: Vec<_> = [&SITE, &BARE].into_iter().flat_map(site::entries).collect();
    entries.sort();
    Manifest {
        entries,
        hints: Vec::new(),
        relaxed: None,
    }
}

fn key(key: &'static str) -> Captured {
    Captured {
        key,
        ty: "&str",
        expr: "",
        rule: "",
        reason: None,
        allow_name: None,
    }
}

/// What is missing in a span of this kind with these keys.
fn missing(
    kind: &'static str,
    keys: &[&'static str],
    semconv: Option<&'static str>,
) -> Vec<String> {
    let captured: Vec<Captured> = keys.iter().copied().map(key).collect();
    let site = Box::leak(Box::new(Site {
        item: Registered::Span("checkout"),
        captured: captured.leak(),
        kind: Some(kind),
        semconv,
        ..SITE
    }));
    let hints = hint::hints(site).map(|hint| match hint.about {
        About::Missing { convention, keys } => format!("{convention}: {}", keys.join(" ")),
        about => panic!("{about}"),
    });
    hints.collect()
}

#[test]
fn what_the_conventions_ask_for_besides_is_a_hint() {
    let server = ["http.route", "http.request.method"];
    assert_eq!(
        missing("Server", &server, None),
        ["HTTP server: url.path url.scheme"]
    );
    assert_eq!(
        missing("Server", &server, Some("off")),
        Vec::<String>::new()
    );
    assert_eq!(missing("Internal", &server, None), Vec::<String>::new());
    assert_eq!(
        missing("Server", &["http_route", "cart.id"], None),
        Vec::<String>::new()
    );
    // What is behind `url` is not known here.
    assert_eq!(
        missing("Server", &["http.request.method", "url"], None),
        Vec::<String>::new()
    );
    assert_eq!(
        missing(
            "Client",
            &[
                "http.route",
                "db.query.text",
                "server.address",
                "rpc.method"
            ],
            None
        ),
        [
            "HTTP client: http.request.method server.port url.full",
            "database client: db.system.name",
            "RPC: rpc.system.name"
        ]
    );
    assert_eq!(
        missing("Producer", &["messaging.system"], None),
        ["messaging: messaging.operation.name"]
    );
}

/// An update of the registry that renames one of them is seen here.
#[test]
fn what_is_asked_for_is_in_the_registry() {
    let registry = include_str!("../../../otel-macros/semconv/attributes.tsv");
    for key in hint::CONVENTIONS
        .iter()
        .flat_map(|convention| convention.required)
    {
        let row = registry
            .lines()
            .find(|row| row.split('\t').next() == Some(*key));
        let replaced = row.and_then(|row| row.split('\t').nth(3));
        assert_eq!(replaced, Some(""), "{key}");
    }
}

#[test]
fn hints_stand_below_the_table() {
    let hint = Hint {
        package: "shop",
        file: "src/cart.rs",
        line: 7,
        span: "checkout",
        about: About::Missing {
            convention: "HTTP server",
            keys: vec!["url.path", "url.scheme"],
        },
    };
    let manifest = Manifest {
        hints: vec![hint],
        ..both()
    };
    let table = manifest.to_markdown();
    let expected = "\n\nHints:\n\n- shop src/cart.rs:7 span checkout: the semantic conventions of HTTP server spans ask for `url.path`, `url.scheme`\n";
    assert!(table.ends_with(expected), "{table}");
    let json: serde_json::Value = serde_json::from_str(&manifest.to_json()).unwrap();
    assert_eq!(json["hints"][0]["missing"][1], "url.scheme");
    assert!(manifest.hints() == manifest.clone().of_package("shop").hints());
    assert!(manifest.of_package("tool").hints().is_empty());
}

#[test]
fn entries_say_what_was_registered() {
    let manifest = both();
    let [total, email, bare] = manifest.entries() else {
        panic!("three entries: {manifest:?}")
    };
    assert_eq!(
        (email.package, email.file, email.line),
        ("shop", "src/cart.rs", 7)
    );
    assert_eq!((email.class, email.rule), (Some("email"), Some("hash")));
    assert_eq!(total.value, "= total.sum()");
    assert_eq!((total.reason, total.class), (Some("a sum"), None));
    assert_eq!((bare.package, &*bare.key, bare.rule), ("tool", "", None));
    assert_eq!(bare.item, Item::Type("Order"));
    assert_eq!(both().of_package("tool").entries().len(), 1);
}

#[test]
fn a_table_has_a_line_for_each_entry() {
    let table = both().to_markdown();
    let expected = r#"| crate | where | captured by | key | type | class | rule | reason |
|---|---|---|---|---|---|---|---|
| shop | src/cart.rs:7 | span checkout | cart\|total | = total.sum() |  | raw | a sum; allow_name: a token of the "design" |
| shop | src/cart.rs:7 | span checkout | user.email | Option<&Email<String>> | email | hash |  |
| tool | src/main.rs:1 | type Order |  |  |  |  |  |
"#;
    assert_eq!(table, expected);
}

#[test]
fn what_was_relaxed_stands_above() {
    let relaxed = Relaxed {
        features: &["strict-url", "strict-text"],
        reason: "a test",
    };
    let manifest = Manifest {
        relaxed: Some(relaxed),
        ..both()
    };
    assert_eq!(manifest.relaxed(), Some(relaxed));
    let table = manifest.to_markdown();
    assert!(
        table.starts_with("Relaxed: `strict-url`, `strict-text` (a test)\n\n| crate |"),
        "{table}"
    );
    let json: serde_json::Value = serde_json::from_str(&manifest.to_json()).unwrap();
    assert_eq!(json["relaxed"]["features"][1], "strict-text");
}

#[test]
fn json_can_be_read_again() {
    let json: serde_json::Value = serde_json::from_str(&both().to_json()).unwrap();
    let entry = &json["entries"][0];
    assert_eq!(entry["span"], "checkout");
    assert_eq!(entry["allow_name"], "a token of the \"design\"");
    assert_eq!(entry["class"], serde_json::Value::Null);
    assert_eq!(json["entries"][2]["type"], "Order");
}

#[test]
fn a_golden_file_shows_what_is_new_and_what_is_gone() {
    let path = std::env::temp_dir().join(format!("manifest-{}.md", std::process::id()));
    let missing = both().compare(&path, false).unwrap_err();
    assert!(missing.contains("OTEL_RUST_MANIFEST_BLESS=1"), "{missing}");
    both().of_package("shop").compare(&path, true).unwrap();
    both().of_package("shop").compare(&path, false).unwrap();
    let new = both().compare(&path, false).unwrap_err();
    assert!(
        new.ends_with("\n+ | tool | src/main.rs | type Order |  |  |  |  |  |"),
        "{new}"
    );
    let gone = both().of_package("tool").compare(&path, false).unwrap_err();
    assert_eq!(gone.matches("\n- | shop").count(), 2, "{gone}");
    std::fs::remove_file(path).unwrap();
}
