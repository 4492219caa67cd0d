//! In the terminal, and nowhere else, and nothing unless it was asked for.

use otel_runtime::testkit::Canaries;

use super::metered;

#[test]
fn metrics_are_shown_in_the_terminal_when_asked_for() {
    let env = [
        ("OTEL_TRACES_EXPORTER", "none"),
        ("OTEL_METRICS_EXPORTER", "console"),
    ];
    let shown = metered(&["calls"], &env).stderr;
    for line in [
        "── metrics ──\n",
        "\ntraced.calls{span.name=fallible}  3\n",
        "\ntraced.errors{span.name=panics, error.type=panic}  1\n",
        "\ntraced.duration{span.name=sized, size=large}  count 2, mean ",
    ] {
        assert!(shown.contains(line), "{line} is not in {shown}");
    }
}

#[test]
fn nobody_who_did_not_ask_is_shown_metrics() {
    // Empty is as good as unset.
    for traces in ["console", "none"] {
        let env = [
            ("OTEL_TRACES_EXPORTER", traces),
            ("OTEL_METRICS_EXPORTER", ""),
        ];
        let finished = metered(&["calls"], &env);
        assert!(finished.success && !finished.stderr.contains("metrics"));
        assert!(finished.said().is_empty(), "{}", finished.stderr);
    }
}

#[test]
fn no_canary_is_in_the_terminal_or_on_the_page_of_prometheus() {
    let env = [
        ("OTEL_TRACES_EXPORTER", "none"),
        ("OTEL_METRICS_EXPORTER", "console,prometheus"),
        ("OTEL_EXPORTER_PROMETHEUS_PORT", "0"),
    ];
    let finished = metered(&["canary", "21"], &env);
    assert!(finished.success, "{}", finished.stderr);
    let canaries = Canaries::seeded(21);
    for (text, place) in [(&finished.stderr, "terminal"), (&finished.stdout, "page")] {
        for kept in [
            "[redacted:email]",
            "as_text",
            "orders",
            "labelled",
            "failing",
        ] {
            assert!(text.contains(kept), "{place}: {kept} is not in {text}");
        }
        canaries.assert_absent(text, place);
    }
}
