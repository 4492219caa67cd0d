//! OTLP receivers inside the test, which decode what really arrives on the wire.

mod grpc;
mod inbox;

use std::collections::HashMap;
use std::net::Ipv4Addr;

use self::grpc::Grpc;
pub use self::inbox::ReceivedMetrics;
use self::inbox::{Inbox, lock};
use crate::certificates::Certificates;
use crate::listening::Listening;
pub use crate::wire::typed;
use crate::wire::{decode, text_only};
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri};
use opentelemetry_proto::tonic::collector::metrics::v1::ExportMetricsServiceResponse;
use opentelemetry_proto::tonic::collector::metrics::v1::metrics_service_server::MetricsServiceServer;
use opentelemetry_proto::tonic::collector::trace::v1::trace_service_server::TraceServiceServer;
use opentelemetry_proto::tonic::collector::trace::v1::{
    ExportTraceServiceRequest, ExportTraceServiceResponse,
};
use opentelemetry_proto::tonic::resource::v1::Resource;
use opentelemetry_proto::tonic::trace::v1::Span;
use prost::Message as _;
use tokio::net::{TcpListener, TcpSocket};
use tonic::codec::CompressionEncoding;

/// One export as it arrived.
#[derive(Clone, Debug)]
pub struct Received {
    /// Path of the request; empty for gRPC.
    pub path: String,
    /// Headers or metadata, text only.
    pub headers: HashMap<String, String>,
    /// The decoded message.
    pub request: ExportTraceServiceRequest,
}

/// How an HTTP receiver answers.
#[derive(Clone, Debug)]
pub enum Answer {
    /// It takes everything.
    Ok,
    /// A status, with a `Location`.
    Status(u16, Option<String>),
}

/// A receiver, until it is dropped.
#[derive(Debug)]
pub struct Collector {
    scheme: &'static str,
    inbox: Inbox,
    server: Listening,
}

impl Collector {
    /// OTLP over HTTP.
    ///
    /// # Panics
    /// When there is no port.
    #[must_use]
    pub fn http(answer: Answer) -> Self {
        Self::start("http", |listener, inbox| async move {
            axum::serve(listener, http_service(inbox, answer))
                .await
                .unwrap();
        })
    }

    /// OTLP over HTTPS.
    ///
    /// # Panics
    /// When there is no port.
    #[must_use]
    pub fn https(certificates: &Certificates) -> Self {
        Self::encrypted(certificates, false)
    }

    /// OTLP over HTTPS, for clients with a certificate only.
    ///
    /// # Panics
    /// When there is no port.
    #[must_use]
    pub fn https_mutual(certificates: &Certificates) -> Self {
        Self::encrypted(certificates, true)
    }

    fn encrypted(certificates: &Certificates, mutual: bool) -> Self {
        let acceptor = certificates.acceptor(mutual);
        Self::start("https", |listener, inbox| async move {
            let service = http_service(inbox, Answer::Ok);
            loop {
                let (stream, _) = listener.accept().await.unwrap();
                let (acceptor, service) = (acceptor.clone(), service.clone());
                tokio::spawn(async move {
                    // A client that does not trust us hangs up.
                    let Ok(stream) = acceptor.accept(stream).await else {
                        return;
                    };
                    let service = hyper_util::service::TowerToHyperService::new(service);
                    let io = hyper_util::rt::TokioIo::new(stream);
                    let builder = hyper_util::server::conn::auto::Builder::new(
                        hyper_util::rt::TokioExecutor::new(),
                    );
                    let _ = builder.serve_connection(io, service).await;
                });
            }
        })
    }

    /// OTLP over gRPC, with TLS or without.
    ///
    /// # Panics
    /// When there is no port.
    #[must_use]
    pub fn grpc(certificates: Option<&Certificates>) -> Self {
        let tls = certificates.map(|certificates| {
            tonic::transport::ServerTlsConfig::new().identity(certificates.identity())
        });
        Self::remote(tls)
    }

    /// OTLP over gRPC, for clients with a certificate only.
    ///
    /// # Panics
    /// When there is no port.
    #[must_use]
    pub fn grpc_mutual(certificates: &Certificates) -> Self {
        let ca = tonic::transport::Certificate::from_pem(&certificates.ca);
        let tls = tonic::transport::ServerTlsConfig::new().identity(certificates.identity());
        Self::remote(Some(tls.client_ca_root(ca)))
    }

