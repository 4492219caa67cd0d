//! One side of a request between two processes: `crossing serve` answers one request, `crossing call PORT` sends one. Both tell what they sent or got.

use std::collections::HashMap;
use std::error::Error;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};

use otel_runtime::opentelemetry::baggage::BaggageExt as _;
use otel_runtime::opentelemetry::{Context, KeyValue, global};
use otel_runtime::{current, traced};
use serde_json::{Value, json};

type Headers = HashMap<String, String>;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let telemetry = otel_runtime::builder()
        .with_baggage_keys(["tenant"])
        .init()?;
    match arguments.next().as_deref() {
        Some("serve") => serve()?,
        Some("call") => {
            let port = arguments.next().ok_or("no port")?.parse()?;
            let baggage = [
                KeyValue::new("tenant", "acme"),
                KeyValue::new("secret", "x"),
            ];
            let _attached = Context::current_with_baggage(baggage).attach();
            println!("{}", call(port)?);
        }
        _ => return Err("serve, or call PORT".into()),
    }
    telemetry.shutdown()?;
    Ok(())
}

fn serve() -> Result<(), Box<dyn Error>> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    println!("{}", json!({ "listening": listener.local_addr()?.port() }));
    let (mut stream, _) = listener.accept()?;
    let headers = headers(&stream)?;
    let context = global::get_text_map_propagator(|propagator| propagator.extract(&headers));
    let _attached = context.attach();
    let body = handle().to_string();
    let length = body.len();
    write!(
        stream,
        "HTTP/1.1 200 OK\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n{body}"
    )?;
    Ok(())
}

fn headers(stream: &TcpStream) -> Result<Headers, Box<dyn Error>> {
    let mut headers = Headers::new();
    for line in BufReader::new(stream).lines() {
        let line = line?;
        if line.is_empty() {
            break;
        }
        if let Some((name, value)) = line.split_once(": ") {
            headers.insert(name.to_lowercase(), value.to_owned());
        }
    }
    Ok(headers)
}

fn outgoing() -> Headers {
    let mut outgoing = Headers::new();
    global::get_text_map_propagator(|propagator| propagator.inject(&mut outgoing));
    outgoing
}

#[traced(kind = server)]
fn handle() -> Value {
    json!({ "span_id": current::span_id().map(|id| id.to_string()), "outgoing": outgoing() })
}

#[traced(kind = client)]
fn call(port: u16) -> Result<Value, Box<dyn Error>> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    let outgoing = outgoing();
    write!(
        stream,
        "GET / HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n"
    )?;
    for (name, value) in &outgoing {
        write!(stream, "{name}: {value}\r\n")?;
    }
    write!(stream, "\r\n")?;
    stream.read_to_end(&mut Vec::new())?;
    Ok(json!({
        "trace_id": current::trace_id().map(|id| id.to_string()),
        "span_id": current::span_id().map(|id| id.to_string()),
        "sent": outgoing,
    }))
}
