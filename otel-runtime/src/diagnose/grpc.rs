//! The test over gRPC, and the whole reply.

use std::error::Error as _;
use std::time::{Duration, SystemTime};

use http::uri::PathAndQuery;
use opentelemetry_proto::tonic::collector::trace::v1::ExportTraceServiceResponse;
use tonic::client::Grpc;
use tonic::metadata::MetadataMap;
use tonic::{Code, Status};
use tonic_prost::ProstCodec;
use tonic_types::StatusExt as _;

use super::answer::{Kind, Reply, Said, date};
use super::message::Message;
use super::settings::Way;
use super::trip::{Trip, run};
use crate::export::otlp::grpc::connect::{channel, encoding};
use crate::export::otlp::grpc::{metadata, path};

pub(super) fn send(way: &Way, limit: Duration) -> Trip {
    run(limit, async {
        match Message::of(way) {
            Message::Spans(request) => call(way, request, path::SPANS).await,
            #[cfg(feature = "metrics")]
            Message::Metrics(request) => call(way, request, path::METRICS).await,
            #[cfg(feature = "logs-otlp")]
            Message::Logs(request) => call(way, request, path::LOGS).await,
        }
    })
}

async fn call<R>(way: &Way, request: R, path: &'static str) -> Trip
where
    R: prost::Message + 'static,
{
    let (channel, metadata) = match (channel(&way.otlp), metadata(&way.otlp.headers)) {
        (Ok(channel), Ok(metadata)) => (channel, metadata),
        (Err(reason), _) | (_, Err(reason)) => return Trip::NotSent(reason),
    };
    let mut grpc = Grpc::new(channel);
    if let Some(encoding) = encoding(way.otlp.compression) {
        grpc = grpc.send_compressed(encoding).accept_compressed(encoding);
    }
    let mut request = tonic::Request::new(request);
    *request.metadata_mut() = metadata;
    // The answers for all signals are alike on the wire.
    let codec = ProstCodec::<R, ExportTraceServiceResponse>::new();
    if grpc.ready().await.is_err() {
        return Trip::Silent;
    }
    let path = PathAndQuery::from_static(path);
    match grpc.unary(request, path, codec).await {
        Ok(reply) => {
            let date = dated(reply.metadata());
            let some = reply.into_inner().partial_success.unwrap_or_default();
            let said = Said::Taken {
                rejected: some.rejected_spans,
                message: some.error_message,
            };
            Trip::Answered(Reply {
                said,
                date,
                retry_after: None,
            })
        }
        // What tonic makes up of a failure has that failure as its cause.
        Err(status) if status.source().is_some() => Trip::Silent,
        Err(status) => refusal(&status),
    }
}

fn refusal(status: &Status) -> Trip {
    let reply = Reply {
        said: refused(status),
        date: dated(status.metadata()),
        retry_after: delay(status),
    };
    match status.code() {
        // tonic gives these to what it did not understand, too.
        Code::Cancelled | Code::Internal | Code::Unavailable | Code::Unknown => {
            Trip::Doubtful(reply)
        }
        _ => Trip::Answered(reply),
    }
}

/// Few servers say it over gRPC; proxies do.
fn dated(metadata: &MetadataMap) -> Option<SystemTime> {
    date(metadata.get("date")?.to_str().ok()?)
}

/// In seconds, as HTTP has it.
fn delay(status: &Status) -> Option<String> {
    let delay = status.get_details_retry_info()?.retry_delay?;
    Some(delay.as_secs().to_string())
}

fn refused(status: &Status) -> Said {
    let kind = match status.code() {
        Code::Unauthenticated => Kind::Unauthorized,
        Code::PermissionDenied => Kind::Forbidden,
        Code::Unimplemented | Code::NotFound => Kind::NotFound,
        Code::ResourceExhausted => Kind::TooMany,
        Code::Unavailable => Kind::Unavailable,
        Code::InvalidArgument | Code::FailedPrecondition | Code::OutOfRange => Kind::BadRequest,
        _ => Kind::ServerError,
    };
    Said::Refused(kind, format!("{:?}", status.code()))
}
