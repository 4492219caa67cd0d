//! Says what a build of the runtime demands, and what leaves of one value of each kind.
//!
//! Builds without `spans` have no door, which is where keys and the texts of errors are judged.
#![deny(warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

use otel_runtime::__private_0_1_0::{Attributes, Capture, Rule, record};
use otel_runtime::redact::{Card, Email, Name, Policy, RedactionKey, Secret, demands, relaxed, scrub};

fn show(what: &str, key: &'static str, rule: Rule, value: &dyn Capture) {
    let mut set = Attributes::new();
    record(&mut set, key, rule, &value);
    let leaves = set.into_vec().pop();
    let leaves = leaves.map_or("nothing".to_owned(), |attribute| attribute.value.to_string());
    println!("{what}: {leaves}");
}

fn main() {
    println!("demands: {}", demands().join(" "));
    let key = RedactionKey::new("k1", [7; 32]);
    let policy = key.map(|key| Policy::new().with_environment("test").with_redaction_key(key));
    #[cfg(otel_relax)]
    let policy = policy.map(|policy| {
        policy.with_relaxed_redaction(["strict-text"], "a dependency wants it, we do not")
    });
    if let Err(error) = policy.and_then(Policy::install) {
        println!("no pseudonyms: {error}");
    }
    if let Some((features, reason)) = relaxed() {
        println!("relaxed: {}: {reason}", features.join(" "));
        println!("demands: {}", demands().join(" "));
    }
    show("text", "note", Rule::Unset, &"hello");
    show("raw text", "note", Rule::Raw, &"hello");
    show("number", "count", Rule::Unset, &7);
    show("bool", "done", Rule::Unset, &true);
    show("len", "note", Rule::Len, &"hello");
    show("masked text", "note", Rule::Mask(4), &"4111111111111111");
    show("hashed text", "note", Rule::Hash, &"hello");
    show("hashed number", "count", Rule::Hash, &7);
    show("redacted", "note", Rule::Redact, &"hello");
    show("dropped", "note", Rule::Drop, &"hello");
    show("email", "to", Rule::Unset, &Email::new("ann@example.org"));
    show("card", "paid", Rule::Unset, &Card::new("4111111111111111"));
    show("name", "who", Rule::Unset, &Name::new("Ann Lee"));
    show("secret", "what", Rule::Unset, &Secret::new("hunter2"));
    show("list", "list", Rule::Unset, &["a", "b"].as_slice());
    for text in [
        "write to ann@example.org",
        "call +44 20 7946 0958",
        "from 203.0.113.7",
        "device mac 00:1a:2b:3c:4d:5e",
        "https://example.org/x?page=2&token=abcdef0123456789",
    ] {
        println!("{text} -> {}", scrub(text));
    }
}
