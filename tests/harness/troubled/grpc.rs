//! gRPC by tonic, on connections that are cut and spoilt from outside.

use std::sync::Arc;
use std::time::Duration;

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

struct Grpc {
    book: Shared,
    cut: Arc<Notify>,
    garbage: Arc<Notify>,
}

#[tonic::async_trait]
impl TraceService for Grpc {
    async fn export(
        &self,
        request: tonic::Request<ExportTraceServiceRequest>,
    ) -> Result<tonic::Response<ExportTraceServiceResponse>, tonic::Status> {
        let request = request.into_inner();
        let does = lock(&self.book).next();
        let take = |but| lock(&self.book).take(&request, but);
        let taken = match does {
            Does::Take => {
                take(0);
                ExportTraceServiceResponse::default()
            }
            Does::TakeAllButOne => {
                take(1);
                all_but_one()
            }
            Does::Status(code, after) => return Err(status(code, after)),
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
        };
        Ok(tonic::Response::new(taken))
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
    let routes = tonic::service::Routes::new(TraceServiceServer::new(service));
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
