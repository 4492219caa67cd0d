//! `sample(…)`: what a function says of itself, where the sampler would record nothing.
#![deny(warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

#[path = "sample/functions.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod functions;

use functions::{
    Run, always, always_boxed, always_root, block_on, inside, never, only, plain, quarter, remote,
    unless, unless_async, unless_returned, whole,
};
use opentelemetry_sdk::trace::Sampler;

#[test]
fn what_says_always_is_recorded_all_the_same() {
    let sampler = Sampler::parent_based(Sampler::AlwaysOff);
    let run = Run::new(otel_runtime::builder().with_sampler(sampler));
    assert_eq!(run.tree(|| plain(inside)), "");
    assert_eq!(run.tree(|| assert_eq!(always(), "01")), "always(inside)");
    assert_eq!(run.tree(whole), "whole(inside)");
    assert_eq!(
        run.tree(|| block_on(always_boxed())),
        "always_boxed(inside)"
    );
    // The sampler has said no to the trace, or somebody before us.
    assert_eq!(run.tree(|| plain(always)), "");
    let below = |flags| {
        let _attached = remote(flags).attach();
        always()
    };
    assert_eq!(run.tree(|| below("00")), "");
    assert_eq!(run.tree(|| below("01")), "always(inside)");
    // A trace of its own.
    assert_eq!(run.tree(|| plain(always_root)), "always_root(inside)");
    assert_eq!(run.tree(|| only(true)), "only(inside)");
    assert_eq!(run.tree(|| only(false)), "");
    assert_eq!(run.tree(|| unless(false)), "");
    assert_eq!(run.tree(|| block_on(unless_async(false))), "");
    assert_eq!(run.tree(|| block_on(unless_returned(false))), "");
    assert_eq!(run.tree(never), "");
    let kept = run.spans(|| (0..400).for_each(|_| drop(quarter()))).len();
    assert!((1..400).contains(&(kept / 2)), "{kept}");
    run.telemetry.shutdown().unwrap();
}
