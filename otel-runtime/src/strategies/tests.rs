use std::io::{BufRead as _, BufReader, ErrorKind, Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};

use super::*;

fn remote(at: &str) -> Remote {
    Remote::parse(&format!("endpoint={at},initialSamplingRate=0.25")).unwrap()
}

/// A server that has heard one question, and the connection it came on.
fn asked(listener: &TcpListener) -> (String, BufReader<TcpStream>) {
    let mut connection = BufReader::new(listener.accept().unwrap().0);
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        assert!(connection.read_line(&mut head).unwrap() > 0, "{head}");
    }
    (head, connection)
}

/// Waits for the end; nothing comes before it.
fn is_over(connection: &mut BufReader<TcpStream>) -> bool {
    match connection.read_to_end(&mut Vec::new()) {
        Ok(read) => read == 0,
        // What was sent to it was not read.
        Err(error) => error.kind() == ErrorKind::ConnectionReset,
    }
}

#[test]
fn it_asks_by_name_and_hangs_up_when_it_is_stopped() {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let strategies = Strategies::start().unwrap();
    strategies.ask(remote(&url), "shop & co/ü");
    let (head, mut connection) = asked(&listener);
    assert!(
        head.starts_with("GET /sampling?service=shop%20%26%20co%2F%C3%BC HTTP/1.1\r\n"),
        "{head}"
    );
    let answer = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}";
    connection.get_mut().write_all(answer.as_bytes()).unwrap();
    strategies.stop();
    // The next question would come in a minute; the connection ends now.
    assert!(is_over(&mut connection));
    strategies.ask(remote(&url), "shop");
}

#[test]
fn a_question_without_an_answer_ends_with_it() {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let url = format!("http://{}/own/path", listener.local_addr().unwrap());
    let strategies = Strategies::start().unwrap();
    strategies.ask(remote(&url), "shop");
    let (head, mut connection) = asked(&listener);
    assert!(head.starts_with("GET /own/path?service=shop "), "{head}");
    drop(strategies);
    assert!(is_over(&mut connection));
}

#[test]
fn a_failure_says_what_holds_and_what_to_write() {
    let before = Told::default();
    assert_eq!(
        before.failure(&remote("http://localhost:14250"), "connection refused"),
        "no sampling strategy from http://localhost:14250/sampling: connection refused; the rate 0.25 holds until it says \
         otherwise; at port 14250 Jaeger speaks gRPC, and this asks over HTTP: write endpoint=http://…:5778/sampling"
    );
    let after = Told {
        has_answered: true,
        has_failed: false,
    };
    assert_eq!(
        after.failure(
            &remote("http://host:1/x"),
            "it answered 503 Service Unavailable"
        ),
        "no sampling strategy from http://host:1/x: it answered 503 Service Unavailable; what it said last holds"
    );
}
