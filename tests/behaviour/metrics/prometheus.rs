//! The page for Prometheus: from our listener, from an application's own server, and as Prometheus itself reads it.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use otel_tests::collector::{Answer, Collector};
use otel_tests::peers;

use super::metered;

/// A program that runs until its stdin is closed.
struct Serving {
    child: Child,
    _stdout: BufReader<ChildStdout>,
    address: String,
}

impl Serving {
    fn start(env: &[(&str, &str)]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_metered"))
            .arg("serve")
            .env_clear()
            .env("OTEL_METRICS_EXPORTER", "prometheus")
            .env("OTEL_EXPORTER_PROMETHEUS_PORT", "0")
            .envs(env.iter().copied())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut stdout = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        stdout.read_line(&mut line).unwrap();
        let page = line.trim().strip_prefix("http://").unwrap();
        let address = page.strip_suffix("/metrics").unwrap().to_owned();
        Self {
            child,
            _stdout: stdout,
            address,
        }
    }

    fn end(mut self) {
        drop(self.child.stdin.take());
        assert!(self.child.wait().unwrap().success());
    }
}

fn ask(address: &str, request: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    let request = format!("{request}\r\nhost: x\r\nconnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

#[test]
fn the_listener_answers_by_what_is_accepted() {
    let serving = Serving::start(&[("OTEL_TRACES_EXPORTER", "none")]);
    assert!(
        serving.address.starts_with("127.0.0.1:"),
        "{}",
        serving.address
    );
    let classic = ask(&serving.address, "GET /metrics HTTP/1.1");
    assert!(classic.contains("content-type: text/plain; version=0.0.4; charset=utf-8\r\n"));
    assert!(
        classic.contains("# TYPE traced_calls_total counter\n"),
        "{classic}"
    );
    let open = ask(
        &serving.address,
        "GET /metrics HTTP/1.1\r\naccept: application/openmetrics-text;version=1.0.0",
    );
    assert!(open.contains("content-type: application/openmetrics-text; version=1.0.0"));
    assert!(
        open.contains("# UNIT traced_duration_seconds seconds\n"),
        "{open}"
    );
    assert!(open.ends_with("# EOF\n"), "{open}");
    for (request, status) in [
        ("GET / HTTP/1.1", "404"),
        ("POST /metrics HTTP/1.1", "405"),
        ("HEAD /metrics HTTP/1.1", "200"),
    ] {
        let answer = ask(&serving.address, request);
        assert!(
            answer.starts_with(&format!("HTTP/1.1 {status}")),
            "{answer}"
        );
    }
    let address = serving.address.clone();
    serving.end();
    assert!(TcpStream::connect(&address).is_err(), "it still listens");
}

#[test]
fn a_port_that_is_taken_is_an_error_of_init() {
    let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let env = [
        ("OTEL_TRACES_EXPORTER", "none"),
        ("OTEL_METRICS_EXPORTER", "prometheus"),
        ("OTEL_EXPORTER_PROMETHEUS_HOST", "127.0.0.1"),
        ("OTEL_EXPORTER_PROMETHEUS_PORT", port.as_str()),
    ];
    let finished = metered(&["calls"], &env);
    assert!(!finished.success);
    let expected = format!("error: metrics cannot be served at 127.0.0.1:{port}: ");
    assert!(finished.stderr.contains(&expected), "{}", finished.stderr);
    assert!(finished.stderr.contains("OTEL_EXPORTER_PROMETHEUS_PORT"));
}

#[test]
fn a_server_of_the_applications_own_shows_the_same() {
    let finished = metered(&["mounted"], &[("OTEL_TRACES_EXPORTER", "console")]);
    assert!(finished.success, "{}", finished.stderr);
    let page = finished.stdout;
    for part in [
        "text/plain; version=0.0.4; charset=utf-8\n",
        "application/openmetrics-text; version=1.0.0; charset=utf-8\n",
        "traced_calls_total{otel_scope_name=\"otel-tests\",otel_scope_version=\"0.1.0\",span_name=\"fallible\"} 3",
        "error_type=\"metered::Refused\"",
        "target_info{",
        "# EOF\n",
        " # {trace_id=\"",
    ] {
        assert!(page.contains(part), "{part} is not in {page}");
    }
}

#[test]
fn promtool_finds_nothing_to_complain_of_in_our_names() {
    let Some(promtool) = peers::program("promtool") else {
        return;
    };
    let serving = Serving::start(&[("OTEL_TRACES_EXPORTER", "none")]);
    let page = ask(&serving.address, "GET /metrics HTTP/1.1");
    serving.end();
    let (_, body) = page.split_once("\r\n\r\n").unwrap();
    let (code, said) = checked(&promtool, body);
    assert_eq!((code, said.as_str()), (Some(0), ""));
}

/// One label that is Prometheus' own, and it would not take the whole page.
#[test]
fn names_of_anybody_make_a_page_that_prometheus_reads() {
    let finished = metered(&["odd"], &[("OTEL_TRACES_EXPORTER", "none")]);
    assert!(finished.success, "{}", finished.stderr);
    let labels = "_t_=\"ü\",a_b=\"with \\\"quotes\\\", \\\\ and\\nlines;the same name\",exported_le=\"1\",exported_quantile=\"0.5\",\
                  key_9=\"digit\",key__address__=\"other\",key__name__=\"other\"";
    for line in [
        format!("odd_requests_total{{{labels},otel_scope_name=\"odd \\\"meter\\\"\"}} 3"),
        format!("odd_sizes_bytes_count{{{labels},otel_scope_name=\"odd \\\"meter\\\"\"}} 2"),
        "odd_waiting_milliseconds{otel_scope_name=\"odd \\\"meter\\\"\"} -3".to_owned(),
    ] {
        let is_there = finished.stdout.lines().any(|it| it == line);
        assert!(is_there, "{line} is not in {}", finished.stdout);
    }
    if let Some(promtool) = peers::program("promtool") {
        let (code, said) = checked(&promtool, &finished.stdout);
        // 3 is a matter of style: units that are not basic.
        assert!(code == Some(0) || code == Some(3), "{said}");
    }
}

fn checked(promtool: &std::path::Path, body: &str) -> (Option<i32>, String) {
    let mut child = Command::new(promtool)
        .args(["check", "metrics"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(body.as_bytes())
        .unwrap();
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    (output.status.code(), said)
}

/// A server that is ended with the test.
struct Prometheus(Child, String);

impl Drop for Prometheus {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Prometheus {
    fn scraping(program: &std::path::Path, target: &str, folder: &std::path::Path) -> Self {
        let config = folder.join("prometheus.yml");
        let text = format!(
            "global:\n  scrape_interval: 1s\nscrape_configs:\n  - job_name: shop\n    static_configs:\n      - targets: ['{target}']\n"
        );
        std::fs::write(&config, text).unwrap();
        let port = {
            let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
            free.local_addr().unwrap().port()
        };
        let address = format!("127.0.0.1:{port}");
        let log = std::fs::File::create(folder.join("log")).unwrap();
        let child = Command::new(program)
            .arg("--enable-feature=exemplar-storage")
            .arg(format!("--config.file={}", config.display()))
            .arg(format!(
                "--storage.tsdb.path={}",
                folder.join("data").display()
            ))
            .arg(format!("--web.listen-address={address}"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .unwrap();
        Self(child, address)
    }

    /// The answer of its API, once it has one that is not empty.
    fn query(&self, path: &str) -> serde_json::Value {
        let until = Instant::now() + Duration::from_secs(50);
        loop {
            let answer = TcpStream::connect(&self.1)
                .ok()
                .map(|_| ask(&self.1, &format!("GET {path} HTTP/1.0")));
            if let Some((_, body)) = answer.as_ref().and_then(|it| it.split_once("\r\n\r\n"))
                && let Ok(value) = serde_json::from_str::<serde_json::Value>(body)
            {
                let data = value.get("data").cloned().unwrap_or_default();
                let is_there = |data: &serde_json::Value| {
                    let list = data.get("result").unwrap_or(data);
                    list.as_array().is_some_and(|list| !list.is_empty())
                };
                if is_there(&data) {
                    return data;
                }
            }
            assert!(Instant::now() < until, "{path}: {answer:?}");
            std::thread::sleep(Duration::from_millis(200));
        }
    }
}

#[test]
fn prometheus_reads_back_the_trace_of_an_exemplar() {
    let Some(program) = peers::program("prometheus") else {
        return;
    };
    let collector = Collector::http(Answer::Ok);
    let endpoint = format!("{}/v1/traces", collector.endpoint());
    let serving = Serving::start(&[("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", endpoint.as_str())]);
    let folder = tempfile::tempdir().unwrap();
    let prometheus = Prometheus::scraping(&program, &serving.address, folder.path());
    let calls = prometheus.query("/api/v1/query?query=traced_calls_total%7Bspan_name%3D%22fallible%22%2Cerror_type%3D%22%22%7D");
    assert_eq!(calls["result"][0]["value"][1], "3", "{calls}");
    let exemplars = prometheus.query(
        "/api/v1/query_exemplars?query=traced_duration_seconds_bucket%7Bspan_name%3D%22fallible%22%7D&start=0&end=99999999999",
    );
    let labels = &exemplars[0]["exemplars"][0]["labels"];
    let hex = |bytes: &[u8]| {
        let digits: Vec<_> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        digits.concat()
    };
    let sent: Vec<_> = collector
        .spans()
        .into_iter()
        .filter(|(_, span)| span.name == "fallible")
        .map(|(_, span)| (hex(&span.trace_id), hex(&span.span_id)))
        .collect();
    let found = (
        labels["trace_id"].as_str().unwrap().to_owned(),
        labels["span_id"].as_str().unwrap().to_owned(),
    );
    assert!(sent.contains(&found), "{found:?} is not in {sent:?}");
    serving.end();
}