    fn remote(tls: Option<tonic::transport::ServerTlsConfig>) -> Self {
        let scheme = if tls.is_some() { "https" } else { "http" };
        Self::start(scheme, |listener, inbox| async move {
            let metrics = MetricsServiceServer::new(Grpc(inbox.clone()))
                .accept_compressed(CompressionEncoding::Gzip)
                .accept_compressed(CompressionEncoding::Zstd);
            let service = TraceServiceServer::new(Grpc(inbox))
                .accept_compressed(CompressionEncoding::Gzip)
                .accept_compressed(CompressionEncoding::Zstd);
            let mut server = tonic::transport::Server::builder();
            if let Some(tls) = tls {
                server = server.tls_config(tls).unwrap();
            }
            let incoming = tonic::transport::server::TcpIncoming::from(listener);
            server
                .add_service(service)
                .add_service(metrics)
                .serve_with_incoming(incoming)
                .await
                .unwrap();
        })
    }

    /// Takes connections, and never answers.
    ///
    /// # Panics
    /// When there is no port.
    #[must_use]
    pub fn stalling() -> Self {
        Self::start("http", |listener, _| async move {
            let mut held = Vec::new();
            loop {
                held.push(listener.accept().await.unwrap());
            }
        })
    }

    fn start<F>(scheme: &'static str, serve: impl FnOnce(TcpListener, Inbox) -> F) -> Self
    where
        F: Future<Output = ()> + Send + 'static,
    {
        let inbox = Inbox::default();
        Self {
            scheme,
            inbox: inbox.clone(),
            server: Listening::start(|listener| serve(listener, inbox)),
        }
    }

    /// What to put into `OTEL_EXPORTER_OTLP_ENDPOINT`.
    #[must_use]
    pub fn endpoint(&self) -> String {
        format!("{}://localhost:{}", self.scheme, self.server.port())
    }

    /// Everything that arrived so far.
    #[must_use]
    pub fn received(&self) -> Vec<Received> {
        lock(&self.inbox.spans).clone()
    }

    /// All exports of metrics that arrived so far.
    #[must_use]
    pub fn received_metrics(&self) -> Vec<ReceivedMetrics> {
        lock(&self.inbox.metrics).clone()
    }

    /// All spans that arrived so far, each with its resource.
    #[must_use]
    pub fn spans(&self) -> Vec<(Resource, Span)> {
        let mut spans = Vec::new();
        for export in self
            .received()
            .into_iter()
            .flat_map(|received| received.request.resource_spans)
        {
            let resource = export.resource.unwrap_or_default();
            let of_scopes = export.scope_spans.into_iter().flat_map(|scope| scope.spans);
            spans.extend(of_scopes.map(|span| (resource.clone(), span)));
        }
        spans
    }

    /// Names of all spans that arrived so far, sorted.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        let mut names: Vec<_> = self
            .spans()
            .into_iter()
            .map(|(_, span)| span.name)
            .collect();
        names.sort();
        names
    }
}

/// A port where nobody listens, and nobody will: it is kept as long as the test runs.
///
/// # Panics
/// When there is no port.
#[must_use]
pub fn nobody() -> String {
    let socket = TcpSocket::new_v4().unwrap();
    socket.bind((Ipv4Addr::LOCALHOST, 0).into()).unwrap();
    let port = socket.local_addr().unwrap().port();
    // A port that is given back is soon another test's.
    std::mem::forget(socket);
    format!("http://localhost:{port}")
}

fn http_service(inbox: Inbox, answer: Answer) -> axum::Router {
    axum::Router::new()
        .fallback(receive)
        .with_state((inbox, answer))
}

async fn receive(
    State((inbox, answer)): State<(Inbox, Answer)>,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> (StatusCode, HeaderMap, Vec<u8>) {
    let mut back = HeaderMap::new();
    if let Answer::Status(status, location) = answer {
        if let Some(location) = location {
            back.insert("location", location.parse().unwrap());
        }
        return (StatusCode::from_u16(status).unwrap(), back, Vec::new());
    }
    let headers = text_only(&headers);
    if uri.path().ends_with("/v1/metrics") {
        let Some(request) = decode(&body, &headers) else {
            return (StatusCode::BAD_REQUEST, back, Vec::new());
        };
        inbox.push_metrics(ReceivedMetrics {
            path: uri.path().to_owned(),
            headers,
            request,
        });
        let answer = ExportMetricsServiceResponse::default().encode_to_vec();
        return (StatusCode::OK, back, answer);
    }
    let Some(request) = decode(&body, &headers) else {
        return (StatusCode::BAD_REQUEST, back, Vec::new());
    };
    let received = Received {
        path: uri.path().to_owned(),
        headers,
        request,
    };
    inbox.push(received);
    (
        StatusCode::OK,
        back,
        ExportTraceServiceResponse::default().encode_to_vec(),
    )
}
