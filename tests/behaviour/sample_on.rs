//! `sample(…)`: what a function says of itself, where the sampler would record everything.
#![deny(warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

#[path = "sample/functions.rs"]
mod functions;

use std::collections::HashMap;

use functions::{
    Run, always, always_boxed, always_root, below_async, block_on, evaluated, inside, leaf, never,
    never_below, never_below_async, never_root, only, plain, quarter, remote, tree, unless,
    unless_async, unless_returned, whole,
};
use otel_runtime::opentelemetry::Context;
use otel_runtime::opentelemetry::trace::{Status, TraceContextExt as _};

#[test]
fn a_function_says_how_many_of_its_calls_are_recorded() {
    let run = Run::new(otel_runtime::builder());
    roots_are_decided_with_all_below_them(&run);
    inside_a_trace_one_span_is_dropped(&run);
    nothing_rises_below_an_unsampled_parent(&run);
    a_condition_is_asked_where_it_matters(&run);
    futures_do_the_same(&run);
    the_parent_of_a_dropped_span_is_left_alone(&run);
    a_ratio_is_drawn_for_each_call(&run);
    run.telemetry.shutdown().unwrap();
}

fn roots_are_decided_with_all_below_them(run: &Run) {
    assert_eq!(run.tree(|| assert_eq!(never(), "00")), "");
    assert_eq!(run.tree(|| assert_eq!(always(), "01")), "always(inside)");
    assert_eq!(run.tree(whole), "whole(inside)");
    assert_eq!(run.tree(|| assert_eq!(leaf(), "")), "");
    assert_eq!(run.tree(|| plain(never_root)), "plain");
    assert_eq!(run.tree(|| plain(always_root)), "plain always_root(inside)");
    let spans = run.spans(|| drop(plain(always_root)));
    assert_ne!(
        spans[0].span_context.trace_id(),
        spans[2].span_context.trace_id()
    );
}

fn inside_a_trace_one_span_is_dropped(run: &Run) {
    let below = || assert_eq!(never(), "01");
    assert_eq!(run.tree(|| plain(below)), "plain(inside)");
    assert_eq!(run.tree(|| plain(always)), "plain(always(inside))");
    assert_eq!(run.tree(|| plain(leaf)), "plain");
    assert_eq!(
        run.tree(|| plain(|| plain(|| (never(), always())))),
        "plain(plain(inside always(inside)))"
    );
    let incoming = || {
        let _attached = remote("01").attach();
        never()
    };
    let spans = run.spans(|| drop(incoming()));
    assert_eq!(tree(&spans), "inside");
    assert_eq!(spans[0].parent_span_id.to_string(), "00f067aa0ba902b7");
    let given = || {
        let outer = Context::current();
        plain(|| never_below(&outer))
    };
    assert_eq!(run.tree(|| plain(given)), "plain(plain inside)");
}

fn nothing_rises_below_an_unsampled_parent(run: &Run) {
    let (asked, ()) = evaluated(|| {
        let tree = run.tree(|| {
            let _attached = remote("00").attach();
            assert_eq!(always(), "00");
            assert_eq!(only(true), "00");
            assert_eq!(unless(true), "00");
            block_on(unless_async(true))
        });
        assert_eq!(tree, "");
    });
    assert!(asked.is_empty(), "{asked:?}");
}

fn a_condition_is_asked_where_it_matters(run: &Run) {
    let ask = |run: &dyn Fn() -> String| evaluated(|| drop(run())).0;
    for (call, asked, expected) in [
        (&(|| unless(true)) as &dyn Fn() -> String, &["if"][..], ""),
        (&|| unless(false), &["if", "captured"], "unless(inside)"),
        (&|| only(false), &["if", "captured"], "only(inside)"),
        (&|| plain(|| unless(true)), &["if"], "plain(inside)"),
        (
            &|| plain(|| unless(false)),
            &["if", "captured"],
            "plain(unless(inside))",
        ),
        // Kept or not, it would be recorded.
        (
            &|| plain(|| only(false)),
            &["captured"],
            "plain(only(inside))",
        ),
    ] {
        assert_eq!(ask(call), asked, "{expected}");
        assert_eq!(run.tree(call), expected);
    }
    run.telemetry.set_filter("unless=off").unwrap();
    assert!(ask(&|| unless(true)).is_empty());
    run.telemetry.set_filter("").unwrap();
}

