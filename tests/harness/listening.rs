//! A server on a port of loopback, with a runtime and a thread of its own, so that it answers whatever the thread of the test is doing.

use std::net::{Ipv4Addr, SocketAddr};
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::runtime::Runtime;

/// What listens, until it is dropped.
#[derive(Debug)]
pub(crate) struct Listening {
    address: SocketAddr,
    /// Ends the server when dropped.
    runtime: Option<Runtime>,
}

impl Listening {
    /// On a free port.
    ///
    /// # Panics
    /// When there is none.
    pub(crate) fn start<F>(serve: impl FnOnce(TcpListener) -> F) -> Self
    where
        F: Future<Output = ()> + Send + 'static,
    {
        Self::on((Ipv4Addr::LOCALHOST, 0).into(), serve)
    }

    /// At this address, also when connections of who had it before are not quite gone.
    ///
    /// # Panics
    /// When somebody else has it.
    pub(crate) fn on<F>(address: SocketAddr, serve: impl FnOnce(TcpListener) -> F) -> Self
    where
        F: Future<Output = ()> + Send + 'static,
    {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .unwrap();
        let listener = std::net::TcpListener::bind(address).unwrap();
        listener.set_nonblocking(true).unwrap();
        let address = listener.local_addr().unwrap();
        let serving = {
            let _entered = runtime.enter();
            serve(TcpListener::from_std(listener).unwrap())
        };
        runtime.spawn(serving);
        Self {
            address,
            runtime: Some(runtime),
        }
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    pub(crate) fn port(&self) -> u16 {
        self.address.port()
    }

    /// Ends it with all its connections, and waits for that.
    pub(crate) fn end(mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_timeout(Duration::from_secs(5));
        }
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            // Also where blocking is not allowed.
            runtime.shutdown_background();
        }
    }
}
