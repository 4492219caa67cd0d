//! The way to the receiver: name, port, TLS, and which protocol is spoken there.

use otel_tests::certificates::Certificates;
use otel_tests::collector::{Answer, Collector, nobody};
use otel_tests::faults::Server;

use super::{diagnosed, wrong};

const PROTOCOLS: [&str; 2] = ["http/protobuf", "grpc"];

#[track_caller]
fn at(protocol: &str, endpoint: &str, more: &[(&str, &str)]) -> Vec<String> {
    let env = [
        ("OTEL_EXPORTER_OTLP_PROTOCOL", protocol),
        ("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint),
    ];
    wrong(&[&env, more].concat())
}

#[test]
fn nobody_listens() {
    let expected = "Connection: error    nobody listens at localhost:PORT: the connection is refused; to fix it, start a receiver there, or say in \
                    OTEL_EXPORTER_OTLP_ENDPOINT where the receiver is; in a container, localhost is the container itself";
    for protocol in PROTOCOLS {
        assert_eq!(at(protocol, &nobody(), &[]), [expected]);
    }
}

#[test]
fn a_name_that_nobody_has() {
    // No resolver knows it: RFC 6761.
    let expected = "Dns: error    the host name receiver.invalid cannot be resolved; to fix it, correct it, or say in OTEL_EXPORTER_OTLP_ENDPOINT \
                    where the receiver is";
    let slow = "Dns: error    the host name receiver.invalid was not resolved within 5s; to fix it, look at the DNS of this machine, or say in \
                OTEL_EXPORTER_OTLP_ENDPOINT where the receiver is";
    for protocol in PROTOCOLS {
        let said = at(protocol, "http://receiver.invalid:4318", &[]);
        assert!(said == [expected] || said == [slow], "{said:#?}");
    }
}

#[test]
fn a_receiver_that_does_not_answer() {
    let stalling = Collector::stalling();
    let expected = "Timeout: error    localhost:PORT takes the connection, and does not answer within 300ms; to fix it, look whether the receiver \
                    hangs, or is slow: OTEL_EXPORTER_OTLP_TIMEOUT is in milliseconds";
    for protocol in PROTOCOLS {
        let short = [("OTEL_EXPORTER_OTLP_TIMEOUT", "300")];
        assert_eq!(at(protocol, &stalling.endpoint(), &short), [expected]);
    }
}

#[test]
fn the_other_protocol_is_spoken() {
    let expected = "GrpcToHttp: error    gRPC is spoken to localhost:PORT, which speaks HTTP/1.1; to fix it, set \
                    OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf, or write the port of gRPC in the endpoint, usually 4317";
    let http = Collector::http(Answer::Ok);
    assert_eq!(at("grpc", &http.endpoint(), &[]), [expected]);
    let expected = "HttpToGrpc: error    HTTP/1.1 is spoken to localhost:PORT, which speaks gRPC; to fix it, set OTEL_EXPORTER_OTLP_PROTOCOL=grpc, or \
                    write the port of HTTP in the endpoint, usually 4318";
    let grpc = Collector::grpc(None);
    assert_eq!(at("http/protobuf", &grpc.endpoint(), &[]), [expected]);
}

#[test]
fn the_other_protocol_is_spoken_behind_tls() {
    let (_folder, ca, certificates) = trusted(Certificates::new());
    let trust = [("OTEL_EXPORTER_OTLP_CERTIFICATE", ca.as_str())];
    let http = Collector::https(&certificates);
    let said = at("grpc", &http.endpoint(), &trust);
    // That server speaks both, but has no service.
    assert!(
        said.len() == 1 && !said[0].contains("TestSpan"),
        "{said:#?}"
    );
    let grpc = Collector::grpc(Some(&certificates));
    let said = at("http/protobuf", &grpc.endpoint(), &trust);
    assert!(said[0].starts_with("HttpToGrpc: error "), "{said:#?}");
}

#[test]
fn plain_text_is_sent_to_tls() {
    let certificates = Certificates::new();
    let expected = "PlainTextToTls: error    plain text is sent to localhost:PORT, which speaks TLS; to fix it, write https:// instead of http:// in \
                    the endpoint";
    for (protocol, collector) in [
        ("http/protobuf", Collector::https(&certificates)),
        ("grpc", Collector::grpc(Some(&certificates))),
    ] {
        let endpoint = collector.endpoint().replace("https:", "http:");
        assert_eq!(at(protocol, &endpoint, &[]), [expected]);
    }
    let complaining = Server::complaining(&certificates);
    for protocol in PROTOCOLS {
        assert_eq!(at(protocol, &complaining.endpoint(), &[]), [expected]);
    }
}

#[test]
fn tls_is_spoken_to_plain_text() {
    let (_folder, ca, _) = trusted(Certificates::new());
    let trust = [("OTEL_EXPORTER_OTLP_CERTIFICATE", ca.as_str())];
    let expected = "TlsToPlainText: error    TLS is spoken to localhost:PORT, which speaks plain text; to fix it, write http:// instead of https:// in \
                    the endpoint";
    for (protocol, collector) in [
        ("http/protobuf", Collector::http(Answer::Ok)),
        ("grpc", Collector::grpc(None)),
    ] {
        let endpoint = collector.endpoint().replace("http:", "https:");
        assert_eq!(at(protocol, &endpoint, &trust), [expected]);
    }
    // For gRPC, no scheme stands for TLS.
    let collector = Collector::grpc(None);
    let bare = collector.endpoint().replace("http://", "");
    let expected = "EndpointWithoutScheme: error    OTEL_EXPORTER_OTLP_ENDPOINT has no scheme, which stands for TLS, and localhost:PORT speaks plain \
                    text; to fix it, write OTEL_EXPORTER_OTLP_ENDPOINT=http://localhost:PORT, or set OTEL_EXPORTER_OTLP_INSECURE=true";
    assert_eq!(at("grpc", &bare, &trust), [expected]);
}

/// The certificates, and a file with their authority.
fn trusted(certificates: Certificates) -> (tempfile::TempDir, String, Certificates) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ca.pem");
    std::fs::write(&file, &certificates.ca).unwrap();
    (folder, file.to_str().unwrap().to_owned(), certificates)
}

