//! A body that says when it is first looked at: before that, nothing of it can have left the process.

use std::pin::Pin;
use std::task::{Context, Poll};

use http_body::{Body, Frame, SizeHint};

use crate::export::LastError;

/// The body of a request.
#[derive(Debug)]
pub(super) struct Watched<B> {
    inner: B,
    last: LastError,
}

impl<B> Watched<B> {
    pub(super) fn new(inner: B, last: LastError) -> Self {
        Self { inner, last }
    }
}

impl<B: Body + Unpin> Body for Watched<B> {
    type Data = B::Data;
    type Error = B::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<B::Data>, B::Error>>> {
        self.last.written();
        Pin::new(&mut self.inner).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.inner.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.inner.size_hint()
    }
}
