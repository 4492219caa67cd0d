//! Receivers that ask who is there: over HTTPS and over gRPC, with a certificate of the client's, the right one or none; and whichever provider of
//! cryptography somebody else in the process has chosen.
#![expect(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use otel_tests::certificates::Certificates;
use otel_tests::collector::Collector;
use otel_tests::process::{Finished, run};

const PROTOCOLS: [&str; 2] = ["http/protobuf", "grpc"];

/// Runs a program against a receiver that asks, with these files.
fn send(
    program: &[&str],
    collector: &Collector,
    protocol: &str,
    files: &[(&str, &str)],
) -> Finished {
    let folder = tempfile::tempdir().unwrap();
    let endpoint = collector.endpoint();
    let mut env = vec![
        (
            "OTEL_EXPORTER_OTLP_PROTOCOL".to_owned(),
            protocol.to_owned(),
        ),
        ("OTEL_EXPORTER_OTLP_ENDPOINT".to_owned(), endpoint),
    ];
    for (variable, pem) in files {
        let path = folder.path().join(variable);
        std::fs::write(&path, pem).unwrap();
        let name = format!("OTEL_EXPORTER_OTLP_{variable}");
        env.push((name, path.to_str().unwrap().to_owned()));
    }
    let env: Vec<_> = env
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    run(program[0], &program[1..], &env)
}

const PROBE: [&str; 2] = [env!("CARGO_BIN_EXE_probe"), "spans"];

fn mutual(certificates: &Certificates, protocol: &str) -> Collector {
    if protocol == "grpc" {
        Collector::grpc_mutual(certificates)
    } else {
        Collector::https_mutual(certificates)
    }
}

fn shown(certificates: &Certificates) -> [(&str, &str); 3] {
    [
        ("CERTIFICATE", &certificates.ca),
        ("CLIENT_CERTIFICATE", &certificates.client_chain),
        ("CLIENT_KEY", &certificates.client_key),
    ]
}

#[test]
fn a_client_with_its_certificate_is_let_in() {
    let certificates = Certificates::new();
    for protocol in PROTOCOLS {
        let collector = mutual(&certificates, protocol);
        let finished = send(&PROBE, &collector, protocol, &shown(&certificates));
        assert!(finished.success, "{protocol}: {}", finished.stderr);
        assert_eq!(collector.names(), ["inner", "outer"]);
    }
}

#[test]
fn a_client_without_one_or_with_one_of_somebody_else_is_not() {
    let certificates = Certificates::new();
    let theirs = Certificates::new();
    let [ca, ..] = shown(&certificates);
    let [_, chain, key] = shown(&theirs);
    for protocol in PROTOCOLS {
        for files in [vec![ca], vec![ca, chain, key]] {
            let collector = mutual(&certificates, protocol);
            let finished = send(&PROBE, &collector, protocol, &files);
            assert!(!finished.success, "{protocol}");
            assert!(collector.names().is_empty());
            for pem in [&theirs.client_key, &certificates.client_key] {
                let line = pem.lines().nth(1).unwrap();
                assert!(!finished.stderr.contains(line), "{}", finished.stderr);
            }
        }
    }
}

/// The program says how often the other provider was asked for anything.
#[test]
fn another_provider_of_cryptography_may_be_the_default_of_the_process() {
    let certificates = Certificates::new();
    for protocol in PROTOCOLS {
        let collector = mutual(&certificates, protocol);
        let program = [env!("CARGO_BIN_EXE_otherwise")];
        let finished = send(&program, &collector, protocol, &shown(&certificates));
        assert!(finished.success, "{protocol}: {}", finished.stderr);
        assert_eq!(collector.names(), ["work"], "{protocol}");
        // Ours is chosen explicitly, whatever somebody else chose.
        assert_eq!(finished.stdout, "asked 0 times\n", "{protocol}");
    }
}

#[test]
fn metrics_go_through_the_same_tls() {
    let certificates = Certificates::new();
    let metered = [env!("CARGO_BIN_EXE_metered"), "calls"];
    for protocol in PROTOCOLS {
        let collector = mutual(&certificates, protocol);
        let endpoint = collector.endpoint();
        let folder = tempfile::tempdir().unwrap();
        let mut env = vec![
            ("OTEL_TRACES_EXPORTER".to_owned(), "none".to_owned()),
            ("OTEL_METRICS_EXPORTER".to_owned(), "otlp".to_owned()),
            ("OTEL_EXPORTER_OTLP_METRICS_ENDPOINT".to_owned(), {
                if protocol == "grpc" {
                    endpoint
                } else {
                    format!("{endpoint}/v1/metrics")
                }
            }),
            (
                "OTEL_EXPORTER_OTLP_METRICS_PROTOCOL".to_owned(),
                protocol.to_owned(),
            ),
        ];
        for (name, pem) in shown(&certificates) {
            let path = folder.path().join(name);
            std::fs::write(&path, pem).unwrap();
            let path = path.to_str().unwrap().to_owned();
            env.push((format!("OTEL_EXPORTER_OTLP_METRICS_{name}"), path));
        }
        let env: Vec<_> = env.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        let finished = run(metered[0], &metered[1..], &env);
        assert!(finished.success, "{protocol}: {}", finished.stderr);
        assert!(!collector.received_metrics().is_empty(), "{protocol}");
        // Without its certificate, nobody is let in, and the error tells of metrics.
        let without: Vec<_> = env
            .iter()
            .filter(|(name, _)| !name.contains("CLIENT"))
            .copied()
            .collect();
        let refused = run(metered[0], &metered[1..], &without);
        assert!(!refused.success, "{protocol}");
        let told = "metrics could not be sent to https://localhost:";
        assert!(refused.stderr.contains(told), "{}", refused.stderr);
    }
}
