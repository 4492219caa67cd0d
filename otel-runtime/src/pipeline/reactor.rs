//! Drives the sockets and timers of exporters, and of what asks for sampling strategies: a current-thread tokio runtime that lives and dies on a thread of its own.
//!
//! Exporter futures are polled by the worker; what they spawn runs here, and nothing runs on a runtime of the user's.
//! Dropping the [`Reactor`] ends the thread without waiting for it.

use std::io;
use std::sync::mpsc;

use opentelemetry::Context;
use tokio::runtime::{Builder, EnterGuard, Handle};
use tokio::sync::oneshot;

#[derive(Debug)]
pub(crate) struct Reactor {
    handle: Handle,
    /// Dropping it stops the thread.
    _stop: oneshot::Sender<()>,
}

impl Reactor {
    /// Starts the thread.
    ///
    /// # Errors
    /// When the operating system gives no thread or no selector.
    pub(crate) fn start() -> io::Result<Self> {
        let (send, receive) = mpsc::channel();
        let (stop, stopped) = oneshot::channel();
        std::thread::Builder::new()
            .name("otel-io".to_owned())
            .spawn(move || run(&send, stopped))?;
        let handle = receive.recv().map_err(io::Error::other)??;
        Ok(Self {
            handle,
            _stop: stop,
        })
    }

    /// Makes the runtime the current one of this thread.
    pub(crate) fn enter(&self) -> EnterGuard<'_> {
        self.handle.enter()
    }
}

fn run(ready: &mpsc::Sender<io::Result<Handle>>, stopped: oneshot::Receiver<()>) {
    // What an instrumented client does for the exporter must not make spans that are exported in turn.
    let _quiet = Context::enter_telemetry_suppressed_scope();
    let runtime = match Builder::new_current_thread()
        .enable_all()
        .thread_name("otel-io")
        // Nor what it does on threads where it may block, such as looking up names.
        .on_thread_start(|| std::mem::forget(Context::enter_telemetry_suppressed_scope()))
        .build()
    {
        Ok(runtime) => runtime,
        Err(error) => {
            let _ = ready.send(Err(error));
            return;
        }
    };
    let _ = ready.send(Ok(runtime.handle().clone()));
    let _ = runtime.block_on(stopped);
    runtime.shutdown_background();
}
