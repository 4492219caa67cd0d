//! Receivers that follow a script: they refuse, stall, reset, reject, answer nonsense, and remember which spans they took.
//!
//! Each has a runtime of its own; one that was stopped can be started again on the same port.

mod grpc;
mod http;

use std::collections::HashSet;
use std::io::Write as _;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use opentelemetry_proto::tonic::collector::trace::v1::{
    ExportTracePartialSuccess, ExportTraceServiceRequest, ExportTraceServiceResponse,
};
use tokio::net::{TcpListener, TcpStream};

use crate::listening::Listening;

/// What becomes of a request.
#[derive(Clone, Copy, Debug)]
pub enum Does {
    /// Takes it.
    Take,
    /// Takes all but the first span, and says so.
    TakeAllButOne,
    /// Takes it, and cuts the connection without a word.
    TakeAndReset,
    /// Cuts the connection.
    Reset,
    /// Never answers.
    Stall,
    /// Answers with this status of HTTP, or what corresponds to it in gRPC, and asks to be left alone for so many seconds.
    Status(u16, Option<u64>),
    /// Answers bytes that are no protocol.
    Garbage,
    /// Answers a page for people; gRPC has no such thing, there it is `Garbage`.
    Page,
}

/// How it goes on, from the number of the request.
pub type Script = fn(usize) -> Does;

#[derive(Debug)]
struct Book {
    script: Script,
    requests: Vec<Instant>,
    ids: HashSet<Vec<u8>>,
    largest: usize,
    /// Exports of metrics or log records that it took.
    others: usize,
    /// Prints the id of each span before the answer.
    echo: bool,
}

impl Book {
    fn new(script: Script) -> Shared {
        Arc::new(Mutex::new(Self {
            script,
            requests: Vec::new(),
            ids: HashSet::new(),
            largest: 0,
            others: 0,
            echo: false,
        }))
    }

    fn next(&mut self) -> Does {
        self.requests.push(Instant::now());
        (self.script)(self.requests.len() - 1)
    }

    /// Takes all, or all but the first so many. None: metrics or log records.
    fn take(&mut self, request: Option<&ExportTraceServiceRequest>, but: usize) {
        let Some(request) = request else {
            self.others += 1;
            return;
        };
        let scopes = request.resource_spans.iter().flat_map(|r| &r.scope_spans);
        let spans: Vec<_> = scopes.flat_map(|scope| &scope.spans).collect();
        self.largest = self.largest.max(spans.len());
        let ids = spans.into_iter().map(|span| span.span_id.clone()).skip(but);
        if self.echo {
            let ids = ids.clone().map(|id| {
                let digits: Vec<_> = id.iter().map(|byte| format!("{byte:02x}")).collect();
                format!("{}\n", digits.concat())
            });
            let mut out = std::io::stdout().lock();
            out.write_all(ids.collect::<String>().as_bytes()).unwrap();
            out.flush().unwrap();
        }
        self.ids.extend(ids);
    }
}

type Shared = Arc<Mutex<Book>>;

fn lock(book: &Shared) -> std::sync::MutexGuard<'_, Book> {
    book.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A receiver with a script.
#[derive(Debug)]
pub struct Troubled {
    address: SocketAddr,
    grpc: bool,
    book: Shared,
    server: Option<Listening>,
}

impl Troubled {
    /// By the name of a protocol as in `OTEL_EXPORTER_OTLP_PROTOCOL`.
    ///
    /// # Panics
    /// When there is no port.
    #[must_use]
    pub fn start(protocol: &str, script: Script) -> Self {
        let (book, grpc) = (Book::new(script), protocol == "grpc");
        let server = Listening::start(|listener| accept(listener, Arc::clone(&book), grpc));
        Self {
            address: server.address(),
            grpc,
            book,
            server: Some(server),
        }
    }

    /// One that is not there yet.
    ///
    /// # Panics
    /// When there is no port.
    #[must_use]
    pub fn away(protocol: &str, script: Script) -> Self {
        let listener = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        Self {
            address: listener.local_addr().unwrap(),
            grpc: protocol == "grpc",
            book: Book::new(script),
            server: None,
        }
    }

    /// One that takes everything on this port (0: a free one), and prints the id of each span before it says so.
    ///
    /// # Panics
    /// When somebody else has the port.
    #[must_use]
    pub fn echoing(protocol: &str, port: u16) -> Self {
        let mut receiver = Self::away(protocol, |_| Does::Take);
        lock(&receiver.book).echo = true;
        if port != 0 {
            receiver.address = (Ipv4Addr::LOCALHOST, port).into();
        }
        receiver.come_back();
        receiver
    }

    /// Its port.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// Listens, on the port it always had.
    ///
    /// # Panics
    /// When somebody else has the port now.
    pub fn come_back(&mut self) {
        let (book, is_grpc) = (Arc::clone(&self.book), self.grpc);
        self.server = Some(Listening::on(self.address, |listener| {
            accept(listener, book, is_grpc)
        }));
    }

    /// Ends at once, with all its connections.
    pub fn go_away(&mut self) {
        if let Some(server) = self.server.take() {
            server.end();
        }
    }

    /// What to put into `OTEL_EXPORTER_OTLP_ENDPOINT`.
    #[must_use]
    pub fn endpoint(&self) -> String {
        format!("http://127.0.0.1:{}", self.address.port())
    }

    /// How many different spans it took.
    #[must_use]
    pub fn distinct(&self) -> u64 {
        lock(&self.book).ids.len() as u64
    }

    /// When each request came, whatever became of it.
    #[must_use]
    pub fn requests(&self) -> Vec<Instant> {
        lock(&self.book).requests.clone()
    }

    /// How many exports of metrics or log records it took.
    #[must_use]
    pub fn others(&self) -> usize {
        lock(&self.book).others
    }

    /// Most spans in one request that it took.
    #[must_use]
    pub fn largest(&self) -> usize {
        lock(&self.book).largest
    }
}

async fn accept(listener: TcpListener, book: Shared, is_grpc: bool) {
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            return;
        };
        let book = Arc::clone(&book);
        if is_grpc {
            tokio::spawn(grpc::serve(stream, book));
        } else {
            tokio::spawn(async move {
                // A client may hang up.
                let _ = http::serve(stream, book).await;
            });
        }
    }
}

/// The connection ends with RST instead of FIN.
fn reset(stream: &TcpStream) {
    let _ = stream.set_zero_linger();
}

fn all_but_one() -> ExportTraceServiceResponse {
    ExportTraceServiceResponse {
        partial_success: Some(ExportTracePartialSuccess {
            rejected_spans: 1,
            error_message: "one is too many".to_owned(),
        }),
    }
}
