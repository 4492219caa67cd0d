//! A program that says how much of what it does is recorded: `sampled [SERVER]`, again and again until the server has nothing more to say.

use std::error::Error;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use otel_runtime::opentelemetry::trace::{
    Span as _, SpanContext, SpanId, TraceContextExt as _, TraceFlags, TraceId, TraceState,
    Tracer as _,
};
use otel_runtime::opentelemetry::{Context, global};
use otel_runtime::traced;

fn main() -> Result<(), Box<dyn Error>> {
    let telemetry = otel_runtime::init()?;
    if let Some(sampler) = telemetry.report().get("traces.sampler") {
        println!("{} ({})", sampler.value, sampler.source);
    }
    let server = std::env::args().nth(1);
    loop {
        count();
        match &server {
            Some(server) if more(server)? => {}
            _ => break,
        }
    }
    telemetry.shutdown()?;
    Ok(())
}

/// Of ten calls each.
fn count() {
    let of_ten = |call: &dyn Fn() -> bool| (0..10).filter(|_| call()).count();
    println!(
        "roots {}, checkout {}, by hand {}, children {}",
        of_ten(&recording),
        of_ten(&checkout),
        of_ten(&|| global::tracer("sampled").start("by hand").is_recording()),
        of_ten(&|| {
            let _caller = Context::new().with_remote_span_context(caller()).attach();
            recording()
        }),
    );
}

#[traced]
fn recording() -> bool {
    Context::current().span().is_recording()
}

#[traced(name = "checkout")]
fn checkout() -> bool {
    Context::current().span().is_recording()
}

/// A sampled one in another process.
fn caller() -> SpanContext {
    let (trace, span) = (TraceId::from(1), SpanId::from(2));
    SpanContext::new(trace, span, TraceFlags::SAMPLED, true, TraceState::NONE)
}

/// Returns when the server says something else, and it has arrived.
fn more(server: &str) -> std::io::Result<bool> {
    let mut stream = TcpStream::connect(server)?;
    stream.write_all(b"GET /next HTTP/1.1\r\nhost: server\r\nconnection: close\r\n\r\n")?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    Ok(answer.ends_with("more"))
}
