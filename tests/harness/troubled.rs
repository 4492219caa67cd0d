//! Receivers that follow a script: they refuse, stall, reset, reject, answer nonsense, and remember which spans they took.
//!
//! Each has a runtime of its own; one that was stopped can be started again on the same port.

use std::collections::HashSet;
use std::io::Write as _;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use opentelemetry_proto::tonic::collector::trace::v1::trace_service_server::{
    TraceService, TraceServiceServer,
};
use opentelemetry_proto::tonic::collector::trace::v1::{
    ExportTracePartialSuccess, ExportTraceServiceRequest, ExportTraceServiceResponse,
};
use prost::Message as _;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::runtime::Runtime;
use tokio::sync::Notify;
use tonic_types::StatusExt as _;

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
    /// Prints the id of each span before the answer.
    echo: bool,
}

impl Book {
    fn next(&mut self) -> Does {
        self.requests.push(Instant::now());
        (self.script)(self.requests.len() - 1)
    }

    /// Takes all, or all but the first so many.
    fn take(&mut self, request: &ExportTraceServiceRequest, but: usize) {
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
    runtime: Option<Runtime>,
}

impl Troubled {
    /// By the name of a protocol as in `OTEL_EXPORTER_OTLP_PROTOCOL`.
    ///
    /// # Panics
    /// When there is no port.
    #[must_use]
    pub fn start(protocol: &str, script: Script) -> Self {
        let mut receiver = Self::away(protocol, script);
        receiver.come_back();
        receiver
    }

