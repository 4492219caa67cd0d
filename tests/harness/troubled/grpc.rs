//! gRPC by tonic, on connections that are cut and spoilt from outside.

use std::sync::Arc;
use std::time::Duration;

use opentelemetry_proto::tonic::collector::logs::v1::logs_service_server::{
    LogsService, LogsServiceServer,
};
use opentelemetry_proto::tonic::collector::logs::v1::{
    ExportLogsPartialSuccess, ExportLogsServiceRequest, ExportLogsServiceResponse,
};
use opentelemetry_proto::tonic::collector::metrics::v1::metrics_service_server::{
    MetricsService, MetricsServiceServer,
};
use opentelemetry_proto::tonic::collector::metrics::v1::{
    ExportMetricsPartialSuccess, ExportMetricsServiceRequest, ExportMetricsServiceResponse,
};
use opentelemetry_proto::tonic::collector::trace::v1::trace_service_server::{
    TraceService, TraceServiceServer,
};
use opentelemetry_proto::tonic::collector::trace::v1::{
    ExportTraceServiceRequest, ExportTraceServiceResponse,
};
use tokio::io::AsyncWriteExt as _;
use tokio::net::TcpStream;
use tokio::sync::Notify;
use tonic_types::StatusExt as _;

use super::{Does, Shared, all_but_one, lock, reset};

#[derive(Clone)]
struct Grpc {
    book: Shared,
    cut: Arc<Notify>,
    garbage: Arc<Notify>,
}

impl Grpc {
    /// What becomes of a request: so many are not taken.
    async fn receive(
        &self,
        spans: Option<ExportTraceServiceRequest>,
    ) -> Result<i64, tonic::Status> {
        let does = lock(&self.book).next();
        let take = |but| lock(&self.book).take(spans.as_ref(), but);
        match does {
            Does::Take => {
                take(0);
                Ok(0)
            }
            Does::TakeAllButOne => {
                take(1);
                Ok(1)
            }
            Does::Status(code, after) => Err(status(code, after)),
            Does::TakeAndReset | Does::Reset | Does::Garbage | Does::Page | Does::Stall => {
                match does {
                    Does::TakeAndReset => take(0),
                    Does::Garbage | Does::Page => self.garbage.notify_one(),
                    _ => {}
                }
                if !matches!(does, Does::Stall) {
                    self.cut.notify_one();
                }
                std::future::pending().await
            }
        }
    }
}

#[tonic::async_trait]
impl TraceService for Grpc {
    async fn export(
        &self,
        request: tonic::Request<ExportTraceServiceRequest>,
    ) -> Result<tonic::Response<ExportTraceServiceResponse>, tonic::Status> {
        let rejected = self.receive(Some(request.into_inner())).await?;
        Ok(tonic::Response::new(if rejected == 0 {
            ExportTraceServiceResponse::default()
        } else {
            all_but_one()
        }))
    }
}

#[tonic::async_trait]
impl MetricsService for Grpc {
    async fn export(
        &self,
        _: tonic::Request<ExportMetricsServiceRequest>,
    ) -> Result<tonic::Response<ExportMetricsServiceResponse>, tonic::Status> {
        let rejected_data_points = self.receive(None).await?;
        let partial_success = Some(ExportMetricsPartialSuccess {
            rejected_data_points,
            error_message: String::new(),
        });
        let answer = ExportMetricsServiceResponse { partial_success };
        Ok(tonic::Response::new(answer))
    }
}

#[tonic::async_trait]
impl LogsService for Grpc {
    async fn export(
        &self,
        _: tonic::Request<ExportLogsServiceRequest>,
    ) -> Result<tonic::Response<ExportLogsServiceResponse>, tonic::Status> {
        let rejected_log_records = self.receive(None).await?;
        let partial_success = Some(ExportLogsPartialSuccess {
            rejected_log_records,
            error_message: String::new(),
        });
        let answer = ExportLogsServiceResponse { partial_success };
        Ok(tonic::Response::new(answer))
    }
}

fn status(code: u16, after: Option<u64>) -> tonic::Status {
    let code = match code {
        400 => tonic::Code::InvalidArgument,
        429 => tonic::Code::ResourceExhausted,
        503 => tonic::Code::Unavailable,
        504 => tonic::Code::DeadlineExceeded,
        _ => tonic::Code::Internal,
    };
    match after {
        None => tonic::Status::new(code, "no"),
        Some(seconds) => {
            let pause = Duration::from_secs(seconds);
            let details = tonic_types::ErrorDetails::with_retry_info(Some(pause));
            tonic::Status::with_error_details(code, "no", details)
        }
    }
}

pub(super) async fn serve(stream: TcpStream, book: Shared) {
    let (cut, garbage) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let service = Grpc {
        book,
        cut: Arc::clone(&cut),
        garbage: Arc::clone(&garbage),
    };
    let routes = tonic::service::Routes::new(TraceServiceServer::new(service.clone()))
        .add_service(MetricsServiceServer::new(service.clone()))
        .add_service(LogsServiceServer::new(service));
    let service = hyper_util::service::TowerToHyperService::new(routes.into_axum_router());
    let stream = stream.into_std().unwrap();
    let second = TcpStream::from_std(stream.try_clone().unwrap()).unwrap();
    let io = hyper_util::rt::TokioIo::new(TcpStream::from_std(stream).unwrap());
    let builder =
        hyper_util::server::conn::auto::Builder::new(hyper_util::rt::TokioExecutor::new());
    let connection = builder.serve_connection(io, service);
    tokio::select! {
        _ = connection => {}
        () = cut.notified() => {
            let nonsense = tokio::time::timeout(Duration::ZERO, garbage.notified()).await;
            if nonsense.is_ok() {
                let mut second = second;
                let _ = second.write_all(&[0xaa; 512]).await;
            } else {
                reset(&second);
            }
        }
    }
}
