//! A client that tries again as the specification of OTLP asks, and reports what each attempt came to: `opentelemetry-otlp` keeps that to itself.

use std::time::{Duration, SystemTime};

use async_trait::async_trait;
use http_body_util::{BodyExt, Full, LengthLimitError, Limited};
use hyper_rustls::HttpsConnector;
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use opentelemetry_http::{Bytes, HttpClient, HttpError, Request, Response, ResponseBodyTooLarge};

use super::super::patience::{Again, Patience};
use super::super::watched::Watched;
use super::reply;
use crate::export::{Attempt, LastError, innermost};

/// An OTLP response is small; a larger one is not from a receiver.
const MAX_RESPONSE: usize = 4 * 1024 * 1024;

pub(super) type Transport = Client<HttpsConnector<HttpConnector>, Watched<Full<Bytes>>>;

#[derive(Debug)]
pub(super) struct RememberingClient {
    pub(super) inner: Transport,
    /// For all attempts of one export together.
    pub(super) timeout: Duration,
    pub(super) last: LastError,
}

/// The time for all attempts is over.
#[derive(Debug, thiserror::Error)]
#[error("no answer within {0:?}")]
struct Silence(Duration);

type Replied = Result<Response<Bytes>, HttpError>;

#[async_trait]
impl HttpClient for RememberingClient {
    async fn send_bytes(&self, mut request: Request<Bytes>) -> Replied {
        introduce(&mut request);
        let mut patience = Patience::new(self.timeout, &self.last);
        if !patience.begin().await {
            let asked = "it asked for a longer pause than an export may take";
            self.last.note(Attempt::Refused(asked.to_owned()));
            return Err(asked.into());
        }
        loop {
            let replied = self.attempt(request.clone(), patience.left()).await;
            let (attempt, again) = judge(&replied);
            self.last.note(attempt);
            if !patience.again(again).await {
                return replied;
            }
        }
    }
}

impl RememberingClient {
    async fn attempt(&self, request: Request<Bytes>, limit: Duration) -> Replied {
        match tokio::time::timeout(limit, self.send(request)).await {
            Ok(replied) => replied,
            Err(_) => Err(Box::new(Silence(self.timeout))),
        }
    }

    async fn send(&self, request: Request<Bytes>) -> Replied {
        let watched = |body| Watched::new(Full::new(body), self.last.clone());
        let response = self.inner.request(request.map(watched)).await?;
        let (parts, body) = response.into_parts();
        let body = Limited::new(body, MAX_RESPONSE).collect().await;
        let body = body.map_err(|error| -> HttpError {
            if error.is::<LengthLimitError>() {
                Box::new(ResponseBodyTooLarge::new())
            } else {
                error
            }
        })?;
        Ok(Response::from_parts(parts, body.to_bytes()))
    }
}

/// What a reply, or its absence, says.
fn judge(replied: &Replied) -> (Attempt, Again) {
    let response = match replied {
        Err(error) if error.is::<ResponseBodyTooLarge>() => {
            return (Attempt::Unclear(error.to_string()), Again::No);
        }
        Err(error) if error.is::<Silence>() => {
            return (Attempt::CutShort(error.to_string()), Again::No);
        }
        Err(error) => return (Attempt::NoReply(innermost(error.as_ref())), Again::Later),
        Ok(response) => response,
    };
    let status = response.status();
    let answered = format!("it answered {status}");
    match status.as_u16() {
        200..=299 => (reply::read(response), Again::No),
        300..=399 => (
            Attempt::Refused(format!("{answered}, and redirects are not followed")),
            Again::No,
        ),
        429 | 503 => {
            let again = retry_after(response).map_or(Again::Later, Again::After);
            (Attempt::Refused(answered), again)
        }
        // The word of a gateway that got no reply either.
        502 | 504 => (Attempt::Unclear(answered), Again::Later),
        // It went wrong on the way, and who knows how far it had come.
        500..=599 => (Attempt::Unclear(answered), Again::No),
        _ => (Attempt::Refused(answered), Again::No),
    }
}

/// In seconds, or as a date.
fn retry_after(response: &Response<Bytes>) -> Option<Duration> {
    let text = response.headers().get("retry-after")?.to_str().ok()?.trim();
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        // What is too large for a number is for ever, more or less.
        return Some(Duration::from_secs(text.parse().unwrap_or(u64::MAX)));
    }
    let then = httpdate::parse_http_date(text).ok()?;
    Some(
        then.duration_since(SystemTime::now())
            .unwrap_or(Duration::ZERO),
    )
}

/// Our name in front of the exporter's.
fn introduce(request: &mut Request<Bytes>) {
    let ours = concat!("otel-runtime/", env!("CARGO_PKG_VERSION"));
    if let Some(agent) = request.headers_mut().get_mut("user-agent")
        && let Ok(theirs) = agent.to_str()
        && let Ok(both) = format!("{ours} {theirs}").parse()
    {
        *agent = both;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(status: u16, retry_after: Option<&str>) -> (Attempt, Again) {
        let mut response = Response::new(Bytes::new());
        *response.status_mut() = status.try_into().unwrap();
        if let Some(value) = retry_after {
            let headers = response.headers_mut();
            headers.insert("retry-after", value.parse().unwrap());
        }
        judge(&Ok(response))
    }

    #[test]
    fn a_status_says_what_was_taken_and_whether_to_try_again() {
        for (status, refused, again) in [
            (307, true, Again::No),
            (400, true, Again::No),
            (401, true, Again::No),
            (404, true, Again::No),
            (429, true, Again::Later),
            (500, false, Again::No),
            (501, false, Again::No),
            (502, false, Again::Later),
            (503, true, Again::Later),
            (504, false, Again::Later),
        ] {
            let (attempt, then) = answer(status, None);
            assert_eq!(
                matches!(attempt, Attempt::Refused(_)),
                refused,
                "{attempt:?}"
            );
            assert_eq!(then, again, "{status}");
        }
        assert_eq!(answer(200, None).0, Attempt::Taken { rejected: 0 });
    }

    #[test]
    fn a_receiver_that_says_when_is_asked_then() {
        assert_eq!(
            answer(429, Some("7")).1,
            Again::After(Duration::from_secs(7))
        );
        let forever = Again::After(Duration::from_secs(u64::MAX));
        assert_eq!(answer(429, Some("99999999999999999999")).1, forever);
        for nonsense in ["soon", "", "-5", "+5", "1.5"] {
            assert_eq!(answer(503, Some(nonsense)).1, Again::Later, "{nonsense}");
        }
        let past = "Fri, 31 Dec 1999 23:59:59 GMT";
        assert_eq!(answer(503, Some(past)).1, Again::After(Duration::ZERO));
        let later = httpdate::fmt_http_date(SystemTime::now() + Duration::from_secs(100));
        match answer(503, Some(&later)).1 {
            Again::After(pause) => assert!(pause <= Duration::from_secs(100) && !pause.is_zero()),
            other => panic!("{other:?}"),
        }
    }
}
