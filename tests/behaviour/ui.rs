//! What the macros accept and what they say about mistakes: every case under `ui/` is compiled, and the compiler's output compared with the file beside it.
//!
//! After a deliberate change of a message: `TRYBUILD=overwrite cargo test -p otel-tests --test ui`, then read every changed `.stderr`.

#[test]
fn ui() {
    let cases = trybuild::TestCases::new();
    cases.pass("ui/pass/*.rs");
    cases.compile_fail("ui/fail/*/*.rs");
}
