//! What the environment decides.

use std::ffi::OsString;

use super::ConsoleOptions;

/// Variables and their values.
type Set = &'static [(&'static str, &'static str)];

fn options(terminal: bool, set: Set) -> ConsoleOptions {
    let find = |name: &str| set.iter().find(|(key, _)| *key == name);
    ConsoleOptions::from_lookup(terminal, |name| {
        find(name).map(|(_, value)| OsString::from(value))
    })
}

#[test]
fn colours_follow_the_conventions() {
    let cases: [(bool, Set, bool); 9] = [
        (true, &[], true),
        (false, &[], false),
        (true, &[("NO_COLOR", "1")], false),
        (true, &[("NO_COLOR", "")], true),
        (true, &[("TERM", "dumb")], false),
        (false, &[("CLICOLOR_FORCE", "1")], true),
        (false, &[("CLICOLOR_FORCE", "0")], false),
        (true, &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")], false),
        (true, &[("CLICOLOR_FORCE", "1"), ("TERM", "dumb")], true),
    ];
    for (terminal, set, color) in cases {
        assert_eq!(
            options(terminal, set).color,
            color,
            "terminal: {terminal}, {set:?}"
        );
    }
}

#[test]
fn the_locale_decides_about_unicode() {
    let cases: [(Set, bool); 6] = [
        (&[], true),
        (&[("LANG", "de_CH.UTF-8")], true),
        (&[("LANG", "C.utf8")], true),
        (&[("LANG", "C")], false),
        (&[("LANG", "en_US.UTF-8"), ("LC_ALL", "POSIX")], false),
        (
            &[("LC_ALL", ""), ("LC_CTYPE", "en_US.UTF-8"), ("LANG", "C")],
            true,
        ),
    ];
    for (set, unicode) in cases {
        assert_eq!(options(false, set).unicode, unicode, "{set:?}");
    }
}
