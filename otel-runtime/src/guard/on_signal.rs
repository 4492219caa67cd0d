//! Gets spans out when the process is asked to end, by SIGTERM or SIGINT, before it is killed.
//!
//! A thread of its own waits for the signal, so nothing but a flag is touched where a signal interrupts. A second signal ends the process at once, also
//! in a forked child, where there is no such thread.

use std::io;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::iterator::Signals;
use signal_hook::{flag, low_level};

use super::Active;
use crate::report;

/// Kubernetes kills thirty seconds after SIGTERM, if nothing else is configured.
const DEADLINE: Duration = Duration::from_secs(25);

/// What [`Telemetry::shutdown_on_signal`](crate::Telemetry::shutdown_on_signal) does at the first SIGTERM or SIGINT.
#[derive(Clone, Debug)]
#[must_use = "this only says what to do: give it to `shutdown_on_signal`"]
pub struct OnSignal {
    goes_on: bool,
    deadline: Duration,
}

impl OnSignal {
    /// Ends recording, exports what is left, and ends the process by the same signal: whoever started it sees what it would see without us (a shell: 143 or 130).
    pub fn end_process() -> Self {
        Self {
            goes_on: false,
            deadline: DEADLINE,
        }
    }

    /// Exports what has ended so far and leaves the rest to the application, which notices the signal itself (say, by `tokio::signal`), finishes its work
    /// and calls [`shutdown`](crate::Telemetry::shutdown). What it records meanwhile is exported once more shortly before the deadline, in case
    /// it does not get that far.
    pub fn go_on() -> Self {
        Self {
            goes_on: true,
            ..Self::end_process()
        }
    }

    /// How long after the signal to be done; 25 seconds by default, since Kubernetes kills after 30. Choose less than the grace period of wherever it runs.
    pub fn within(mut self, deadline: Duration) -> Self {
        self.deadline = deadline;
        self
    }
}

impl Default for OnSignal {
    fn default() -> Self {
        Self::end_process()
    }
}

/// Waits for signals from now on.
pub(super) fn install(active: &Active, then: OnSignal) -> io::Result<()> {
    let asked = Arc::new(AtomicBool::new(false));
    for signal in [SIGTERM, SIGINT] {
        // In this order: the first one finds the flag down, and raises it.
        flag::register_conditional_default(signal, Arc::clone(&asked))?;
        flag::register(signal, Arc::clone(&asked))?;
    }
    let mut signals = Signals::new([SIGTERM, SIGINT])?;
    let active = active.clone();
    std::thread::Builder::new()
        .name("otel-signal".to_owned())
        .spawn(move || {
            if let Some(signal) = signals.forever().next() {
                at_signal(active, signal, &then);
            }
        })?;
    Ok(())
}

fn at_signal(mut active: Active, signal: i32, then: &OnSignal) {
    let begun = Instant::now();
    if then.goes_on {
        let mut flush = |timeout| {
            active.timeout = timeout;
            // What is lost is said at shut-down.
            let _ = active.flush();
        };
        flush(then.deadline / 2);
        let late = then.deadline / 5 * 4;
        std::thread::sleep(late.saturating_sub(begun.elapsed()));
        flush(then.deadline.saturating_sub(begun.elapsed()));
        return;
    }
    active.timeout = then.deadline;
    if let Err(error) = active.end() {
        report::error(format_args!("{error}"));
    }
    let _ = low_level::emulate_default_handler(signal);
}