#[test]
fn certificates_that_are_not_accepted() {
    let (_ours, our_ca, _) = trusted(Certificates::new());
    let (_other, other_ca, other) = trusted(Certificates::for_name("other.example"));
    let (_expired, expired_ca, expired) = trusted(Certificates::expired());
    for (certificates, ca, expected) in [
        (
            &Certificates::new(),
            &our_ca,
            "UntrustedCertificate: error    the certificate of localhost:PORT is issued by nobody who is trusted here; to fix it, name the \
             certificate of the authority that issued it in OTEL_EXPORTER_OTLP_CERTIFICATE",
        ),
        (
            &other,
            &other_ca,
            "WrongHostName: error    the certificate of localhost:PORT is not for the name localhost; to fix it, write the name that the \
             certificate is for in the endpoint, or give the receiver one for this name",
        ),
        (
            &expired,
            &expired_ca,
            "CertificateTime: error    the certificate of localhost:PORT has expired; to fix it, renew it, or set the clock here",
        ),
    ] {
        let trust = [("OTEL_EXPORTER_OTLP_CERTIFICATE", ca.as_str())];
        for (protocol, collector) in [
            ("http/protobuf", Collector::https(certificates)),
            ("grpc", Collector::grpc(Some(certificates))),
        ] {
            assert_eq!(at(protocol, &collector.endpoint(), &trust), [expected]);
        }
    }
}

#[test]
fn a_receiver_that_wants_a_certificate() {
    let (_folder, ca, certificates) = trusted(Certificates::new());
    let server = Server::demanding(&certificates);
    let endpoint = server.endpoint().replace("http:", "https:");
    let trust = [("OTEL_EXPORTER_OTLP_CERTIFICATE", ca.as_str())];
    let expected = "ClientCertificate: error    localhost:PORT wants a certificate of the client, and there is none; to fix it, name it and its key in \
                    OTEL_EXPORTER_OTLP_CLIENT_CERTIFICATE and OTEL_EXPORTER_OTLP_CLIENT_KEY";
    for protocol in PROTOCOLS {
        assert_eq!(at(protocol, &endpoint, &trust), [expected]);
    }
}

#[test]
fn files_that_are_no_certificates() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ca.pem");
    std::fs::write(&file, "nothing").unwrap();
    let collector = Collector::https(&Certificates::new());
    let said = at(
        "http/protobuf",
        &collector.endpoint(),
        &[("OTEL_EXPORTER_OTLP_CERTIFICATE", file.to_str().unwrap())],
    );
    let expected = "Certificates: error    the certificates cannot be used, so `init()` fails: a PEM file without a certificate; to fix it, name PEM \
                    files in OTEL_EXPORTER_OTLP_CERTIFICATE, …_CLIENT_CERTIFICATE and …_CLIENT_KEY";
    assert_eq!(said, [expected]);
}

#[test]
fn tls_that_is_well_is_said() {
    let (_folder, ca, certificates) = trusted(Certificates::new());
    for (protocol, collector) in [
        ("http/protobuf", Collector::https(&certificates)),
        ("grpc", Collector::grpc(Some(&certificates))),
    ] {
        let endpoint = collector.endpoint();
        let (is_fine, lines) = diagnosed(&[
            ("OTEL_EXPORTER_OTLP_PROTOCOL", protocol),
            ("OTEL_EXPORTER_OTLP_ENDPOINT", &endpoint),
            ("OTEL_EXPORTER_OTLP_CERTIFICATE", &ca),
        ]);
        assert!(is_fine, "{lines:#?}");
        assert!(
            lines.contains(&"Tls: ok       localhost:PORT speaks TLS and is trusted".to_owned())
        );
        assert_eq!(collector.names(), ["otel-runtime diagnose"]);
    }
}
