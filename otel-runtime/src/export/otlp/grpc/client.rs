//! Sends the requests of one signal over one channel, attempt by attempt, and reports what each came to.

use std::fmt;
use std::marker::PhantomData;
use std::time::Duration;

use http::uri::PathAndQuery;
use opentelemetry_proto::tonic::collector::trace::v1::ExportTraceServiceResponse;
use prost::Message;
use tonic::client::Grpc;
use tonic::metadata::MetadataMap;
use tonic::transport::Channel;
use tonic::{Code, Status};
use tonic_prost::ProstCodec;

use super::super::Otlp;
use super::super::patience::{Again, Patience};
use super::channel::{Heard, Watching};
use super::connect::{channel, encoding};
use super::metadata;
use super::status::judge;
use crate::export::{Attempt, LastError};

/// The answers for spans, metrics and logs are alike on the wire: so many were not taken.
type Answer = ExportTraceServiceResponse;

/// A client of the service that takes `R`.
pub(in crate::export::otlp) struct Client<R> {
    grpc: Grpc<Watching<Channel>>,
    path: &'static str,
    metadata: MetadataMap,
    /// For all attempts of one export together.
    timeout: Duration,
    last: LastError,
    heard: Heard,
    takes: PhantomData<fn(R)>,
}

/// What was sent was not taken. Why is told by the attempts.
#[derive(Clone, Copy, Debug)]
pub(in crate::export::otlp) struct NotTaken {
    /// The receiver has no such service.
    #[cfg_attr(
        not(feature = "metrics"),
        expect(dead_code, reason = "only metrics may be too much to ask for")
    )]
    pub(in crate::export::otlp) no_such_service: bool,
}

impl<R: Message + Clone + 'static> Client<R> {
    /// Connects at the first export.
    pub(in crate::export::otlp) fn new(
        otlp: &Otlp,
        path: &'static str,
        last: LastError,
    ) -> Result<Self, String> {
        let heard = Heard::default();
        let watching = Watching::new(channel(otlp)?, last.clone(), heard.clone());
        let mut grpc = Grpc::new(watching);
        if let Some(compression) = encoding(otlp.compression) {
            grpc = grpc
                .send_compressed(compression)
                .accept_compressed(compression);
        }
        Ok(Self {
            grpc,
            path,
            metadata: metadata(&otlp.headers)?,
            timeout: otlp.request_timeout(),
            last,
            heard,
            takes: PhantomData,
        })
    }

    /// Sends it, and tries again as the protocol asks.
    ///
    /// # Errors
    /// When it was not taken.
    pub(in crate::export::otlp) async fn send(&self, request: R) -> Result<(), NotTaken> {
        let mut patience = Patience::new(self.timeout, &self.last);
        if !patience.begin().await {
            let asked = "it asked for a longer pause than an export may take";
            self.last.note(Attempt::Refused(asked.to_owned()));
            return Err(NotTaken {
                no_such_service: false,
            });
        }
        loop {
            let tried = self.attempt(request.clone(), patience.left()).await;
            let taken = matches!(tried.attempt, Attempt::Taken { .. });
            self.last.note(tried.attempt);
            if taken {
                return Ok(());
            }
            if !patience.again(tried.again).await {
                return Err(NotTaken {
                    no_such_service: tried.no_such_service,
                });
            }
        }
    }

    async fn attempt(&self, request: R, limit: Duration) -> Tried {
        let mut request = tonic::Request::new(request);
        *request.metadata_mut() = self.metadata.clone();
        self.heard.forget();
        match tokio::time::timeout(limit, self.call(request)).await {
            Ok(Ok(answer)) => {
                let rejected = answer.partial_success.map_or(0, |some| some.rejected_spans);
                let rejected = rejected.try_into().unwrap_or(0);
                Tried::new(Attempt::Taken { rejected }, Again::No)
            }
            Ok(Err(status)) => {
                let reply = self.heard.what();
                let (attempt, again) = judge(&status, reply);
                Tried {
                    attempt,
                    again,
                    no_such_service: reply.grpc && status.code() == Code::Unimplemented,
                }
            }
            Err(_) => {
                let silence = format!("no answer within {:?}", self.timeout);
                Tried::new(Attempt::CutShort(silence), Again::No)
            }
        }
    }

    async fn call(&self, request: tonic::Request<R>) -> Result<Answer, Status> {
        let mut grpc = self.grpc.clone();
        grpc.ready().await.map_err(|error| {
            let mut status = Status::unavailable("not ready");
            status.set_source(std::sync::Arc::new(error));
            status
        })?;
        let path = PathAndQuery::from_static(self.path);
        let codec = ProstCodec::<R, Answer>::new();
        let answer = grpc.unary(request, path, codec).await?;
        Ok(answer.into_inner())
    }
}

/// One attempt.
struct Tried {
    attempt: Attempt,
    again: Again,
    no_such_service: bool,
}

impl Tried {
    fn new(attempt: Attempt, again: Again) -> Self {
        Self {
            attempt,
            again,
            no_such_service: false,
        }
    }
}

impl<R> fmt::Debug for Client<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Client(..)")
    }
}
