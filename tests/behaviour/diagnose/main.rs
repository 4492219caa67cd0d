//! `diagnose()` explains each fault that is planted, in a line of its own that says what to do, and shows nothing secret.
#![expect(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

mod answers;
mod settings;
mod signals;
mod transport;

use otel_tests::process::{Finished, run};

/// The findings, each with its code in front, and the number of the port replaced. Metrics and logs are sent only where something is said of them.
fn diagnosed(env: &[(&str, &str)]) -> (bool, Vec<String>) {
    let none = [
        ("OTEL_METRICS_EXPORTER", "none"),
        ("OTEL_LOGS_EXPORTER", "none"),
    ];
    let finished = run(
        env!("CARGO_BIN_EXE_diagnosing"),
        &[],
        &[&none, env].concat(),
    );
    let mut lines = lines(&finished, env);
    for (exporter, _) in none {
        if env.iter().all(|(name, _)| *name != exporter) {
            let is_none = format!("NoExporter: warning  {exporter} is none, ");
            lines.retain(|line| !line.starts_with(&is_none));
        }
    }
    (finished.success, lines)
}

fn lines(finished: &Finished, env: &[(&str, &str)]) -> Vec<String> {
    assert_eq!(finished.stderr, "");
    let mut said = finished.stdout.clone();
    for (_, value) in env {
        let digits = |part: &&str| part.len() > 3 && part.bytes().all(|byte| byte.is_ascii_digit());
        for port in value.split([':', '/']).filter(digits) {
            said = said.replace(port, "PORT");
        }
    }
    said.lines().map(str::to_owned).collect()
}

/// What is not as it should be.
#[track_caller]
fn wrong(env: &[(&str, &str)]) -> Vec<String> {
    let named = [("OTEL_SERVICE_NAME", "shop")];
    let (is_fine, lines) = diagnosed(&[&named, env].concat());
    let is_wrong = |line: &String| !line.contains(": ok ");
    let wrong: Vec<_> = lines.into_iter().filter(is_wrong).collect();
    let has_error = wrong.iter().any(|line| line.contains(": error "));
    assert_eq!(is_fine, !has_error, "{wrong:#?}");
    wrong
}
