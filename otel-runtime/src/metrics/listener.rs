//! The page that Prometheus reads: a small HTTP server on a thread of its own, which ends with the telemetry.

use std::convert::Infallible;
use std::io;
use std::net::{SocketAddr, TcpListener, ToSocketAddrs as _};
use std::sync::Arc;
use std::time::Duration;

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{ACCEPT, ALLOW, CONTENT_TYPE};
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use opentelemetry::Context;
use tokio::sync::{Semaphore, oneshot};

use super::{Exposition, Source, pull_from, render};
use crate::error::InitError;

/// A place to listen at, taken.
#[derive(Debug)]
pub(crate) struct Bound {
    listeners: Vec<TcpListener>,
    address: SocketAddr,
}

impl Bound {
    /// Takes the port on every address of the host, so that `localhost` is that of whoever asks.
    ///
    /// # Errors
    /// When the host is not known, or the port is taken.
    pub(crate) fn to(host: &str, port: u16) -> Result<Self, InitError> {
        let failed = |error: io::Error| InitError::Listener {
            address: format!("{host}:{port}"),
            reason: error.to_string(),
        };
        let mut addresses: Vec<SocketAddr> =
            (host, port).to_socket_addrs().map_err(failed)?.collect();
        addresses.sort_by_key(SocketAddr::is_ipv6);
        addresses.dedup();
        let mut listeners = Vec::new();
        for (index, address) in addresses.iter().enumerate() {
            match TcpListener::bind(address) {
                Ok(listener) => listeners.push(listener),
                // The second kind of address may not exist here.
                Err(error) if index > 0 && error.kind() != io::ErrorKind::AddrInUse => {}
                Err(error) => return Err(failed(error)),
            }
            // Any free port would be another one on the next address.
            if port == 0 {
                break;
            }
        }
        let first = listeners.first().ok_or_else(|| {
            failed(io::Error::new(
                io::ErrorKind::AddrNotAvailable,
                "the host has no address",
            ))
        })?;
        Ok(Self {
            address: first.local_addr().map_err(failed)?,
            listeners,
        })
    }

    /// Where it listens, for the report.
    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }
}

/// Listens until it is dropped.
#[derive(Debug)]
pub(super) struct Listener {
    _stop: oneshot::Sender<()>,
}

/// Who would read more at once reads the same.
const CONNECTIONS: usize = 16;
/// A connection that says nothing for so long is closed.
const PATIENCE: Duration = Duration::from_secs(30);

/// Lets `render` read from `source`, and listens if there is a place to.
///
/// # Errors
/// When a thread cannot be started.
pub(super) fn serve(
    source: Option<Arc<Source>>,
    bound: Option<Bound>,
) -> Result<Option<Listener>, InitError> {
    pull_from(source);
    let Some(bound) = bound else { return Ok(None) };
    let (stop, stopped) = oneshot::channel();
    std::thread::Builder::new()
        .name("otel-prometheus".to_owned())
        .spawn(move || run(bound, stopped))
        .map_err(|error| InitError::Worker {
            reason: error.to_string(),
        })?;
    Ok(Some(Listener { _stop: stop }))
}

fn run(bound: Bound, stopped: oneshot::Receiver<()>) {
    // What is read is not measured.
    let _quiet = Context::enter_telemetry_suppressed_scope();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    let Ok(runtime) = runtime else { return };
    runtime.block_on(async {
        let free = Arc::new(Semaphore::new(CONNECTIONS));
        for listener in bound.listeners {
            tokio::spawn(accept(listener, Arc::clone(&free)));
        }
        let _ = stopped.await;
    });
    runtime.shutdown_background();
}

async fn accept(listener: TcpListener, free: Arc<Semaphore>) {
    let listener = listener
        .set_nonblocking(true)
        .and_then(|()| tokio::net::TcpListener::from_std(listener));
    let Ok(listener) = listener else { return };
    loop {
        let Ok(permit) = Arc::clone(&free).acquire_owned().await else {
            return;
        };
        match listener.accept().await {
            Ok((stream, _)) => {
                tokio::spawn(async move {
                    let service = hyper::service::service_fn(answer);
                    let connection = hyper::server::conn::http1::Builder::new()
                        .timer(TokioTimer::new())
                        .header_read_timeout(PATIENCE)
                        .serve_connection(TokioIo::new(stream), service);
                    let _ = connection.await;
                    drop(permit);
                });
            }
            // Out of files, say: it may pass.
            Err(_) => tokio::time::sleep(Duration::from_millis(100)).await,
        }
    }
}

async fn answer(request: Request<Incoming>) -> Result<Response<Full<Bytes>>, Infallible> {
    let mut response = Response::new(Full::default());
    if request.uri().path() != "/metrics" {
        *response.status_mut() = StatusCode::NOT_FOUND;
        *response.body_mut() = Full::from("the metrics are at /metrics\n");
        return Ok(response);
    }
    if ![Method::GET, Method::HEAD].contains(request.method()) {
        *response.status_mut() = StatusCode::METHOD_NOT_ALLOWED;
        let allowed = hyper::header::HeaderValue::from_static("GET, HEAD");
        response.headers_mut().insert(ALLOW, allowed);
        return Ok(response);
    }
    let accept = request.headers().get(ACCEPT);
    let Exposition { content_type, body } = render(accept.and_then(|accept| accept.to_str().ok()));
    let content_type = hyper::header::HeaderValue::from_static(content_type);
    response.headers_mut().insert(CONTENT_TYPE, content_type);
    *response.body_mut() = Full::from(body);
    Ok(response)
}