    /// One that is not there yet.
    ///
    /// # Panics
    /// When there is no port.
    #[must_use]
    pub fn away(protocol: &str, script: Script) -> Self {
        let listener = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let book = Book {
            script,
            requests: Vec::new(),
            ids: HashSet::new(),
            largest: 0,
            echo: false,
        };
        Self {
            address: listener.local_addr().unwrap(),
            grpc: protocol == "grpc",
            book: Arc::new(Mutex::new(book)),
            runtime: None,
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
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .unwrap();
        let address = self.address;
        let listener = {
            let _entered = runtime.enter();
            let socket = TcpSocket::new_v4().unwrap();
            socket.set_reuseaddr(true).unwrap();
            socket.bind(address).unwrap();
            socket.listen(64).unwrap()
        };
        let (book, grpc) = (Arc::clone(&self.book), self.grpc);
        runtime.spawn(accept(listener, book, grpc));
        self.runtime = Some(runtime);
    }

    /// Ends at once, with all its connections.
    pub fn go_away(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_timeout(Duration::from_secs(5));
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

    /// Most spans in one request that it took.
    #[must_use]
    pub fn largest(&self) -> usize {
        lock(&self.book).largest
    }
}

impl Drop for Troubled {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

async fn accept(listener: TcpListener, book: Shared, grpc: bool) {
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            return;
        };
        let book = Arc::clone(&book);
        if grpc {
            tokio::spawn(serve_grpc(stream, book));
        } else {
            tokio::spawn(async move {
                // A client may hang up.
                let _ = serve_http(stream, book).await;
            });
        }
    }
}

/// The connection ends with RST instead of FIN.
fn reset(stream: &TcpStream) {
    let _ = stream.set_zero_linger();
}

async fn serve_http(mut stream: TcpStream, book: Shared) -> std::io::Result<()> {
    let mut read = Vec::new();
    loop {
        let request = next_request(&mut stream, &mut read).await?;
        let does = lock(&book).next();
        let take = |but| lock(&book).take(&request, but);
        let answer = match does {
            Does::Take => {
                take(0);
                answer("200 OK", "", &[])
            }
            Does::TakeAllButOne => {
                take(1);
                let body = all_but_one().encode_to_vec();
                answer("200 OK", "content-type: application/x-protobuf\r\n", &body)
            }
            Does::TakeAndReset => {
                take(0);
                reset(&stream);
                return Ok(());
            }
            Does::Reset => {
                reset(&stream);
                return Ok(());
            }
            Does::Stall => {
                std::future::pending::<()>().await;
                return Ok(());
            }
            Does::Status(code, after) => {
                let after = after.map_or(String::new(), |s| format!("retry-after: {s}\r\n"));
                answer(&format!("{code} So"), &after, &[])
            }
            Does::Garbage => b"\x00\x01 what is that? \r\n\r\n".to_vec(),
            Does::Page => answer("200 OK", "content-type: text/html\r\n", b"<html>hi</html>"),
        };
        stream.write_all(&answer).await?;
    }
}

fn answer(status: &str, headers: &str, body: &[u8]) -> Vec<u8> {
    let length = body.len();
    let mut answer =
        format!("HTTP/1.1 {status}\r\ncontent-length: {length}\r\n{headers}\r\n").into_bytes();
    answer.extend(body);
    answer
}

fn all_but_one() -> ExportTraceServiceResponse {
    ExportTraceServiceResponse {
        partial_success: Some(ExportTracePartialSuccess {
            rejected_spans: 1,
            error_message: "one is too many".to_owned(),
        }),
    }
}

/// Uncompressed protobuf with a length, as it is by default.
async fn next_request(
    stream: &mut TcpStream,
    read: &mut Vec<u8>,
) -> std::io::Result<ExportTraceServiceRequest> {
    loop {
        if let Some(end) = read.windows(4).position(|four| four == b"\r\n\r\n") {
            let head = String::from_utf8_lossy(&read[..end]).to_lowercase();
            let length = head
                .lines()
                .find_map(|line| line.strip_prefix("content-length: "));
            let length: usize = length.and_then(|length| length.parse().ok()).unwrap();
            let end = end + 4;
            while read.len() < end + length {
                more(stream, read).await?;
            }
            let body: Vec<_> = read.drain(..end + length).skip(end).collect();
            return Ok(ExportTraceServiceRequest::decode(body.as_slice()).unwrap());
        }
        more(stream, read).await?;
    }
}

async fn more(stream: &mut TcpStream, read: &mut Vec<u8>) -> std::io::Result<()> {
    if stream.read_buf(read).await? == 0 {
        return Err(std::io::ErrorKind::UnexpectedEof.into());
    }
    Ok(())
}

struct Grpc {
    book: Shared,
    cut: Arc<Notify>,
    garbage: Arc<Notify>,
}

#[tonic::async_trait]
impl TraceService for Grpc {
    async fn export(
        &self,
        request: tonic::Request<ExportTraceServiceRequest>,
    ) -> Result<tonic::Response<ExportTraceServiceResponse>, tonic::Status> {
        let request = request.into_inner();
        let does = lock(&self.book).next();
        let take = |but| lock(&self.book).take(&request, but);
        let taken = match does {
            Does::Take => {
                take(0);
                ExportTraceServiceResponse::default()
            }
            Does::TakeAllButOne => {
                take(1);
                all_but_one()
            }
            Does::Status(code, after) => return Err(status(code, after)),
            Does::TakeAndReset | Does::Reset | Does::Garbage | Does::Page | Does::Stall => {
                match does {
                    Does::TakeAndReset => take(0),
                    Does::Garbage | Does::Page => self.garbage.notify_one(),
                    _ => {}
                }
                if !matches!(does, Does::Stall) {
                    self.cut.notify_one();
                }
                std::future::pending().await
            }
        };
        Ok(tonic::Response::new(taken))
    }
}

fn status(code: u16, after: Option<u64>) -> tonic::Status {
    let code = match code {
        400 => tonic::Code::InvalidArgument,
        429 => tonic::Code::ResourceExhausted,
        503 => tonic::Code::Unavailable,
        504 => tonic::Code::DeadlineExceeded,
        _ => tonic::Code::Internal,
    };
    match after {
        None => tonic::Status::new(code, "no"),
        Some(seconds) => {
            let pause = Duration::from_secs(seconds);
            let details = tonic_types::ErrorDetails::with_retry_info(Some(pause));
            tonic::Status::with_error_details(code, "no", details)
        }
    }
}

async fn serve_grpc(stream: TcpStream, book: Shared) {
    let (cut, garbage) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let service = Grpc {
        book,
        cut: Arc::clone(&cut),
        garbage: Arc::clone(&garbage),
    };
    let routes = tonic::service::Routes::new(TraceServiceServer::new(service));
    let service = hyper_util::service::TowerToHyperService::new(routes.into_axum_router());
    let stream = stream.into_std().unwrap();
    let second = TcpStream::from_std(stream.try_clone().unwrap()).unwrap();
    let io = hyper_util::rt::TokioIo::new(TcpStream::from_std(stream).unwrap());
    let builder =
        hyper_util::server::conn::auto::Builder::new(hyper_util::rt::TokioExecutor::new());
    let connection = builder.serve_connection(io, service);
    tokio::select! {
        _ = connection => {}
        () = cut.notified() => {
            let nonsense = tokio::time::timeout(Duration::ZERO, garbage.notified()).await;
            if nonsense.is_ok() {
                let mut second = second;
                let _ = second.write_all(&[0xaa; 512]).await;
            } else {
                reset(&second);
            }
        }
    }
}
