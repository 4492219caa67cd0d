//! Sends the headers that were decided on, and no others: `opentelemetry-otlp` adds those of the process's environment, which may have been meant for somebody else.

use async_trait::async_trait;
use opentelemetry_http::{Bytes, HttpClient, HttpError, Request, Response};

/// What the exporter itself says of a request.
const ITS_OWN: [&str; 3] = ["content-type", "content-encoding", "user-agent"];

/// A client that sets the headers of each request anew.
#[derive(Debug)]
pub(super) struct Faithful<C> {
    inner: C,
    headers: Headers,
}

/// Shown nowhere.
struct Headers(Vec<(String, String)>);

impl std::fmt::Debug for Headers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Headers(..)")
    }
}

impl<C> Faithful<C> {
    pub(super) fn new(inner: C, headers: Vec<(String, String)>) -> Self {
        Self {
            inner,
            headers: Headers(headers),
        }
    }
}

#[async_trait]
impl<C: HttpClient> HttpClient for Faithful<C> {
    async fn send_bytes(&self, mut request: Request<Bytes>) -> Result<Response<Bytes>, HttpError> {
        let given = std::mem::take(request.headers_mut());
        for (name, value) in &given {
            let is_given = |(ours, _): &&(String, String)| name == ours.as_str();
            if ITS_OWN.contains(&name.as_str()) && self.headers.0.iter().find(is_given).is_none() {
                request.headers_mut().append(name, value.clone());
            }
        }
        for (name, value) in &self.headers.0 {
            let name = name.parse::<http::HeaderName>()?;
            request.headers_mut().insert(name, value.parse()?);
        }
        self.inner.send_bytes(request).await
    }
}
