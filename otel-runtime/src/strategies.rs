//! Asks a server again and again how much is to be recorded, and tells the sampler; on a thread of its own, which ends with the telemetry.
//!
//! Nobody waits for an answer. Until there is one, the share of the settings holds; while there is none any more, what the server said last. The first failure
//! is said, the others are not.

use std::sync::{Mutex, PoisonError, mpsc};
use std::time::Duration;

use http::{Request, Uri};
use http_body_util::{BodyExt as _, Empty, Limited};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::error::InitError;
use crate::export::innermost;
use crate::export::otlp::Tls;
use crate::export::otlp::tls::tls_config;
use crate::pipeline::reactor::Reactor;
use crate::report;
use crate::sampling::Remote;

/// For one answer.
const PATIENCE: Duration = Duration::from_secs(10);
/// Even for thousands of span names that is plenty.
const LONGEST: usize = 1024 * 1024;
/// Where Jaeger speaks gRPC, which the example of the specification names.
const GRPC: u16 = 14250;

/// Asks until it is stopped or dropped.
#[derive(Debug)]
pub(crate) struct Strategies(Mutex<Option<Reactor>>);

impl Strategies {
    /// Starts the thread, which does nothing yet.
    ///
    /// # Errors
    /// When the operating system gives no thread or no selector.
    pub(crate) fn start() -> Result<Self, InitError> {
        let reactor = Reactor::start().map_err(|error| InitError::Worker {
            reason: error.to_string(),
        })?;
        Ok(Self(Mutex::new(Some(reactor))))
    }

    /// Asks for the strategy of this service, from now on.
    pub(crate) fn ask(&self, remote: Remote, service: &str) {
        let url = url(&remote, service);
        if let Some(reactor) = &*self.0.lock().unwrap_or_else(PoisonError::into_inner) {
            let _entered = reactor.enter();
            tokio::spawn(follow(remote, url));
        }
    }

    /// Asks no more. What was said last goes on to hold.
    pub(crate) fn stop(&self) {
        let reactor = self.0.lock().unwrap_or_else(PoisonError::into_inner).take();
        drop(reactor);
    }
}

/// Asks once, and waits for the answer; for a diagnosis.
///
/// # Errors
/// What would be said of it.
pub(crate) fn try_once(remote: &Remote, service: &str) -> Result<(), String> {
    let failure = |reason: &str| Told::default().failure(remote, reason);
    let answer = answer(url(remote, service)).map_err(|reason| failure(&reason))?;
    remote.sampler.follow(&answer).map_err(failure)
}

fn answer(url: String) -> Result<Vec<u8>, String> {
    let reactor = Reactor::start().map_err(|error| error.to_string())?;
    let (send, receive) = mpsc::channel();
    let _entered = reactor.enter();
    tokio::spawn(async move {
        let answer = match Server::new(&url) {
            Ok(server) => server.strategy().await,
            Err(reason) => Err(reason),
        };
        let _ = send.send(answer);
    });
    let lost = || Err("nobody asked".to_owned());
    receive.recv().unwrap_or_else(|_| lost())
}

fn url(remote: &Remote, service: &str) -> String {
    let service = utf8_percent_encode(service, NON_ALPHANUMERIC);
    format!("{}?service={service}", remote.endpoint)
}

async fn follow(remote: Remote, url: String) {
    let mut told = Told::default();
    let server = match Server::new(&url) {
        Ok(server) => server,
        Err(reason) => return told.failed(&remote, &reason),
    };
    loop {
        let answer = server.strategy().await;
        match answer.and_then(|answer| Ok(remote.sampler.follow(&answer)?)) {
            Ok(()) => told.answered(&remote),
            Err(reason) => told.failed(&remote, &reason),
        }
        tokio::time::sleep(remote.interval).await;
    }
}

/// What was said about how it goes.
#[derive(Debug, Default)]
struct Told {
    has_answered: bool,
    has_failed: bool,
}

impl Told {
    fn answered(&mut self, remote: &Remote) {
        if !self.has_answered {
            let endpoint = &remote.endpoint;
            report::info(format_args!("{endpoint} says how much is sampled"));
        }
        self.has_answered = true;
    }

    fn failed(&mut self, remote: &Remote, reason: &str) {
        if !self.has_failed {
            report::line(format_args!("{}", self.failure(remote, reason)));
        }
        self.has_failed = true;
    }

    fn failure(&self, remote: &Remote, reason: &str) -> String {
        let Remote {
            endpoint, initial, ..
        } = remote;
        let holds = if self.has_answered {
            "what it said last holds".to_owned()
        } else {
            format!("the rate {initial} holds until it says otherwise")
        };
        let hint = match endpoint.parse::<Uri>() {
            Ok(uri) if uri.port_u16() == Some(GRPC) => {
                "; at port 14250 Jaeger speaks gRPC, and this asks over HTTP: write endpoint=http://…:5778/sampling"
            }
            _ => "",
        };
        format!("no sampling strategy from {endpoint}: {reason}; {holds}{hint}")
    }
}

type Transport = Client<HttpsConnector<HttpConnector>, Empty<&'static [u8]>>;

/// A client that follows no redirect, and asks no process-wide default for its TLS provider.
struct Server {
    client: Transport,
    uri: Uri,
}

impl Server {
    fn new(url: &str) -> Result<Self, String> {
        let uri: Uri = url
            .parse()
            .map_err(|error: http::uri::InvalidUri| error.to_string())?;
        let tls = tls_config(&Tls::default(), uri.scheme_str() == Some("https"))?;
        let connector = HttpsConnectorBuilder::new()
            .with_tls_config(tls)
            .https_or_http()
            .enable_http1()
            .build();
        Ok(Self {
            client: Client::builder(TokioExecutor::new()).build(connector),
            uri,
        })
    }

    async fn strategy(&self) -> Result<Vec<u8>, String> {
        tokio::time::timeout(PATIENCE, self.get())
            .await
            .unwrap_or_else(|_| Err(format!("no answer within {PATIENCE:?}")))
    }

    async fn get(&self) -> Result<Vec<u8>, String> {
        let request = Request::get(self.uri.clone())
            .header("accept", "application/json")
            .header(
                "user-agent",
                concat!("otel-runtime/", env!("CARGO_PKG_VERSION")),
            )
            .body(Empty::new())
            .map_err(|error| error.to_string())?;
        let response = self.client.request(request).await;
        let response = response.map_err(|error| innermost(&error))?;
        if !response.status().is_success() {
            return Err(format!("it answered {}", response.status()));
        }
        let body = Limited::new(response.into_body(), LONGEST).collect().await;
        let body = body.map_err(|error| innermost(error.as_ref()))?;
        Ok(body.to_bytes().to_vec())
    }
}

#[cfg(test)]
mod tests;
