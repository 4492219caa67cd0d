//! `sample(…)` where traced functions go through the ordinary tracer: the same decisions.
#![deny(warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

#[path = "sample/functions.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod functions;

use functions::{
    Run, always, always_boxed, always_root, block_on, evaluated, inside, never, never_root, only,
    plain, remote, unless, unless_async, unless_returned,
};
use opentelemetry_sdk::trace::{RandomIdGenerator, Sampler};

#[test]
fn the_ordinary_tracer_obeys_as_well() {
    let builder = otel_runtime::builder()
        .with_sampler(Sampler::parent_based(Sampler::AlwaysOff))
        .with_id_generator(RandomIdGenerator::default());
    let run = Run::new(builder);
    assert_eq!(run.tree(|| plain(inside)), "");
    assert_eq!(run.tree(|| assert_eq!(always(), "01")), "always(inside)");
    assert_eq!(run.tree(|| plain(always_root)), "always_root(inside)");
    assert_eq!(
        run.tree(|| block_on(always_boxed())),
        "always_boxed(inside)"
    );
    assert_eq!(run.tree(|| plain(always)), "");
    assert_eq!(run.tree(|| assert_eq!(never(), "00")), "");
    assert_eq!(run.tree(|| only(true)), "only(inside)");
    assert_eq!(run.tree(|| only(false)), "");
    let _attached = remote("01").attach();
    assert_eq!(
        run.tree(|| plain(|| assert_eq!(never(), "01"))),
        "plain(inside)"
    );
    assert_eq!(run.tree(|| plain(never_root)), "plain");
    assert_eq!(
        run.tree(|| plain(|| block_on(unless_async(true)))),
        "plain(inside)"
    );
    assert_eq!(
        run.tree(|| plain(|| block_on(unless_returned(true)))),
        "plain(inside)"
    );
    let (asked, _) = evaluated(|| unless(false));
    assert_eq!(asked, ["if", "captured"]);
    run.telemetry.shutdown().unwrap();
}
