//! `OTEL_CONFIG_FILE`: what a file does to a program, in a process of its own.
#![deny(warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

use std::path::Path;

use otel_tests::collector::{Answer, Collector, typed};
use otel_tests::log_collector::LogCollector;
use otel_tests::process::{Finished, run};

fn probe(arguments: &[&str], env: &[(&str, &str)]) -> Finished {
    run(env!("CARGO_BIN_EXE_probe"), arguments, env)
}

fn file(folder: &Path, name: &str, text: &str) -> String {
    let path = folder.join(name);
    std::fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

const TRACES: &str = r#"
file_format: "1.0"
resource:
  attributes:
    - name: service.name
      value: ${SERVICE:-nobody}
    - {name: replicas, value: 3, type: int}
  attributes_list: team=file,service.name=list
propagator:
  composite_list: b3
tracer_provider:
  sampler:
    parent_based:
      root: {trace_id_ratio_based: {ratio: 1}}
  processors:
    - batch:
        max_export_batch_size: 1
        exporter:
          otlp_http:
            endpoint: ${RECEIVER}/of/the/file
            headers:
              - {name: x-key, value: "s3cret, $$"}
"#;

#[test]
fn a_file_takes_the_place_of_variables() {
    let folder = tempfile::tempdir().unwrap();
    let path = file(folder.path(), "otel.yaml", TRACES);
    let collector = Collector::http(Answer::Ok);
    let endpoint = collector.endpoint();
    let env = [
        ("OTEL_CONFIG_FILE", path.as_str()),
        ("RECEIVER", endpoint.as_str()),
        ("SERVICE", "shop: [1]"),
        // What the file does not refer to does not count.
        ("OTEL_SERVICE_NAME", "variable"),
        ("OTEL_TRACES_EXPORTER", "console"),
        ("OTEL_TRACES_SAMPLER", "always_off"),
        ("OTEL_EXPORTER_OTLP_HEADERS", "general=1"),
        ("OTEL_SDK_DISABLED", "true"),
        ("OTEL_BSP_SCHEDULE_DELAY", "nonsense"),
    ];
    let finished = probe(&["spans"], &env);
    assert!(finished.success, "{}", finished.stderr);
    assert_eq!(finished.stderr, "");
    let received = collector.received();
    assert_eq!(received.len(), 2);
    for export in &received {
        assert_eq!(export.path, "/of/the/file");
        assert_eq!(export.headers["x-key"], "s3cret, $");
        assert!(!export.headers.contains_key("general"));
    }
    let (resource, _) = collector.spans().remove(0);
    let value = |key: &str| {
        let mut attributes = resource.attributes.iter();
        let found = attributes.find(|attribute| attribute.key == key);
        found.map_or(String::new(), |it| typed(it.value.as_ref()))
    };
    assert_eq!(value("service.name"), "string:shop: [1]");
    assert_eq!(value("replicas"), "int:3");
    assert_eq!(value("team"), "string:file");
    // Nothing is detected, unless the file says so.
    assert_eq!(value("process.pid"), "");
}

#[test]
fn the_report_names_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = file(folder.path(), "otel.yaml", TRACES);
    let env = [
        ("OTEL_CONFIG_FILE", path.as_str()),
        ("RECEIVER", "http://user:pass@localhost:1"),
    ];
    let finished = probe(&["report"], &env);
    assert!(!finished.success);
    let expected = "otel.yaml, line 20: tracer_provider.processors[0].batch.exporter.otlp_http.endpoint: \
                    `http://[withheld]@localhost:1/of/the/file` is not valid; allowed: a URL";
    assert!(finished.stderr.contains(expected), "{}", finished.stderr);

    let env = [
        ("OTEL_CONFIG_FILE", path.as_str()),
        ("RECEIVER", "http://localhost:1"),
        ("OTEL_RUST_TRACED_FILTER", "info"),
    ];
    let finished = probe(&["report"], &env);
    assert!(finished.success, "{}", finished.stderr);
    let lines = finished.stdout.lines();
    let lines: Vec<_> = lines
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    for expected in [
        &format!("config.file {path} OTEL_CONFIG_FILE"),
        "service.name nobody OTEL_CONFIG_FILE",
        "traces.exporters otlp OTEL_CONFIG_FILE",
        "traces.sampler parentbased_traceidratio 1 OTEL_CONFIG_FILE",
        "traced.functions by the filter's directives OTEL_RUST_TRACED_FILTER",
        "otlp.endpoint http://localhost:1/of/the/file OTEL_CONFIG_FILE",
        "otlp.headers x-key OTEL_CONFIG_FILE",
        "batch.max_export_batch_size 1 OTEL_CONFIG_FILE",
        "batch.schedule_delay 5s default",
        "propagators b3 OTEL_CONFIG_FILE",
        "logs.exporters none OTEL_CONFIG_FILE",
    ] {
        assert!(
            lines.iter().any(|line| line == expected),
            "{expected} in {lines:#?}"
        );
    }
    assert!(!finished.stdout.contains("s3cret"));
}

