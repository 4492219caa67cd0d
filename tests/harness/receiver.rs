//! A receiver in a process of its own, to be killed: `receiver PROTOCOL [PORT]` prints its port, then the id of each span that it takes, until it is
//! killed.

use std::io::Write as _;

use otel_tests::troubled::Troubled;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let protocol = arguments.next().unwrap_or_default();
    let port = arguments.next().and_then(|port| port.parse().ok());
    let receiver = Troubled::echoing(&protocol, port.unwrap_or(0));
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "listening {}", receiver.port());
    let _ = out.flush();
    drop(out);
    loop {
        std::thread::park();
    }
}
