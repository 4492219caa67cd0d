//! Receivers that refuse, stall, reset, reject, answer nonsense and come back later: nothing hangs, and every span is accounted for.
//!
//! With D the distinct spans that the receiver took, L those counted as dropped and U those counted as of unknown outcome: what was made is in D, L or U;
//! D and L have no span in common.
#![expect(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

mod away;
mod outcomes;
mod signals;

use std::collections::BTreeMap;

use otel_tests::process::run;
use otel_tests::troubled::Troubled;

const PROTOCOLS: [&str; 2] = ["http/protobuf", "grpc"];

/// What the program says became of its spans.
#[derive(Debug)]
struct Account {
    counts: BTreeMap<String, u64>,
    stderr: String,
}

impl Account {
    fn get(&self, name: &str) -> u64 {
        self.counts.get(name).copied().unwrap_or(0)
    }

    /// Everything under a reason of its own.
    fn dropped(&self) -> u64 {
        let known = ["made", "created", "exported", "unknown", "most"];
        let reasons = self
            .counts
            .iter()
            .filter(|(name, _)| !known.contains(&name.as_str()));
        reasons.map(|(_, spans)| spans).sum()
    }
}

/// Records so many spans for this receiver, and checks the books.
#[track_caller]
fn record(
    receiver: &Troubled,
    protocol: &str,
    arguments: &[&str],
    more: &[(&str, &str)],
) -> Account {
    let account = recorded(&receiver.endpoint(), protocol, arguments, more);
    balanced(&account, receiver.distinct());
    account
}

#[track_caller]
fn recorded(endpoint: &str, protocol: &str, arguments: &[&str], more: &[(&str, &str)]) -> Account {
    let mut env = vec![
        ("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint),
        ("OTEL_EXPORTER_OTLP_PROTOCOL", protocol),
    ];
    env.extend_from_slice(more);
    let finished = run(env!("CARGO_BIN_EXE_recorder"), arguments, &env);
    assert!(finished.success, "{}", finished.stderr);
    let words: Vec<_> = finished.stdout.split_whitespace().collect();
    let pairs = words
        .chunks(2)
        .map(|pair| (pair[0].to_owned(), pair[1].parse().unwrap()));
    Account {
        counts: pairs.collect(),
        stderr: finished.stderr,
    }
}

/// Nothing is missing, and nothing is counted twice.
#[track_caller]
fn balanced(account: &Account, distinct: u64) {
    let (exported, unknown) = (account.get("exported"), account.get("unknown"));
    assert_eq!(account.get("made"), account.get("created"), "{account:?}");
    assert_eq!(
        account.get("made"),
        exported + unknown + account.dropped(),
        "{account:?}"
    );
    // What the receiver said that it took, it took; what it took beyond that is unknown to us, and nothing of it is counted as dropped.
    assert!(
        (exported..=exported + unknown).contains(&distinct),
        "the receiver took {distinct}: {account:?}"
    );
}
