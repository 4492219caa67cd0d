//! Names and values that want something from the terminal.

use expect_test::expect;
use opentelemetry::KeyValue;
use proptest::prelude::*;

use super::super::text;
use super::{ConsoleOptions, With, draw, options, span};

#[test]
fn escapes_become_visible() {
    let evil = "\u{1b}]0;owned\u{7}\u{9b}2J\r\n\u{202e}abc";
    let event = vec![KeyValue::new(evil, evil)];
    let mut batch = vec![
        span(1, 0, evil, 0, 100)
            .failed(evil, evil)
            .event(evil, 5, event),
    ];
    batch[0].attributes.push(KeyValue::new(evil, evil));
    expect![[r#"
        ── \u{1b}]0;owned\u{7}\u{9b}2J\r\n\u{202e}abc · 100 µs · 1 span · 1 failed ───────────────
        ✗ \u{1b}]0;owned\u{7}\u{9b}2J\r\n\u{202e}abc  100 µs  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
           \u{1b}]0;owned\u{7}\u{9b}2J\r\n\u{202e}abc: \u{1b}]0;owned\u{7}\u{9b}2J\r\n\u{202e}abc
           \u{1b}]0;owned\u{7}\u{9b}2J\r\n\u{202e}abc="\u{1b}]0;owned\u{7}\u{9b}2J\r\n\u{202e}abc"
           • \u{1b}]0;owned\u{7}\u{9b}2J\r\n\u{202e}abc  at 5.00 µs
             \u{1b}]0;owned\u{7}\u{9b}2J\r\n\u{202e}abc="\u{1b}]0;owned\u{7}\u{9b}2J\r\n\u{202e}a…

    "#]]
    .assert_eq(&draw(options(90), batch));
}

#[test]
fn other_scripts_stay_as_they_are() {
    for harmless in [
        "Zoë Müller",
        "山田太郎",
        "नमस्ते",
        "C:\\tmp \"x\" 'y'",
        "👩\u{200d}💻",
        "می\u{200c}خواهم",
    ] {
        assert_eq!(text::clean(harmless, true), harmless);
    }
}

#[test]
fn wide_characters_count_double() {
    let batch = vec![
        span(2, 1, "注文を確認する", 0, 40),
        span(1, 0, "会計", 0, 100).with("name", "山田"),
    ];
    expect![[r#"
        ── 会計 · 100 µs · 2 spans · trace 4bf92f35 ────────────────
        会計                100 µs  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
        │  name=山田
        └─ 注文を確認する  40.0 µs  ━━━━━━━━━━━━━

    "#]]
    .assert_eq(&draw(options(60), batch));
}

proptest! {
    #[test]
    fn whatever_comes_in_no_line_is_too_long_and_nothing_controls(
        name in any::<String>(), value in any::<String>(), width in 0_usize..200, unicode in any::<bool>(),
    ) {
        let mut batch = vec![span(1, 0, "x", 0, 100).with("k", value.clone()).event("e", 3, vec![KeyValue::new(name.clone(), value)])];
        batch[0].name = name.into();
        let drawn = draw(ConsoleOptions { unicode, ..options(width) }, batch);
        prop_assert!(unicode || drawn.is_ascii());
        for line in drawn.lines() {
            prop_assert!(!line.contains(char::is_control));
            prop_assert!(text::width(line) <= width.clamp(20, 160), "{} columns: {line}", text::width(line));
        }
    }

    #[test]
    fn what_is_shortened_fits(raw in any::<String>(), columns in 0_usize..40, unicode in any::<bool>()) {
        let clean = text::clean(&raw, unicode);
        prop_assert!(text::width(&text::shorten(&clean, columns, unicode)) <= columns);
    }

    #[test]
    fn protected_parts_lose_nothing(raw in "(\\[redacted|:email|\\]|\\*{4}12|a| ){0,8}") {
        let joined: String = text::protected_parts(&raw).into_iter().map(|(part, _)| part).collect();
        prop_assert_eq!(joined, raw);
    }
}
