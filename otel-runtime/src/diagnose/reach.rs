//! Looks a name up, and knocks.

use std::io;
use std::net::{SocketAddr, TcpStream, ToSocketAddrs};
use std::sync::mpsc;
use std::time::Duration;

use super::finding::{Finding, FindingCode as Code};
use super::target::Target;

/// The longest that one step of these may take.
pub(super) const STEP: Duration = Duration::from_secs(5);

const SAY_WHERE: &str = "say in OTEL_EXPORTER_OTLP_ENDPOINT where the receiver is";

/// The address that somebody listens at.
///
/// # Errors
/// The finding that says why there is none.
pub(super) fn reach(target: &Target) -> Result<SocketAddr, Finding> {
    let addresses = look_up(target)?;
    let mut last = None;
    for address in addresses {
        match TcpStream::connect_timeout(&address, STEP) {
            Ok(_) => return Ok(address),
            Err(error) => last = Some(error),
        }
    }
    Err(unreachable(target, last))
}

/// The resolver of the system takes its time, and no limit.
fn look_up(target: &Target) -> Result<Vec<SocketAddr>, Finding> {
    let host = &target.host;
    let (send, receive) = mpsc::channel();
    let asked = (host.clone(), target.port);
    let started = std::thread::Builder::new().spawn(move || {
        let found = asked.to_socket_addrs().map(Iterator::collect::<Vec<_>>);
        send.send(found)
    });
    let found = started.ok().and_then(|_| receive.recv_timeout(STEP).ok());
    match found {
        Some(Ok(addresses)) if !addresses.is_empty() => Ok(addresses),
        Some(_) => Err(Finding::error(
            Code::Dns,
            format!("the host name {host} cannot be resolved"),
            format!("correct it, or {SAY_WHERE}"),
        )),
        None => Err(Finding::error(
            Code::Dns,
            format!("the host name {host} was not resolved within {STEP:?}"),
            format!("look at the DNS of this machine, or {SAY_WHERE}"),
        )),
    }
}

fn unreachable(target: &Target, error: Option<io::Error>) -> Finding {
    let place = target.place();
    let kind = error.as_ref().map(io::Error::kind);
    match kind {
        Some(io::ErrorKind::ConnectionRefused) => {
            let fix = if target.is_local() {
                format!(
                    "start a receiver there, or {SAY_WHERE}; in a container, localhost is the container itself"
                )
            } else {
                format!("start a receiver there, or {SAY_WHERE}")
            };
            let what = format!("nobody listens at {place}: the connection is refused");
            Finding::error(Code::Connection, what, fix)
        }
        Some(io::ErrorKind::TimedOut) => Finding::error(
            Code::Timeout,
            format!("{place} does not answer within {STEP:?}"),
            format!("look for a firewall in between, or {SAY_WHERE}"),
        ),
        _ => Finding::error(
            Code::Connection,
            format!(
                "{place} cannot be reached: {}",
                error.map_or_else(|| "no address".to_owned(), |error| error.to_string())
            ),
            SAY_WHERE,
        ),
    }
}
