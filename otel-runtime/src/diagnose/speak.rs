//! What a port speaks, asked of it in a few bytes: HTTP/1.1, HTTP/2, TLS, or nothing that is known.

use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;
use std::time::Duration;

use rustls::pki_types::ServerName;
use rustls::{ClientConfig, ClientConnection, StreamOwned};

use super::reach::STEP;
use super::target::Target;
use crate::export::otlp::Tls;
use crate::export::otlp::tls::tls_config;

/// A server that has something to say says it at once.
const PATIENCE: Duration = Duration::from_secs(2);

/// As far as its first bytes tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Spoken {
    Http1,
    Http2,
    Tls,
    Nothing,
}

/// What every client of HTTP/2 says first, and settings without any.
const PREFACE: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0";

fn question(target: &Target) -> Vec<u8> {
    let host = target.place();
    format!("OPTIONS / HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n").into_bytes()
}

/// What is spoken without TLS, or that TLS is.
pub(super) fn in_plain_text(address: SocketAddr, target: &Target) -> Spoken {
    for text in [question(target), PREFACE.to_vec()] {
        let reply = connect(address).and_then(|mut stream| ask(&mut stream, &text));
        let spoken = reply.map_or(Spoken::Nothing, |reply| first(&reply));
        match spoken {
            Spoken::Nothing => {}
            // Many servers complain in plain text on a port of TLS.
            Spoken::Http1 if speaks_tls(address, target) => return Spoken::Tls,
            spoken => return spoken,
        }
    }
    if speaks_tls(address, target) {
        Spoken::Tls
    } else {
        Spoken::Nothing
    }
}

/// Nobody is trusted here: a certificate that is refused is TLS all the same.
pub(super) fn speaks_tls(address: SocketAddr, target: &Target) -> bool {
    let greeting = tls_config(&Tls::default(), false)
        .map_err(io::Error::other)
        .and_then(|config| greet(address, target, config));
    match greeting {
        Ok(_) => true,
        Err(error) => is_of_tls(&error),
    }
}

/// What is spoken behind TLS.
///
/// # Errors
/// Whatever went wrong with TLS, with the error of rustls inside.
pub(super) fn behind_tls(
    address: SocketAddr,
    target: &Target,
    mut config: ClientConfig,
) -> io::Result<Spoken> {
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    let mut stream = greet(address, target, config)?;
    let chosen = stream.conn.alpn_protocol().map(<[u8]>::to_vec);
    let text = match chosen.as_deref() {
        Some(b"h2") => PREFACE.to_vec(),
        _ => question(target),
    };
    match ask(&mut stream, &text) {
        Ok(reply) => Ok(first(&reply)),
        // As of TLS 1.3, a certificate of the client that is missing is said only now.
        Err(error) if is_of_tls(&error) => Err(error),
        Err(_) => Ok(Spoken::Nothing),
    }
}

fn is_of_tls(error: &io::Error) -> bool {
    match rustls_error(error) {
        Some(rustls::Error::InvalidMessage(_)) | None => false,
        Some(_) => true,
    }
}

pub(super) fn rustls_error(error: &io::Error) -> Option<&rustls::Error> {
    error.get_ref()?.downcast_ref()
}

fn connect(address: SocketAddr) -> io::Result<TcpStream> {
    let stream = TcpStream::connect_timeout(&address, STEP)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    Ok(stream)
}

fn greet(
    address: SocketAddr,
    target: &Target,
    config: ClientConfig,
) -> io::Result<StreamOwned<ClientConnection, TcpStream>> {
    let name = ServerName::try_from(target.host.clone()).map_err(io::Error::other)?;
    let mut connection = ClientConnection::new(Arc::new(config), name).map_err(io::Error::other)?;
    let mut stream = connect(address)?;
    while connection.is_handshaking() {
        connection.complete_io(&mut stream)?;
    }
    Ok(StreamOwned::new(connection, stream))
}

/// As much of the reply as tells what it is.
fn ask(stream: &mut (impl Read + Write), text: &[u8]) -> io::Result<Vec<u8>> {
    stream.write_all(text)?;
    stream.flush()?;
    let mut reply = Vec::new();
    let mut buffer = [0; 64];
    while reply.len() < 9 {
        match stream.read(&mut buffer) {
            Ok(0) => break,
            Ok(count) => reply.extend(buffer.iter().take(count)),
            Err(_) if !reply.is_empty() => break,
            Err(error) => return Err(error),
        }
    }
    Ok(reply)
}

fn first(reply: &[u8]) -> Spoken {
    match reply {
        [b'H', b'T', b'T', b'P', b'/', b'1', ..] => Spoken::Http1,
        // An alert, or a handshake.
        [0x15 | 0x16, 3, ..] => Spoken::Tls,
        // Settings, or the farewell to one who did not say the preface.
        [0, _, _, 4 | 7, _, 0, 0, 0, 0, ..] => Spoken::Http2,
        _ => Spoken::Nothing,
    }
}
