//! What a value, a key or a target may not say.

use std::fmt;
use std::io::{self};

use log::{Level, Log as _, Record};
use serde_json::json;

use super::{layered, logger};

/// Must not be formatted.
struct Untouchable;

impl fmt::Debug for Untouchable {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        panic!("a secret was formatted")
    }
}

impl fmt::Display for Untouchable {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        panic!("a secret was formatted")
    }
}

#[test]
fn everything_is_scrubbed() {
    let (logger, from_log) = logger();
    let from_tracing = layered(|| {
        let error = io::Error::other("no mailbox ann@example.org");
        tracing::info!(
            who = "ann@example.org",
            card = 4_111_111_111_111_111_u64,
            error = &error as &dyn std::error::Error,
            password = ?Untouchable,
            "mail to {}",
            "ann@example.org"
        );
    });
    log::info!(
        logger: logger,
        who = "ann@example.org", card = 4_111_111_111_111_111_u64,
        error = "no mailbox ann@example.org", password:% = Untouchable;
        "mail to ann@example.org"
    );
    for line in [from_tracing.line(), from_log.line()] {
        assert_eq!(line["message"], "mail to [redacted:email]");
        assert_eq!(
            line["fields"],
            json!({
                "card": "[redacted:card]",
                "error": "no mailbox [redacted:email]",
                "password": "[redacted:rule]",
                "who": "[redacted:email]",
            })
        );
    }
}

#[test]
fn keys_and_targets_that_are_made_at_run_time_are_scrubbed() {
    let (logger, written) = logger();
    let pairs = [("ann@example.org", 1)];
    logger.log(
        &Record::builder()
            .level(Level::Info)
            .target("ann@example.org")
            .args(format_args!("hello"))
            .key_values(&pairs)
            .build(),
    );
    assert!(!written.text().contains("ann@"), "{}", written.text());
}
