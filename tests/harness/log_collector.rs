//! A receiver of log records, and of the spans that they belong to, inside the test: OTLP over HTTP and gRPC.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri};
use opentelemetry_proto::tonic::collector::logs::v1::logs_service_server::{
    LogsService, LogsServiceServer,
};
use opentelemetry_proto::tonic::collector::logs::v1::{
    ExportLogsServiceRequest, ExportLogsServiceResponse,
};
use opentelemetry_proto::tonic::collector::trace::v1::trace_service_server::{
    TraceService, TraceServiceServer,
};
use opentelemetry_proto::tonic::collector::trace::v1::{
    ExportTraceServiceRequest, ExportTraceServiceResponse,
};
use opentelemetry_proto::tonic::logs::v1::LogRecord;
use opentelemetry_proto::tonic::trace::v1::Span;
use prost::Message as _;
use tokio::net::TcpListener;

use crate::listening::Listening;
use crate::wire::{decode, text_only, typed};

/// One export of log records as it arrived.
#[derive(Clone, Debug)]
pub struct LogExport {
    /// Path of the request; empty for gRPC.
    pub path: String,
    /// Headers or metadata, text only.
    pub headers: HashMap<String, String>,
    /// The decoded message.
    pub request: ExportLogsServiceRequest,
}

#[derive(Debug, Default)]
struct Inbox {
    logs: Vec<LogExport>,
    spans: Vec<Span>,
}

type Shared = Arc<Mutex<Inbox>>;

/// A receiver, until it is dropped.
#[derive(Debug)]
pub struct LogCollector {
    inbox: Shared,
    server: Listening,
}

impl LogCollector {
    /// OTLP over HTTP.
    ///
    /// # Panics
    /// When there is no port.
    #[must_use]
    pub fn http() -> Self {
        Self::start(|listener, inbox| async move {
            let router = axum::Router::new().fallback(receive).with_state(inbox);
            axum::serve(listener, router).await.unwrap();
        })
    }

    /// OTLP over gRPC.
    ///
    /// # Panics
    /// When there is no port.
    #[must_use]
    pub fn grpc() -> Self {
        Self::start(|listener, inbox| async move {
            let incoming = tonic::transport::server::TcpIncoming::from(listener);
            tonic::transport::Server::builder()
                .add_service(LogsServiceServer::new(Grpc(Arc::clone(&inbox))))
                .add_service(TraceServiceServer::new(Grpc(inbox)))
                .serve_with_incoming(incoming)
                .await
                .unwrap();
        })
    }

    fn start<F>(serve: impl FnOnce(TcpListener, Shared) -> F) -> Self
    where
        F: Future<Output = ()> + Send + 'static,
    {
        let inbox = Shared::default();
        Self {
            inbox: Arc::clone(&inbox),
            server: Listening::start(|listener| serve(listener, inbox)),
        }
    }

    /// What to put into `OTEL_EXPORTER_OTLP_ENDPOINT`.
    #[must_use]
    pub fn endpoint(&self) -> String {
        format!("http://localhost:{}", self.server.port())
    }

    /// Every export of log records so far.
    #[must_use]
    pub fn exports(&self) -> Vec<LogExport> {
        lock(&self.inbox).logs.clone()
    }

    /// Every log record so far.
    #[must_use]
    pub fn records(&self) -> Vec<LogRecord> {
        let exports = self.exports().into_iter();
        let resources = exports.flat_map(|export| export.request.resource_logs);
        let scopes = resources.flat_map(|resource| resource.scope_logs);
        scopes.flat_map(|scope| scope.log_records).collect()
    }

    /// The bodies of all records so far, sorted.
    #[must_use]
    pub fn bodies(&self) -> Vec<String> {
        let mut bodies: Vec<_> = self.records().iter().map(body).collect();
        bodies.sort();
        bodies
    }

    /// The span of that name.
    ///
    /// # Panics
    /// When it did not arrive.
    #[must_use]
    pub fn span(&self, name: &str) -> Span {
        let inbox = lock(&self.inbox);
        let found = inbox.spans.iter().find(|span| span.name == name);
        found.unwrap_or_else(|| panic!("no span {name}")).clone()
    }
}

/// The body of a record, with its type in front: `string:card declined`.
#[must_use]
pub fn body(record: &LogRecord) -> String {
    typed(record.body.as_ref())
}

/// The attributes of a record, each with the type of its value, sorted.
#[must_use]
pub fn attributes(record: &LogRecord) -> Vec<(String, String)> {
    let all = record.attributes.iter();
    let mut all: Vec<_> = all
        .map(|attribute| (attribute.key.clone(), typed(attribute.value.as_ref())))
        .collect();
    all.sort();
    all
}

fn lock(inbox: &Shared) -> std::sync::MutexGuard<'_, Inbox> {
    inbox.lock().unwrap_or_else(PoisonError::into_inner)
}

fn take_spans(inbox: &Shared, request: ExportTraceServiceRequest) {
    let resources = request.resource_spans.into_iter();
    let scopes = resources.flat_map(|resource| resource.scope_spans);
    lock(inbox)
        .spans
        .extend(scopes.flat_map(|scope| scope.spans));
}

async fn receive(
    State(inbox): State<Shared>,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> (StatusCode, Vec<u8>) {
    let headers = text_only(&headers);
    if uri.path().ends_with("/traces") {
        take_spans(&inbox, decode(&body, &headers).unwrap());
        return (
            StatusCode::OK,
            ExportTraceServiceResponse::default().encode_to_vec(),
        );
    }
    let export = LogExport {
        path: uri.path().to_owned(),
        request: decode(&body, &headers).unwrap(),
        headers,
    };
    lock(&inbox).logs.push(export);
    (
        StatusCode::OK,
        ExportLogsServiceResponse::default().encode_to_vec(),
    )
}

struct Grpc(Shared);

#[tonic::async_trait]
impl LogsService for Grpc {
    async fn export(
        &self,
        request: tonic::Request<ExportLogsServiceRequest>,
    ) -> Result<tonic::Response<ExportLogsServiceResponse>, tonic::Status> {
        let export = LogExport {
            path: String::new(),
            headers: text_only(&request.metadata().clone().into_headers()),
            request: request.into_inner(),
        };
        lock(&self.0).logs.push(export);
        Ok(tonic::Response::new(ExportLogsServiceResponse::default()))
    }
}

#[tonic::async_trait]
impl TraceService for Grpc {
    async fn export(
        &self,
        request: tonic::Request<ExportTraceServiceRequest>,
    ) -> Result<tonic::Response<ExportTraceServiceResponse>, tonic::Status> {
        take_spans(&self.0, request.into_inner());
        Ok(tonic::Response::new(ExportTraceServiceResponse::default()))
    }
}
