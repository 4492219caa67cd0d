//! Traces in a file for a browser.

use super::probe;
use super::report::report;

#[test]
fn the_html_file_follows_its_variables() {
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("page.html");
    let file = file.to_str().unwrap();
    let env = [
        ("OTEL_TRACES_EXPORTER", "html"),
        ("OTEL_RUST_HTML_FILE", file),
        ("OTEL_RUST_HTML_MAX_TRACES", "3"),
    ];
    let finished = probe(&["many"], &env);
    assert!(finished.success, "{}", finished.stderr);
    let page = std::fs::read_to_string(file).unwrap();
    assert_eq!(page.matches("<details class=\"trace").count(), 3);
    assert!(page.contains("made room: the last 3 are kept"));

    let (settings, ..) = report(&env);
    for expected in [
        ["html.file", file, "OTEL_RUST_HTML_FILE"],
        ["html.max_traces", "3", "OTEL_RUST_HTML_MAX_TRACES"],
        ["traces.exporters", "html", "OTEL_TRACES_EXPORTER"],
    ] {
        let expected = expected.map(str::to_owned);
        assert!(
            settings.contains(&expected),
            "{expected:?} in {settings:#?}"
        );
    }
    let none = probe(
        &["spans"],
        &[
            ("OTEL_TRACES_EXPORTER", "html"),
            ("OTEL_RUST_HTML_MAX_TRACES", "0"),
        ],
    );
    let said = "OTEL_RUST_HTML_MAX_TRACES: `0` is not valid; allowed: a whole number, 1 or more";
    assert!(none.stderr.contains(said), "{}", none.stderr);
}

#[test]
fn without_a_name_the_html_file_is_named_after_the_process() {
    let directory = tempfile::tempdir().unwrap();
    let program = env!("CARGO_BIN_EXE_probe");
    let child = std::process::Command::new(program)
        .arg("spans")
        .env_clear()
        .env("OTEL_TRACES_EXPORTER", "html")
        .current_dir(directory.path())
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let name = format!("traces-{}.html", child.id());
    let finished = child.wait_with_output().unwrap();
    assert!(finished.status.success());
    let said = String::from_utf8(finished.stderr).unwrap();
    assert!(
        said.contains(&name) && said.contains("OTEL_RUST_HTML_FILE"),
        "{said}"
    );
    let page = std::fs::read_to_string(directory.path().join(name)).unwrap();
    assert!(page.contains("outer"));
}
