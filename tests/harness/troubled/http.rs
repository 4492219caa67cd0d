//! HTTP/1.1 by hand, so that it can be done wrong.

use opentelemetry_proto::tonic::collector::trace::v1::ExportTraceServiceRequest;
use prost::Message as _;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use super::{Does, Shared, all_but_one, lock, reset};

pub(super) async fn serve(mut stream: TcpStream, book: Shared) -> std::io::Result<()> {
    let mut read = Vec::new();
    loop {
        let request = next_request(&mut stream, &mut read).await?;
        let does = lock(&book).next();
        let take = |but| lock(&book).take(request.as_ref(), but);
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

/// Uncompressed protobuf with a length, as it is by default; none of metrics and log records.
async fn next_request(
    stream: &mut TcpStream,
    read: &mut Vec<u8>,
) -> std::io::Result<Option<ExportTraceServiceRequest>> {
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
            let is_spans = head.starts_with("post /v1/traces ");
            return Ok(
                is_spans.then(|| ExportTraceServiceRequest::decode(body.as_slice()).unwrap())
            );
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
