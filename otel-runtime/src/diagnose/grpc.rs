//! The test span over gRPC, and the whole reply.

use std::error::Error as _;
use std::time::{Duration, SystemTime};

use opentelemetry_proto::tonic::collector::trace::v1::ExportTraceServiceRequest;
use opentelemetry_proto::tonic::collector::trace::v1::trace_service_client::TraceServiceClient;
use opentelemetry_proto::transform::trace::tonic::group_spans_by_resource_and_scope;
use tonic::metadata::MetadataMap;
use tonic::{Code, Status};
use tonic_types::StatusExt as _;

use super::answer::{Kind, Reply, Said, date};
use super::settings::Way;
use super::trip::{Trip, resource, run, span};
use crate::export::otlp::grpc::connect::{channel, encoding};
use crate::export::otlp::grpc::metadata;

pub(super) fn send(way: &Way, limit: Duration) -> Trip {
    run(limit, async {
        let (channel, metadata) = match (channel(&way.otlp), metadata(&way.otlp.headers)) {
            (Ok(channel), Ok(metadata)) => (channel, metadata),
            (Err(reason), _) | (_, Err(reason)) => return Trip::NotSent(reason),
        };
        let mut client = TraceServiceClient::new(channel);
        if let Some(encoding) = encoding(way.otlp.compression) {
            client = client.send_compressed(encoding).accept_compressed(encoding);
        }
        let resource_spans =
            group_spans_by_resource_and_scope(vec![span()], &(&resource(way)).into());
        let mut request = tonic::Request::new(ExportTraceServiceRequest { resource_spans });
        *request.metadata_mut() = metadata;
        match client.export(request).await {
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
            Err(status) => {
                let reply = Reply {
                    said: refused(&status),
                    date: dated(status.metadata()),
                    retry_after: delay(&status),
                };
                match status.code() {
                    // tonic gives these to what it did not understand, too.
                    Code::Cancelled | Code::Internal | Code::Unavailable | Code::Unknown => {
                        Trip::Doubtful(reply)
                    }
                    _ => Trip::Answered(reply),
                }
            }
        }
    })
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
