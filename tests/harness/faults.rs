//! Servers that fail in one way each, for what has to be explained.

use axum::http::{HeaderMap, HeaderName, StatusCode};
use opentelemetry_proto::tonic::collector::trace::v1::trace_service_server::{
    TraceService, TraceServiceServer,
};
use opentelemetry_proto::tonic::collector::trace::v1::{
    ExportTraceServiceRequest, ExportTraceServiceResponse,
};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

use crate::certificates::Certificates;
use crate::listening::Listening;

/// A server, until it is dropped.
#[derive(Debug)]
pub struct Server(Listening);

impl Server {
    /// HTTP/1.1, with this answer to a POST of this path, or of any; to everything else it says 404, as a server of files would.
    ///
    /// # Panics
    /// When there is no port.
    #[must_use]
    pub fn http(path: Option<&str>, status: u16, headers: &[(&str, &str)], body: &[u8]) -> Self {
        let status = StatusCode::from_u16(status).unwrap();
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.insert(name.parse::<HeaderName>().unwrap(), value.parse().unwrap());
        }
        let body = body.to_vec();
        let answer = axum::routing::post(move || async move { (status, map, body) });
        let router = match path {
            Some(path) => axum::Router::new().route(path, answer),
            None => axum::Router::new().fallback_service(answer),
        };
        Self::start(|listener| async move { axum::serve(listener, router).await.unwrap() })
    }

    /// HTTP/1.1, with this page to every GET.
    ///
    /// # Panics
    /// When there is no port.
    #[must_use]
    pub fn answering(page: &[u8]) -> Self {
        let page = page.to_vec();
        let answer = axum::routing::get(move || async move { page });
        let router = axum::Router::new().fallback_service(answer);
        Self::start(|listener| async move { axum::serve(listener, router).await.unwrap() })
    }

    /// gRPC, with this answer.
    ///
    /// # Panics
    /// When there is no port.
    #[must_use]
    pub fn grpc(answer: Result<ExportTraceServiceResponse, tonic::Status>) -> Self {
        Self::start(|listener| async move {
            let incoming = tonic::transport::server::TcpIncoming::from(listener);
            tonic::transport::Server::builder()
                .add_service(TraceServiceServer::new(Answering(answer)))
                .serve_with_incoming(incoming)
                .await
                .unwrap();
        })
    }

    /// TLS, for clients that show a certificate.
    ///
    /// # Panics
    /// When there is no port.
    #[must_use]
    pub fn demanding(certificates: &Certificates) -> Self {
        let acceptor = certificates.acceptor(true);
        Self::start(|listener| async move {
            loop {
                let (stream, _) = listener.accept().await.unwrap();
                let acceptor = acceptor.clone();
                // Nobody gets further than this.
                tokio::spawn(async move { drop(acceptor.accept(stream).await) });
            }
        })
    }

    /// TLS, and to who speaks plain text it says so in plain text, as many servers do.
    ///
    /// # Panics
    /// When there is no port.
    #[must_use]
    pub fn complaining(certificates: &Certificates) -> Self {
        const COMPLAINT: &[u8] =
            b"HTTP/1.0 400 Bad Request\r\nconnection: close\r\n\r\nThis is a port of HTTPS.\n";
        let acceptor = certificates.acceptor(false);
        Self::start(|listener| async move {
            loop {
                let (mut stream, _) = listener.accept().await.unwrap();
                let acceptor = acceptor.clone();
                tokio::spawn(async move {
                    let mut first = [0];
                    let _ = stream.peek(&mut first).await;
                    if first == [0x16] {
                        drop(acceptor.accept(stream).await);
                        return;
                    }
                    let mut request = vec![0; 65_536];
                    let _ = stream.read(&mut request).await;
                    let _ = stream.write_all(COMPLAINT).await;
                    let _ = stream.shutdown().await;
                });
            }
        })
    }

    fn start<F>(serve: impl FnOnce(TcpListener) -> F) -> Self
    where
        F: Future<Output = ()> + Send + 'static,
    {
        Self(Listening::start(serve))
    }

    /// `http://localhost:…`.
    #[must_use]
    pub fn endpoint(&self) -> String {
        format!("http://localhost:{}", self.0.port())
    }
}

struct Answering(Result<ExportTraceServiceResponse, tonic::Status>);

#[tonic::async_trait]
impl TraceService for Answering {
    async fn export(
        &self,
        _: tonic::Request<ExportTraceServiceRequest>,
    ) -> Result<tonic::Response<ExportTraceServiceResponse>, tonic::Status> {
        self.0.clone().map(tonic::Response::new)
    }
}