fn futures_do_the_same(run: &Run) {
    for (drops, alone, below, asked) in [
        (true, "", "plain(inside)", &["if"][..]),
        (
            false,
            "NAME(inside)",
            "plain(NAME(inside))",
            &["if", "captured"],
        ),
    ] {
        let named = |name: &str| [alone.replace("NAME", name), below.replace("NAME", name)];
        let asynchronous = || block_on(unless_async(drops));
        let returned = || block_on(unless_returned(drops));
        assert_eq!(evaluated(|| drop(asynchronous())).0, asked);
        assert_eq!(evaluated(|| drop(returned())).0, asked);
        let [alone, below] = named("unless_async");
        assert_eq!(run.tree(asynchronous), alone);
        assert_eq!(run.tree(|| plain(asynchronous)), below);
        let [alone, below] = named("unless_returned");
        assert_eq!(run.tree(returned), alone);
        assert_eq!(run.tree(|| plain(returned)), below);
    }
    assert_eq!(
        run.tree(|| block_on(always_boxed())),
        "always_boxed(inside)"
    );
    // Its parent is that of the call, wherever it is polled.
    let elsewhere = || {
        let future = plain(|| unless_returned(true));
        plain(|| block_on(future))
    };
    let spans = run.spans(|| drop(elsewhere()));
    let called_in = &spans[0];
    assert_eq!(called_in.name, "plain");
    let inside = spans.iter().find(|span| span.name == "inside").unwrap();
    assert_eq!(inside.parent_span_id, called_in.span_context.span_id());
}

/// It gets neither the status nor the end of the function that handed it on.
fn the_parent_of_a_dropped_span_is_left_alone(run: &Run) {
    let spans = run.spans(|| {
        plain(|| {
            let here = Context::current();
            assert!(never_below(&here).is_err());
            assert!(here.span().is_recording());
            assert!(block_on(never_below_async(&here)).is_err());
            assert!(here.span().is_recording());
            let suppressed = here.with_telemetry_suppressed();
            assert!(block_on(below_async(&suppressed)).is_err());
            assert!(here.span().is_recording());
            assert!(block_on(unless_returned(true)).is_err());
            assert!(here.span().is_recording());
            drop(unless_returned(true));
            inside();
        });
    });
    assert_eq!(tree(&spans), "plain(inside inside inside inside)");
    let plain = spans.iter().find(|span| span.name == "plain").unwrap();
    assert_eq!(plain.status, Status::Unset);
    assert!(
        plain
            .attributes
            .iter()
            .all(|it| it.key.as_str().starts_with("code.")),
        "{plain:?}"
    );
}

fn a_ratio_is_drawn_for_each_call(run: &Run) {
    const CALLS: usize = 8000;
    // Five standard deviations of a biased coin: right code fails once in two million runs.
    let is_a_quarter = |kept: usize| kept.abs_diff(CALLS / 4) < 200;
    let mut kept = 0;
    let mut all = 0;
    for _ in 0..CALLS / 400 {
        let spans = run.spans(|| plain(|| (0..400).for_each(|_| drop(quarter()))));
        kept += spans.iter().filter(|span| span.name == "quarter").count();
        all += spans.iter().filter(|span| span.name == "inside").count();
    }
    assert!(is_a_quarter(kept), "{kept}");
    assert_eq!(all, CALLS);
    let mut sizes: HashMap<_, usize> = HashMap::new();
    for _ in 0..CALLS / 400 {
        for span in run.spans(|| (0..400).for_each(|_| drop(quarter()))) {
            *sizes.entry(span.span_context.trace_id()).or_default() += 1;
        }
    }
    assert!(is_a_quarter(sizes.len()), "{}", sizes.len());
    assert!(sizes.values().all(|spans| *spans == 2));
}
