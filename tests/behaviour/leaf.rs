//! A `leaf` that breaks its promise is told about once, in debug builds.
#![forbid(unsafe_code)]

use otel_tests::process::run;

#[test]
fn a_broken_promise_is_said_once() {
    let finished = run(env!("CARGO_BIN_EXE_probe"), &["broken-leaf"], &[]);
    assert!(finished.success, "{}", finished.stderr);
    let said = finished.said();
    let count = said
        .iter()
        .filter(|line| line.contains("`promises_nothing_inside` is `leaf`"))
        .count();
    // The promise costs nothing in release builds, where nobody looks.
    assert_eq!(count, usize::from(cfg!(debug_assertions)), "{said:?}");
}
