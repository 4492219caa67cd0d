//! The HTML report: what a browser makes of it, whatever the spans say; when it is written, and who may read it.
#![expect(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use otel_tests::peers;
use otel_tests::process::{Finished, run};

fn shown(arguments: &[&str], env: &[(&str, &str)]) -> Finished {
    run(env!("CARGO_BIN_EXE_shown"), arguments, env)
}

/// The page of a scenario, in a folder of its own.
#[track_caller]
fn page(scenario: &str, env: &[(&str, &str)]) -> (tempfile::TempDir, PathBuf, String) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("page.html");
    let finished = shown(&[scenario, file.to_str().unwrap()], env);
    assert!(finished.success, "{}", finished.stderr);
    assert_eq!(finished.stderr, "");
    let text = fs::read_to_string(&file).unwrap();
    (folder, file, text)
}

/// What a browser has of a page when its scripts have had time to run.
fn dom(chromium: &Path, file: &Path) -> String {
    let profile = tempfile::tempdir().unwrap();
    let output = Command::new(chromium)
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--virtual-time-budget=2000",
            "--dump-dom",
        ])
        .arg(format!("--user-data-dir={}", profile.path().display()))
        .arg(format!("file://{}", file.display()))
        .output()
        .unwrap();
    let dom = String::from_utf8(output.stdout).unwrap();
    assert!(
        dom.contains("</html>"),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    dom
}

fn title(dom: &str) -> &str {
    let after = dom.split("<title>").nth(1).unwrap();
    after.split("</title>").next().unwrap()
}

/// Like `page`, with a part replaced.
fn changed(text: &str, from: &str, to: &str) -> (tempfile::TempDir, PathBuf) {
    assert!(text.contains(from), "{from}");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("page.html");
    fs::write(&file, text.replacen(from, to, 1)).unwrap();
    (folder, file)
}

const SCRIPT: &str = "<script>document.title='ran'</script>";

#[test]
fn no_script_of_a_span_runs_and_its_text_is_shown() {
    let Some(chromium) = peers::program("chromium") else {
        return;
    };
    let (_folder, file, text) = page("hostile", &[]);
    let policy = "http-equiv=\"Content-Security-Policy\"";
    // Escaping alone must do.
    let (_other, unguarded) = changed(&text, policy, "name=\"off\"");
    for file in [&file, &unguarded] {
        let dom = dom(&chromium, file);
        assert!(title(&dom).starts_with("Traces of \""), "{}", title(&dom));
        for tag in ["<script", "<img", "<b>&"] {
            assert!(!dom.contains(tag), "{tag}");
        }
        // Name, key, value, event, link, type and message of the error, scope, service, resource.
        let texts = dom.matches("&lt;script&gt;document.title='ran'").count();
        assert!(texts >= 15, "{texts} in {dom}");
        for visible in ["\\u{202e}", "\\u{1b}[31m", "&amp;lt;b&amp;gt;"] {
            assert!(dom.contains(visible), "{visible}");
        }
        assert!(!dom.contains(['\u{202e}', '\u{1b}']));
    }
    // The policy alone must do, too; and without both, the test would see a script run.
    let (_other, guarded) = changed(&text, "<header>", SCRIPT);
    assert!(title(&dom(&chromium, &guarded)).starts_with("Traces of"));
    let unguarded = text.replacen(policy, "name=\"off\"", 1);
    let (_other, control) = changed(&unguarded, "<header>", SCRIPT);
    assert_eq!(title(&dom(&chromium, &control)), "ran");
}

#[test]
fn nothing_is_fetched_and_nothing_needs_a_script() {
    let (_folder, _, text) = page("several", &[]);
    for part in [
        "<script", "<link", "<img", "<iframe", "src=", "url(", "@import", "http://", "https://",
    ] {
        assert!(!text.contains(part), "{part}");
    }
    assert!(text.contains("default-src 'none'; style-src 'nonce-"));
    assert_eq!(text.matches("<details class=\"trace").count(), 5);
}

#[test]
fn ten_thousand_spans_can_be_opened() {
    let env = [("OTEL_BSP_MAX_QUEUE_SIZE", "20000")];
    let (_folder, file, text) = page("huge", &env);
    assert_eq!(text.matches("<details class=\"info\"").count(), 10_000);
    // Browsers nest no further, and would flatten it in their own way.
    let mut depth: usize = 0;
    let mut deepest = 0;
    for part in text.split("<ol>") {
        depth = depth.saturating_sub(part.matches("</ol>").count()) + 1;
        deepest = deepest.max(depth);
    }
    assert!((40..100).contains(&deepest), "{deepest}");
    assert!(text.len() < 20_000_000, "{}", text.len());
    if let Some(chromium) = peers::program("chromium") {
        let dom = dom(&chromium, &file);
        assert_eq!(dom.matches("<details class=\"info\"").count(), 10_000);
        assert!(dom.contains("at depth 4999"));
    }
}

#[test]
fn a_page_tells_its_kinds_of_traces_apart() {
    let (_folder, _, text) = page("kinds", &[]);
    for part in [
        "<span class=\"chip failed\">panic</span>",
        "<span class=\"chip cancelled\">⊘ 1 cancelled</span>",
        ">unfinished</span>",
        "called from another process, by span <code>0000000000000def</code>",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
}

#[test]
fn a_flush_brings_the_file_up_to_date_and_only_its_owner_reads_it() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("page.html");
    let finished = shown(&["flush", file.to_str().unwrap()], &[]);
    assert!(finished.success, "{}", finished.stderr);
    assert!(
        finished
            .stdout
            .contains("<th class=\"mono\" scope=\"row\">step</th>")
    );
    assert_eq!(folder.path().read_dir().unwrap().count(), 1);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = file.metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{mode:o}");
    }
}

#[test]
fn a_file_that_cannot_be_written_fails_the_start() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("nowhere").join("page.html");
    let file = file.to_str().unwrap();
    let finished = shown(&["several", file], &[]);
    assert!(!finished.success);
    let expected = format!(
        "Error: the exporter to {file} (HTML) could not be built: No such file or directory (os error 2); name a file with \
         OTEL_RUST_HTML_FILE\n"
    );
    assert_eq!(finished.stderr, expected);
}

/// A line says it once, each flush says what is missing, and so does the shut-down; the books count what is not in the file as dropped.
#[test]
fn a_file_that_can_no_longer_be_written_is_an_error_of_the_flush_and_of_the_shut_down() {
    let folder = tempfile::tempdir().unwrap();
    let inside = folder.path().join("inside");
    fs::create_dir(&inside).unwrap();
    let file = inside.join("page.html");
    let file = file.to_str().unwrap();
    let finished = shown(&["vanishing", file], &[]);
    assert!(finished.success, "{}", finished.stderr);
    let reason = "No such file or directory (os error 2)";
    let said = format!(
        "{file}: the traces could not be written: {reason}; it is tried again as traces come in"
    );
    assert_eq!(finished.said(), [said]);
    let lost = |when: &str, spans: &str| {
        format!("{when} {spans} could not be sent to {file} (HTML): {reason}\n")
    };
    let expected = [
        lost("flush", "1 span"),
        lost("flush", "2 spans"),
        lost("flush", "3 spans"),
        lost("shutdown", "3 spans"),
        "3 spans created: 0 exported, 3 dropped (exporter_failed 3), 0 outcome unknown\n"
            .to_owned(),
    ];
    assert_eq!(finished.stdout, expected.concat());
}
