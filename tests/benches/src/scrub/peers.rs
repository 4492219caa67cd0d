//! The scanners that are compared. Each says whether it found something; ours, leakguard and dd write the redacted text as well.

use std::borrow::Cow;

#[cfg(not(test))]
use crate::scan::{self, Detectors, Scan};

/// A scanner.
pub(crate) struct Peer {
    pub(crate) name: &'static str,
    pub(crate) finds: Box<dyn Fn(&str) -> bool>,
}

/// Ordinary patterns for about the same as our default detectors, as one would write them.
const PATTERNS: &[&str] = &[
    r"-----BEGIN [A-Z ]*PRIVATE KEY-----",
    r"\beyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]*",
    r"(?i)\b(?:bearer|basic)\s+[\w.~+/=-]{8,}",
    r"(?i)\b\w+://[^\s/@]+:[^\s@]+@",
    r"(?i)[?&](?:token|code|state|sig|signature|api_key|password)=[^&\s]+",
    r"\b(?:AKIA|ASIA)[A-Z0-9]{16}\b",
    r"\bgh[pousr]_\w{36}",
    r"\bgithub_pat_\w{22,}",
    r"\bglpat-[\w-]{20}",
    r"\bxox[abprs]-[\w-]{10,}",
    r"\b[rs]k_(?:live|test)_\w{16,}",
    r"\bAIza[\w-]{35}",
    r"(?i)\b(?:password|passwd|pwd|secret|token|api_key)\s*[=:]\s*\S+",
    r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b",
    r"\b(?:\d[ -]?){12,18}\d\b",
    r"\b[A-Z]{2}\d{2}[A-Z0-9]{11,30}\b",
    r"\b\d{3}-\d{2}-\d{4}\b",
    r"\+\d[\d ()-]{7,}\d",
    r"\b(?:\d{1,3}\.){3}\d{1,3}\b|\b(?:[0-9a-fA-F]{0,4}:){2,7}[0-9a-fA-F]{0,4}\b",
];

/// All of them, ours first.
pub(crate) fn all() -> Vec<Peer> {
    let mut peers = vec![
        Peer {
            name: "otel-runtime",
            finds: Box::new(|text| matches!(otel_runtime::redact::scrub(text), Cow::Owned(_))),
        },
        #[cfg(not(test))]
        all_detectors(),
        leakguard(),
    ];
    peers.extend(regex("regex::RegexSet", true));
    peers.extend(regex("regex::RegexSet, ASCII, larger automaton", false));
    #[cfg(feature = "dd")]
    peers.extend(dd());
    peers
}

/// The scanner with all optional detectors, whatever features this is built with.
#[cfg(not(test))]
fn all_detectors() -> Peer {
    let detectors = [
        Detectors::PHONE,
        Detectors::IP,
        Detectors::DEVICE,
        Detectors::NATIONAL_ID,
        Detectors::PASSPORT,
        Detectors::ENTROPY,
    ];
    let how = Scan {
        detectors: detectors
            .into_iter()
            .fold(Detectors::NONE, |all, one| all.with(one, true)),
        all_query_values: false,
        json: true,
    };
    Peer {
        name: "otel-runtime, all detectors",
        finds: Box::new(move |text| {
            matches!(scan::scan(text, "", &how, &mut |_| {}), Cow::Owned(_))
        }),
    }
}

fn leakguard() -> Peer {
    let redactor = leakguard::Redactor::new();
    Peer {
        name: "leakguard",
        finds: Box::new(move |text| redactor.clean(text) != text),
    }
}

fn regex(name: &'static str, unicode: bool) -> Option<Peer> {
    let mut builder = regex::bytes::RegexSetBuilder::new(PATTERNS);
    if !unicode {
        builder.unicode(false).dfa_size_limit(64 << 20);
    }
    let set = builder.build().ok()?;
    Some(Peer {
        name,
        finds: Box::new(move |text| set.is_match(text.as_bytes())),
    })
}

#[cfg(feature = "dd")]
fn dd() -> Option<Peer> {
    use dd_sds::{MatchAction, RegexRuleConfig, RootRuleConfig, ScannerBuilder};

    let rules: Vec<_> = PATTERNS
        .iter()
        .map(|pattern| {
            RootRuleConfig::new(RegexRuleConfig::new(pattern).build()).match_action(
                MatchAction::Redact {
                    replacement: "[redacted]".to_owned(),
                },
            )
        })
        .collect();
    let scanner = ScannerBuilder::new(&rules).build().ok()?;
    Some(Peer {
        name: "dd-sensitive-data-scanner",
        finds: Box::new(move |text| {
            let mut event = text.to_owned();
            scanner
                .scan(&mut event)
                .is_ok_and(|found| !found.is_empty())
        }),
    })
}
