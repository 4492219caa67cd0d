use super::*;
use crate::redact::class::{Card, DataClass, Email, Phone};

fn key(id: &str, byte: u8) -> RedactionKey {
    RedactionKey::new(id, [byte; 32]).unwrap()
}

fn with(key: &RedactionKey, environment: &str) -> Pseudonyms {
    Pseudonyms::new(key, Vec::new(), environment)
}

/// Both, as far as they are compiled in.
fn algorithms() -> Vec<Algorithm> {
    let key = |algorithm| key("k", 7).with_algorithm(algorithm);
    [Algorithm::Blake3, Algorithm::HmacSha256]
        .into_iter()
        .filter(|algorithm| key(*algorithm).check_feature().is_ok())
        .collect()
}

#[test]
fn a_pseudonym_is_the_key_id_and_128_bits() {
    for algorithm in algorithms() {
        let pseudonyms = with(&key("k1", 7).with_algorithm(algorithm), "staging");
        let pseudonym = pseudonyms.of(Email::CLASS, "ann@example.org");
        let (id, digits) = pseudonym.split_once(':').unwrap();
        assert_eq!((id, digits.len()), ("k1", 32));
        assert!(pseudonyms.wrote(&pseudonym));
        assert!(!pseudonyms.wrote(&pseudonym.replace("k1", "k2")));
        assert!(!pseudonyms.wrote(&pseudonym.to_uppercase()));
        assert!(!pseudonyms.wrote(&format!("{pseudonym}0")));
    }
}

/// They are what data in backends is joined by, so no release may change them.
#[test]
fn pseudonyms_are_stable() {
    for algorithm in algorithms() {
        let pseudonyms = with(&key("k1", 7).with_algorithm(algorithm), "staging");
        // Both were computed by another implementation, from the description in `what_leaves.md`.
        let expected = match algorithm {
            Algorithm::Blake3 => "k1:a85d3de96e1c0d96829f07e29f3359d3",
            Algorithm::HmacSha256 => "k1:13218dcd4fc4898a6c76fc04d9085c29",
        };
        assert_eq!(pseudonyms.of(Email::CLASS, "ann@example.org"), expected);
    }
}

#[test]
fn equal_values_have_equal_pseudonyms_in_one_class_and_environment_only() {
    for algorithm in algorithms() {
        let key = key("k1", 7).with_algorithm(algorithm);
        let staging = with(&key, "staging");
        let ann = staging.of(Email::CLASS, "ann@example.org");
        assert_eq!(ann, staging.of(Email::CLASS, " ann@EXAMPLE.org"));
        assert_eq!(
            staging.of(Phone::CLASS, "+44 20 7946 0958"),
            staging.of(Phone::CLASS, "00442079460958")
        );
        let others = [
            staging.of(Email::CLASS, "bob@example.org"),
            staging.of(Card::CLASS, "ann@example.org"),
            staging.of(Unclassified::CLASS, "ann@example.org"),
            with(&key, "production").of(Email::CLASS, "ann@example.org"),
        ];
        let mut digits: Vec<_> = others.iter().map(|other| &other[3..]).collect();
        digits.push(&ann[3..]);
        digits.sort_unstable();
        digits.dedup();
        assert_eq!(digits.len(), 5);
    }
}

#[test]
fn the_same_bytes_under_a_new_id_are_a_new_key() {
    for algorithm in algorithms() {
        let old = with(&key("k1", 7).with_algorithm(algorithm), "staging");
        let new = with(&key("k2", 7).with_algorithm(algorithm), "staging");
        let (old, new) = (old.of(Email::CLASS, "a@b.c"), new.of(Email::CLASS, "a@b.c"));
        assert_ne!(old[3..], new[3..]);
    }
}

#[test]
fn a_class_of_the_application_has_a_subkey_too() {
    enum Loyalty {}
    impl DataClass for Loyalty {
        const NAME: &'static str = "loyalty";
        const RULE: crate::Rule = crate::Rule::Hash;
    }
    for algorithm in algorithms() {
        let pseudonyms = with(&key("k1", 7).with_algorithm(algorithm), "staging");
        let loyal = pseudonyms.of(Loyalty::CLASS, "x");
        assert_eq!(loyal, pseudonyms.of(Loyalty::CLASS, " x "));
        assert_ne!(loyal, pseudonyms.of(Unclassified::CLASS, "x"));
    }
}

#[test]
fn without_key_or_environment_there_are_no_pseudonyms() {
    assert!(prepare(Vec::new(), Some("staging")).unwrap().is_none());
    if algorithms().contains(&Algorithm::Blake3) {
        assert!(prepare(vec![key("k1", 7)], None).unwrap().is_none());
        assert!(prepare(vec![key("k1", 7)], Some("")).unwrap().is_none());
        let both = vec![key("k1", 7), key("k0", 8)];
        let pseudonyms = prepare(both, Some("staging")).unwrap().unwrap();
        assert!(pseudonyms.wrote(&format!("k0:{}", "0".repeat(32))));
    }
}

#[test]
fn an_algorithm_that_is_not_compiled_in_is_refused() {
    for algorithm in [Algorithm::Blake3, Algorithm::HmacSha256] {
        let there = algorithms().contains(&algorithm);
        let key = key("k1", 7).with_algorithm(algorithm);
        assert_eq!(prepare(vec![key], Some("staging")).is_ok(), there);
    }
}

#[test]
fn keys_are_checked_and_not_shown() {
    assert!(RedactionKey::new("k1", [7; 31]).is_err());
    for id in ["", "1", "a b", "k:1", "aaaaaaaaaaaaaaaaa", "é"] {
        let error = RedactionKey::new(id, [7; 32]).unwrap_err().to_string();
        assert!(id.is_empty() || !error.contains(id) || id == "1", "{error}");
    }
    let shown = format!(
        "{:?} {:?}",
        key("k1", 0xab),
        with(&key("k1", 0xab), "staging")
    );
    assert!(
        !shown.contains("171") && !shown.to_lowercase().contains("ab"),
        "{shown}"
    );
}
