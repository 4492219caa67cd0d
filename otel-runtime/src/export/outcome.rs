//! What becomes of a batch at one receiver, told apart by what is certain: taken, not taken, or nobody knows.
//!
//! One export is a series of attempts. As soon as one of them was written to a connection and got no reply, the receiver may have the batch, and
//! no refusal later on makes that unsaid; only a reply that it was taken does.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use opentelemetry_sdk::error::{OTelSdkError, OTelSdkResult};

use crate::counts::DropReason;

/// What became of a batch. The texts are for a developer.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Outcome {
    /// The receiver said that it has all of it.
    Taken,
    /// It said that it has all but so many; `unclear` if an attempt before may have brought it these.
    Partly {
        rejected: u64,
        unclear: bool,
        reason: String,
    },
    /// It certainly has nothing of it.
    Lost(DropReason, String),
    /// It may have it or not.
    Unknown(String),
}

/// What one attempt came to.
#[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Attempt {
    /// A reply: taken, but for so many.
    Taken { rejected: u64 },
    /// A reply: nothing was taken.
    Refused(String),
    /// A reply that leaves open what was taken.
    Unclear(String),
    /// No reply. Whether anything was written is known without being told.
    NoReply(String),
    /// No reply in what was left of the time for all attempts. If nothing was written either, an attempt before says better what is wrong.
    CutShort(String),
}

/// What goes on below an exporter, where its own error would not say it; shared with the transport, if that reports.
#[derive(Clone, Debug, Default)]
pub(crate) struct LastError(Arc<Shared>);

#[derive(Debug, Default)]
struct Shared {
    /// Of the attempt under way, something was given to a connection.
    written: AtomicBool,
    /// Somebody waits for this export.
    hurried: AtomicBool,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    /// Why the last attempt failed.
    reason: Option<String>,
    /// There is a transport that reports its attempts.
    watched: bool,
    /// Of the last attempt of this export, if there was one.
    last: Last,
    /// An attempt of this export was written and got no clear reply.
    unclear: bool,
    /// The receiver asked for silence until then.
    #[cfg_attr(
        not(any(feature = "otlp-http", feature = "otlp-grpc")),
        expect(dead_code, reason = "only transports write it")
    )]
    not_before: Option<Instant>,
    /// Of what was taken, so much could not be brought out, for that reason.
    kept: Option<Kept>,
}

/// Spans that an exporter took and could not bring out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Kept {
    pub(crate) spans: u64,
    pub(crate) reason: String,
}

#[cfg_attr(
    not(any(feature = "otlp-http", feature = "otlp-grpc")),
    expect(dead_code, reason = "only transports write it")
)]
#[derive(Clone, Copy, Debug, Default)]
enum Last {
    #[default]
    None,
    Taken(u64),
    Refused,
    Open,
}

impl LastError {
    /// One that a transport reports to.
    #[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
    pub(crate) fn watched() -> Self {
        let last = Self::default();
        last.state().watched = true;
        last
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// An export begins.
    pub(crate) fn begin(&self) {
        self.0.written.store(false, Ordering::Relaxed);
        self.0.hurried.store(false, Ordering::Relaxed);
        let mut state = self.state();
        state.reason = None;
        state.last = Last::None;
        state.unclear = false;
    }

    /// Of what was taken, so much is still here, for that reason.
    #[cfg(feature = "html")]
    pub(super) fn keep(&self, spans: u64, reason: String) {
        self.state().kept = Some(Kept { spans, reason });
    }

    /// What was taken and could not be brought out by the flush or the shut-down that is over.
    pub(super) fn take_kept(&self) -> Option<Kept> {
        self.state().kept.take()
    }

    /// A flush or the shut-down waits for the export under way: no long patience any more.
    pub(crate) fn hurry(&self) {
        self.0.hurried.store(true, Ordering::Relaxed);
    }

    /// What an export came to that returned.
    pub(crate) fn outcome(&self, result: OTelSdkResult) -> Outcome {
        let mut state = self.state();
        let reason = state.reason.take();
        if !state.watched {
            return match result {
                Ok(()) => Outcome::Taken,
                Err(error @ OTelSdkError::Timeout(_)) => Outcome::Unknown(in_words(error)),
                Err(error) => Outcome::Lost(DropReason::ExporterFailed, in_words(error)),
            };
        }
        let reason = reason.unwrap_or_else(|| result.map_err(in_words).err().unwrap_or_default());
        match state.last {
            Last::Taken(0) => Outcome::Taken,
            Last::Taken(rejected) => Outcome::Partly {
                rejected,
                unclear: state.unclear,
                reason,
            },
            _ if state.unclear => Outcome::Unknown(reason),
            Last::Refused => Outcome::Lost(DropReason::Refused, reason),
            Last::None | Last::Open => Outcome::Lost(DropReason::NotSent, reason),
        }
    }

    /// What an export came to that was given up while it was under way, for that reason.
    pub(crate) fn cut_short(&self, reason: String) -> Outcome {
        let mut state = self.state();
        let known = state.reason.take();
        if !state.watched || state.unclear || self.0.written.load(Ordering::Relaxed) {
            return Outcome::Unknown(reason);
        }
        let reason = known.unwrap_or(reason);
        match state.last {
            Last::Refused => Outcome::Lost(DropReason::Refused, reason),
            _ => Outcome::Lost(DropReason::NotSent, reason),
        }
    }
}

/// What transports say and ask.
#[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
impl LastError {
    /// The attempt under way was given to a connection.
    pub(crate) fn written(&self) {
        self.0.written.store(true, Ordering::Relaxed);
    }

    /// An attempt is over.
    pub(crate) fn note(&self, attempt: Attempt) {
        let written = self.0.written.swap(false, Ordering::Relaxed);
        let mut state = self.state();
        let (last, reason) = match attempt {
            Attempt::Taken { rejected: 0 } => (Last::Taken(0), None),
            Attempt::Taken { rejected } => {
                let reason = "it rejected them, and took the rest of the batch";
                (Last::Taken(rejected), Some(reason.to_owned()))
            }
            Attempt::Refused(reason) => (Last::Refused, Some(reason)),
            Attempt::Unclear(reason) => {
                state.unclear = true;
                (Last::Open, Some(reason))
            }
            Attempt::CutShort(_) if !written && state.reason.is_some() => return,
            Attempt::NoReply(reason) | Attempt::CutShort(reason) => {
                state.unclear |= written;
                (Last::Open, Some(reason))
            }
        };
        state.last = last;
        state.reason = reason;
    }

    /// The receiver wants to be left alone until then.
    pub(crate) fn silence_until(&self, then: Instant) {
        self.state().not_before = Some(then);
    }

    /// Until when the receiver wants to be left alone, if it does.
    pub(crate) fn is_silent_until(&self) -> Option<Instant> {
        let mut state = self.state();
        state.not_before = state.not_before.filter(|then| *then > Instant::now());
        state.not_before
    }

    pub(crate) fn is_hurried(&self) -> bool {
        self.0.hurried.load(Ordering::Relaxed)
    }
}

fn in_words(error: OTelSdkError) -> String {
    match error {
        OTelSdkError::AlreadyShutdown => "the exporter is shut down".to_owned(),
        OTelSdkError::Timeout(after) => format!("no answer within {after:?}"),
        OTelSdkError::InternalFailure(reason) => reason,
    }
}

#[cfg(all(test, any(feature = "otlp-http", feature = "otlp-grpc")))]
mod tests;