#[test]
fn what_is_left_out_is_off() {
    let folder = tempfile::tempdir().unwrap();
    let path = file(folder.path(), "otel.yaml", "file_format: '1.0'");
    let env = [("OTEL_CONFIG_FILE", path.as_str())];
    let finished = probe(&["headers", "b3=0"], &env);
    assert!(
        finished.success && finished.stderr.is_empty(),
        "{}",
        finished.stderr
    );
    assert_eq!(finished.stdout.trim(), "");
    let disabled = file(
        folder.path(),
        "off.yaml",
        "file_format: '1.0'\ndisabled: ${OTEL_SDK_DISABLED}",
    );
    let env = [
        ("OTEL_CONFIG_FILE", disabled.as_str()),
        ("OTEL_SDK_DISABLED", "true"),
    ];
    let finished = probe(&["report"], &env);
    assert!(
        finished.stdout.starts_with("recording"),
        "{}",
        finished.stdout
    );
    assert!(finished.stdout.lines().next().unwrap().contains("no"));
}

#[test]
fn the_old_name_is_understood_and_goes_behind() {
    let folder = tempfile::tempdir().unwrap();
    let good = file(folder.path(), "good.yaml", "file_format: '1.0'");
    let bad = file(folder.path(), "bad.yaml", "file_format: '1.0'\nbad: 1");
    let old = [("OTEL_EXPERIMENTAL_CONFIG_FILE", bad.as_str())];
    let finished = probe(&["spans"], &old);
    assert!(
        finished
            .stderr
            .contains("bad.yaml, line 2: the file: unknown key `bad`"),
        "{}",
        finished.stderr
    );
    let both = [old[0], ("OTEL_CONFIG_FILE", good.as_str())];
    assert!(probe(&["spans"], &both).success);
    let missing = probe(&["spans"], &[("OTEL_CONFIG_FILE", "/not/there.yaml")]);
    assert!(!missing.success);
    assert!(
        missing
            .stderr
            .contains("OTEL_CONFIG_FILE: `/not/there.yaml` (")
            && missing.stderr.contains("the path of a readable YAML file"),
        "{}",
        missing.stderr
    );
}

#[test]
fn what_is_wrong_or_not_supported_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let text = "file_format: '1.0'\ntracer_provider:\n  processors:\n    - batch: {schedule_delay: soon, exporter: {console: }}\n  id_generator: {random: }\n";
    let path = file(folder.path(), "otel.yaml", text);
    let env = [("OTEL_CONFIG_FILE", path.as_str())];
    let wrong = probe(&["spans"], &env);
    assert!(!wrong.success);
    let expected = "line 4: tracer_provider.processors[0].batch.schedule_delay: `soon` is not valid; allowed: a whole number of milliseconds";
    assert!(wrong.stderr.contains(expected), "{}", wrong.stderr);
    let warned = probe(&["warn"], &env);
    assert!(
        warned.success && warned.stderr.contains("outer"),
        "{}",
        warned.stderr
    );
    let said = warned.said();
    assert_eq!(
        said,
        [
            "OTEL_CONFIG_FILE: tracer_provider.id_generator is not supported yet; it has no effect",
            "OTEL_CONFIG_FILE: tracer_provider.processors[0].batch.schedule_delay: `soon` is not valid; allowed: a whole number of milliseconds; it is ignored",
        ]
    );
}

#[test]
fn logs_follow_the_file_as_well() {
    let folder = tempfile::tempdir().unwrap();
    let text = r"
file_format: '1.0'
logger_provider:
  limits: {attribute_count_limit: 1}
  processors:
    - batch:
        exporter:
          otlp_grpc: {endpoint: '${RECEIVER}'}
";
    let path = file(folder.path(), "otel.yaml", text);
    let collector = LogCollector::grpc();
    let endpoint = collector.endpoint();
    let env = [
        ("OTEL_CONFIG_FILE", path.as_str()),
        ("RECEIVER", endpoint.as_str()),
    ];
    let finished = run(env!("CARGO_BIN_EXE_logging"), &["one"], &env);
    assert!(
        finished.success && finished.stderr.is_empty(),
        "{}",
        finished.stderr
    );
    let records = collector.records();
    assert_eq!((records.len(), records[0].attributes.len()), (1, 1));
    // What goes over gRPC does without what a library would ask for by itself.
    let others = [env[0], env[1], ("OTEL_EXPORTER_OTLP_COMPRESSION", "gzip")];
    let finished = run(env!("CARGO_BIN_EXE_logging"), &["one"], &others);
    assert!(finished.success, "{}", finished.stderr);
    assert_eq!(finished.said(), [""; 0]);
    // Over HTTP, it is said.
    let collector = LogCollector::http();
    let endpoint = format!("{}/v1/logs", collector.endpoint());
    let path = file(
        folder.path(),
        "http.yaml",
        &text.replace("otlp_grpc", "otlp_http"),
    );
    let env = [
        ("OTEL_CONFIG_FILE", path.as_str()),
        ("RECEIVER", endpoint.as_str()),
        ("OTEL_EXPORTER_OTLP_COMPRESSION", "none"),
    ];
    let finished = run(env!("CARGO_BIN_EXE_logging"), &["one"], &env);
    assert!(finished.success, "{}", finished.stderr);
    let expected = "OTEL_CONFIG_FILE: logger_provider.processors[0].batch.exporter.otlp_http: the variable \
                    OTEL_EXPORTER_OTLP_COMPRESSION is looked at all the same; unset it, or refer to it here";
    assert_eq!(finished.said(), [expected]);
}
