//! When spans are shown, and what happens to those that wait.

use expect_test::expect;
use opentelemetry_sdk::error::OTelSdkError;
use opentelemetry_sdk::trace::{SpanData, SpanExporter};
use proptest::prelude::*;

use super::super::buffer::Buffer;
use super::{ConsoleOptions, With, console, export, options, span};

const OTHER: u128 = 0xabcd_ef01 << 96;

#[test]
fn traces_that_overlap_are_kept_apart() {
    let (exporter, screen) = console(options(70));
    export(
        &exporter,
        vec![
            span(2, 1, "first.step", 10, 90),
            span(12, 11, "second.step", 15, 60).of_trace(OTHER),
            span(11, 0, "second", 5, 100).of_trace(OTHER),
            span(3, 1, "first.other", 95, 110),
            span(1, 0, "first", 0, 120),
        ],
    );
    assert_eq!(screen.writes().len(), 2, "one write for each block");
    expect![[r#"
        ── second · 95.0 µs · 2 spans · trace abcdef01 ───────────────────────
        second          95.0 µs  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
        └─ second.step  45.0 µs      ╺━━━━━━━━━━━━━━━━━━━━━

        ── first · 120 µs · 3 spans · trace 4bf92f35 ─────────────────────────
        first            120 µs  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
        ├─ first.step   80.0 µs      ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
        └─ first.other  15.0 µs                                     ╺━━━━━╸

    "#]]
    .assert_eq(&screen.take());
}

#[test]
fn nothing_is_shown_before_the_root() {
    let (exporter, screen) = console(options(70));
    export(&exporter, vec![span(2, 1, "step", 10, 90)]);
    assert_eq!(screen.take(), "");
    export(&exporter, vec![span(1, 0, "root", 0, 100)]);
    assert_eq!(
        screen
            .take()
            .lines()
            .filter(|line| !line.is_empty())
            .count(),
        3
    );
}

#[test]
fn the_order_within_a_batch_does_not_matter() {
    let (exporter, screen) = console(options(70));
    export(
        &exporter,
        vec![span(1, 0, "root", 0, 100), span(2, 1, "step", 10, 90)],
    );
    assert_eq!(screen.writes().len(), 1);
    assert!(screen.take().contains("2 spans"));
}

#[test]
fn late_spans_come_with_what_hangs_on_them() {
    let (exporter, screen) = console(options(70));
    export(
        &exporter,
        vec![
            span(4, 3, "query", 40, 45),
            span(2, 1, "step", 10, 90),
            span(1, 0, "root", 0, 100),
        ],
    );
    // `query` waits for its parent, which is still running.
    assert!(screen.take().contains("2 spans"));
    export(&exporter, vec![span(3, 1, "background", 30, 5_000)]);
    export(&exporter, vec![span(5, 3, "afterwards", 5_100, 6_000)]);
    expect![[r#"
        ── background · late, 30.0 µs into root · 4.97 ms · 2 spans ──────────
        background  4.97 ms  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
        └─ query    5.00 µs  ╸

        ── afterwards · late, 5.10 ms into root · 900 µs · 1 span ────────────
        afterwards  900 µs  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

    "#]]
    .assert_eq(&screen.take());
}

#[test]
fn two_requests_of_one_caller_are_two_blocks() {
    let (exporter, screen) = console(options(70));
    export(
        &exporter,
        vec![
            span(12, 11, "second.step", 20, 80),
            span(1, 77, "first", 0, 100).remote(),
        ],
    );
    assert!(screen.take().contains("1 span "));
    export(&exporter, vec![span(11, 77, "second", 5, 200).remote()]);
    let block = screen.take();
    assert!(
        block.contains("2 spans") && !block.contains("late"),
        "{block}"
    );
}

#[test]
fn a_flush_shows_what_is_left_and_later_the_rest() {
    let (exporter, screen) = console(options(70));
    export(&exporter, vec![span(2, 1, "step", 10, 90)]);
    exporter.force_flush().unwrap();
    exporter.force_flush().unwrap();
    export(
        &exporter,
        vec![span(3, 1, "other", 95, 120), span(1, 0, "root", 0, 150)],
    );
    expect![[r#"
        ── step · incomplete · 80.0 µs · 1 span · trace 4bf92f35 ─────────────
        step  80.0 µs  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

        ── root · the rest · 150 µs · 2 spans · trace 4bf92f35 ───────────────
        root       150 µs  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
        └─ other  25.0 µs                                  ╺━━━━━━━━

    "#]]
    .assert_eq(&screen.take());
}

#[test]
fn shutdown_shows_what_is_left_once() {
    let (exporter, screen) = console(options(70));
    export(&exporter, vec![span(2, 1, "step", 10, 90)]);
    exporter.shutdown().unwrap();
    assert!(screen.take().contains("incomplete"));
    assert!(matches!(
        exporter.shutdown(),
        Err(OTelSdkError::AlreadyShutdown)
    ));
    export(&exporter, vec![span(1, 0, "root", 0, 150)]);
    assert_eq!(screen.take(), "");
}

#[test]
fn too_many_traces_cost_the_oldest_and_are_counted() {
    let (exporter, screen) = console(ConsoleOptions {
        max_traces: 2,
        ..options(70)
    });
    for trace in 1..=5 {
        export(
            &exporter,
            vec![span(2, 1, "step", 10, 90).of_trace(trace << 96)],
        );
    }
    export(
        &exporter,
        vec![span(1, 0, "root", 0, 100).of_trace(5 << 96)],
    );
    exporter.shutdown().unwrap();
    expect![[r#"
        otel-runtime: console: spans not shown so far: 1, traces given up: 1 (at most 10000 spans of 2 traces wait for their root)
        otel-runtime: console: spans not shown so far: 2, traces given up: 2 (at most 10000 spans of 2 traces wait for their root)
        ── root · 100 µs · 2 spans · trace 00000005 ──────────────────────────
        root      100 µs  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
        └─ step  80.0 µs       ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

        ── step · incomplete · 80.0 µs · 1 span · trace 00000004 ─────────────
        step  80.0 µs  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

        otel-runtime: console: spans not shown so far: 3, traces given up: 3 (at most 10000 spans of 2 traces wait for their root)
    "#]].assert_eq(&screen.take());
}

#[test]
fn too_many_spans_of_one_trace_cost_the_newest() {
    let (exporter, screen) = console(ConsoleOptions {
        max_spans: 3,
        ..options(70)
    });
    export(
        &exporter,
        (2..=9)
            .map(|id| span(id, 1, "step", id * 10, id * 10 + 5))
            .collect(),
    );
    export(&exporter, vec![span(1, 0, "root", 0, 100)]);
    expect![[r#"
        otel-runtime: console: spans not shown so far: 5 (at most 3 spans of 1000 traces wait for their root)
        ── root · 100 µs · 4 spans · 5 dropped · trace 4bf92f35 ──────────────
        root      100 µs  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
        ├─ step  5.00 µs            ╺━━
        ├─ step  5.00 µs                 ╺━━
        └─ step  5.00 µs                       ━━╸

    "#]].assert_eq(&screen.take());
    // Room again.
    export(
        &exporter,
        vec![
            span(2, 1, "step", 1, 2).of_trace(OTHER),
            span(1, 0, "root", 0, 9).of_trace(OTHER),
        ],
    );
    assert!(screen.take().contains("2 spans"));
}

#[test]
fn a_writer_that_fails_is_no_error() {
    struct Broken;
    impl std::io::Write for Broken {
        fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
            Err(std::io::ErrorKind::BrokenPipe.into())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Err(std::io::ErrorKind::BrokenPipe.into())
        }
    }
    let exporter = super::ConsoleExporter::new(Box::new(Broken), options(70));
    export(&exporter, vec![span(1, 0, "root", 0, 100)]);
    exporter.shutdown().unwrap();
}

prop_compose! {
    fn any_span()(trace in 1_u128..4, id in 1_u64..8, parent in 0_u64..9, remote in any::<bool>()) -> SpanData {
        let span = span(id, parent, "span", id, id + 5).of_trace(trace);
        if remote { span.remote() } else { span }
    }
}

proptest! {
    #[test]
    fn each_span_is_shown_once_or_counted(
        batches in prop::collection::vec(prop::collection::vec(any_span(), 0..6), 0..8),
        max_traces in 1_usize..4, max_spans in 1_usize..12, flush in any::<bool>(),
    ) {
        let mut buffer = Buffer::new(max_traces, max_spans);
        let given: usize = batches.iter().map(Vec::len).sum();
        let mut shown = 0;
        for batch in batches {
            shown += buffer.add(batch).iter().map(|block| block.spans.len()).sum::<usize>();
            if flush {
                shown += buffer.drain().iter().map(|block| block.spans.len()).sum::<usize>();
            }
        }
        shown += buffer.drain().iter().map(|block| block.spans.len()).sum::<usize>();
        prop_assert_eq!(shown + buffer.lost_spans(), given);
    }
}
