//! What the scanner promises, by example and by property.

mod clean;
mod forms;
mod identity;
mod outside;
mod personal;
mod properties;
mod said;
mod secrets;
mod statements;
mod vendors;

use super::*;

/// Everything there is to look for.
fn everything() -> Scan {
    Scan {
        detectors: Detectors::ALL,
        json: true,
        ..Scan::default()
    }
}

/// What a build with the default features looks for.
fn by_default() -> Scan {
    Scan {
        detectors: Detectors::NONE
            .with(Detectors::PHONE, true)
            .with(Detectors::IP, true),
        json: true,
        ..Scan::default()
    }
}

fn scrubbed(text: &str) -> String {
    scan(text, "", &everything(), &mut |_| {}).into_owned()
}

/// Each pair is a text and what leaves of it. A second time changes nothing.
fn leaves(pairs: &[(&str, &str)]) {
    for (text, expected) in pairs {
        let once = scrubbed(text);
        assert_eq!(once, *expected, "of {text}");
        assert_eq!(scrubbed(&once), once, "a second time, of {text}");
    }
}
