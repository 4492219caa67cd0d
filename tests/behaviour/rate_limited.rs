//! So many traces a second, and each of them whole.
#![deny(warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

#[path = "sample/functions.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod functions;

use std::time::Duration;

use functions::{Run, inside, plain, remote};
use otel_runtime::sampling::RateLimited;

#[test]
fn the_limit_is_on_traces_not_on_spans() {
    let limit = RateLimited::per_second(3.0).with_clock(|| Duration::from_secs(9));
    let run = Run::new(otel_runtime::builder().with_sampler(limit));
    let many = || (0..10).for_each(|_| plain(|| (0..2).for_each(|_| drop(inside()))));
    let traces = ["plain(inside inside)"; 3].join(" ");
    assert_eq!(run.tree(many), traces);
    assert_eq!(run.tree(many), "");
    let incoming = |flags| {
        let _attached = remote(flags).attach();
        inside()
    };
    assert_eq!(run.tree(|| incoming("01")), "inside");
    assert_eq!(run.tree(|| incoming("00")), "");
    run.telemetry.shutdown().unwrap();
}
