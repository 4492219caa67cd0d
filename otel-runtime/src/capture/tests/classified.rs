//! What class and key say, in the place of a value.

use super::rules::hashed;
use super::*;
use crate::redact::{Card, Email, Secret, has_key};

#[test]
fn what_is_classified_leaves_by_its_class() {
    let hash = hashed("ann@example.org");
    let email = Email::new("ann@example.org");
    assert_ne!(plain(&email), text("ann@example.org"));
    if has_key() {
        assert_ne!(plain(&email), hash, "another class, another pseudonym");
    }
    assert_eq!(plain(&email), plain(&Email::new("ann@EXAMPLE.ORG")));
    assert_eq!(captured(Rule::Raw, &email), plain(&email));
    assert_eq!(captured(Rule::Len, &email), text("[redacted:email]"));
    assert_eq!(captured(Rule::Drop, &email), None);
    assert_eq!(plain(&Card::new("4111111111111111")), text("****1111"));
    assert_eq!(
        plain(&Card::new(4_111_111_111_111_111_u64)),
        text("****1111")
    );
    assert_eq!(
        plain(&Secret::new("hunter2")),
        text("[redacted:credential]")
    );
    assert_eq!(plain(&Some(Secret::new(7))), text("[redacted:credential]"));
    assert_eq!(plain(&Secret::new(None::<u8>)), None);
}

#[cfg(feature = "secrecy")]
#[test]
fn a_secret_of_secrecy_is_only_said_to_be_there() {
    let secret = secrecy::SecretString::from("hunter2");
    for rule in [Rule::Unset, Rule::Raw, Rule::Len, Rule::Mask(2), Rule::Hash] {
        assert_eq!(captured(rule, &secret), text("[redacted:credential]"));
    }
}
