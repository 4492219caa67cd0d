//! Programs that are put together in other ways: libraries that do not initialise, versions that do not fit, statics of one's own, no runtime of one's own.
//!
//! A process that forks is in `shutdown.rs`, another provider of cryptography in `tls.rs`.
#![expect(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use otel_tests::fixture::Fixture;
use otel_tests::process::run;
use otel_tests::running::Running;
use otel_tests::troubled::{Does, Troubled};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .to_owned()
}

/// Copies files, each changed on the way; what has not changed keeps its time, so that it is not built again.
fn copy(from: &Path, to: &Path, change: &dyn Fn(String) -> String) {
    if from.is_dir() {
        fs::create_dir_all(to).unwrap();
        for entry in fs::read_dir(from).unwrap() {
            let entry = entry.unwrap();
            if entry.file_name() != "target" {
                copy(&entry.path(), &to.join(entry.file_name()), change);
            }
        }
    } else if let Ok(text) = fs::read_to_string(from) {
        let text = change(text);
        if fs::read_to_string(to).ok().as_ref() != Some(&text) {
            fs::write(to, text).unwrap();
        }
    }
}

/// A copy of this project that calls itself by another version, which nothing takes for the same.
fn older(to: &Path) {
    let version = env!("CARGO_PKG_VERSION");
    let other = "0.0.9";
    let module = |version: &str| format!("__private_{}", version.replace('.', "_"));
    // The copy says where its workspace is: below ours, as `target` is, Cargo would take the one that it has already read.
    let renamed = |text: String| {
        text.replace(&module(version), &module(other))
            .replace("[package]\n", "[package]\nworkspace = \"..\"\n")
    };
    for package in ["otel-runtime", "otel-macros"] {
        for part in ["src", "Cargo.toml", "README.md"] {
            copy(
                &root().join(package).join(part),
                &to.join(package).join(part),
                &renamed,
            );
        }
    }
    copy(
        &root().join("Cargo.toml"),
        &to.join("Cargo.toml"),
        &|text| {
            let lines = text.lines().filter(|line| {
                !line.starts_with("default-members") && !line.starts_with("exclude")
            });
            let text = lines.collect::<Vec<_>>().join("\n");
            text.replace(
                r#""otel-runtime", "tests", "examples"]"#,
                r#""otel-runtime"]"#,
            )
            .replace(&format!("\"{version}\""), &format!("\"{other}\""))
            .replace(&format!("\"={version}\""), &format!("\"={other}\""))
        },
    );
}

#[test]
fn libraries_another_version_and_statics_of_ones_own() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("topologies");
    older(&folder.join("copy"));
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/topologies");
    let program = folder.join("program");
    let runtime = root().join("otel-runtime");
    copy(&fixture, &program, &|text| {
        text.replace(
            "\"RUNTIME\"",
            &format!("{:?}", runtime.display().to_string()),
        )
        .replace("\"OLDER\"", "\"../../copy/otel-runtime\"")
    });
    let _ = Fixture::new(&program, env!("CARGO_TARGET_TMPDIR")).cargo("build", &[]);
    let built = Path::new(env!("CARGO_TARGET_TMPDIR")).join("../fixtures/debug");
    let plugin = built.join(format!(
        "{}plugin{}",
        std::env::consts::DLL_PREFIX,
        std::env::consts::DLL_SUFFIX
    ));
    let mut running = Running::start(
        Command::new(built.join("topologies"))
            .arg(plugin)
            .env_clear(),
    );
    let status = running.wait(Duration::from_secs(60));
    assert!(status.success(), "{:?}", running.stderr());
    assert_eq!(
        running.stdout(),
        [
            "innermost below older",
            "older below library",
            "library below application",
            "application below nothing",
            "the plugin records 1 of its own",
            "the application has 4 spans",
        ]
    );
    let said = running.stderr();
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(
        said[0].contains("a copy of otel-runtime of its own, which is not initialised"),
        "{said:?}"
    );
}

#[test]
fn a_program_without_an_async_runtime_exports_over_grpc() {
    let receiver = Troubled::start("grpc", |_| Does::Take);
    let endpoint = receiver.endpoint();
    let env = [
        ("OTEL_EXPORTER_OTLP_PROTOCOL", "grpc"),
        ("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.as_str()),
    ];
    // Its `main` is a plain function, and calls nothing of tokio's.
    let finished = run(env!("CARGO_BIN_EXE_recorder"), &["10"], &env);
    assert!(finished.stdout.contains("exported 10 "), "{finished:?}");
    assert_eq!(receiver.distinct(), 10);
}
