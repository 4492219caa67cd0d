//! A channel that notes what goes out and what comes back: a request that is looked at, the status of HTTP, and whether the receiver gave a status
//! of its own or tonic had to make one up.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU16, Ordering};
use std::task::{Context, Poll};

use http::HeaderMap;
use http_body::{Body as HttpBody, Frame, SizeHint};
use tonic::body::Body;
use tonic::codegen::Service;

use super::super::watched::Watched;
use crate::export::LastError;

/// What came back in the attempt under way.
#[derive(Clone, Debug, Default)]
pub(super) struct Heard(Arc<Notes>);

#[derive(Debug, Default)]
struct Notes {
    http: AtomicU16,
    grpc: AtomicBool,
}

/// The reply of a receiver, as far as there was one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Reply {
    /// Status of HTTP; 0 if there was no reply.
    pub(super) http: u16,
    /// There was a status of gRPC.
    pub(super) grpc: bool,
}

impl Heard {
    pub(super) fn forget(&self) {
        self.0.http.store(0, Ordering::Relaxed);
        self.0.grpc.store(false, Ordering::Relaxed);
    }

    pub(super) fn what(&self) -> Reply {
        Reply {
            http: self.0.http.load(Ordering::Relaxed),
            grpc: self.0.grpc.load(Ordering::Relaxed),
        }
    }

    fn headers(&self, headers: &HeaderMap) {
        if headers.contains_key("grpc-status") {
            self.0.grpc.store(true, Ordering::Relaxed);
        }
    }
}

/// The channel.
#[derive(Clone, Debug)]
pub(super) struct Watching<S> {
    inner: S,
    last: LastError,
    heard: Heard,
}

impl<S> Watching<S> {
    pub(super) fn new(inner: S, last: LastError, heard: Heard) -> Self {
        Self { inner, last, heard }
    }
}

type Answer<E> = Pin<Box<dyn Future<Output = Result<http::Response<Listening>, E>> + Send>>;

impl<S> Service<http::Request<Body>> for Watching<S>
where
    S: Service<http::Request<Body>, Response = http::Response<Body>>,
    S::Future: Send + 'static,
{
    type Response = http::Response<Listening>;
    type Error = S::Error;
    type Future = Answer<S::Error>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: http::Request<Body>) -> Self::Future {
        let last = self.last.clone();
        let request = request.map(|body| Body::new(Watched::new(body, last)));
        let answer = self.inner.call(request);
        let heard = self.heard.clone();
        Box::pin(async move {
            let answer = answer.await?;
            heard
                .0
                .http
                .store(answer.status().as_u16(), Ordering::Relaxed);
            heard.headers(answer.headers());
            Ok(answer.map(|inner| Listening { inner, heard }))
        })
    }
}

/// The body of a reply, with trailers at its end.
#[derive(Debug)]
pub(super) struct Listening {
    inner: Body,
    heard: Heard,
}

impl HttpBody for Listening {
    type Data = <Body as HttpBody>::Data;
    type Error = <Body as HttpBody>::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Self::Data>, Self::Error>>> {
        let frame = Pin::new(&mut self.inner).poll_frame(context);
        if let Poll::Ready(Some(Ok(frame))) = &frame
            && let Some(trailers) = frame.trailers_ref()
        {
            self.heard.headers(trailers);
        }
        frame
    }

    fn is_end_stream(&self) -> bool {
        self.inner.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.inner.size_hint()
    }
}
