#![doc = include_str!("../README.md")]
//! # How it fits together
//!
//! From a call to an exporter, in the order of the data:
//!
//! | module | one line |
//! |---|---|
//! | `callsite` | the static half of a traced function; one load answers "is anyone listening?"; its run-time switch |
//! | [`capture`](Capture) | a Rust value becomes a typed attribute, after its [`Rule`] was applied |
//! | `parent` | what [`parent = …`](AsParent) and [`links = …`](AsLinks) take |
//! | `origin` | what a root knows of where it comes from |
//! | `clock`, `ids` | readings that become wall time later; trace and span ids |
//! | `record` | what is known of a traced call, and the `SpanData` made of it |
//! | `recording` | the fast entrance: a span of our own that is the current OpenTelemetry span |
//! | `span`, `future` | start, make current, end on every way out |
//! | [`current`] | what running code asks of its span and adds to it |
//! | [`in_span`](FutureExt), `task` | the current span goes along to other threads and tasks; a span of one's own for a future |
//! | [`inside`](span!) | spans, events and attributes inside of functions |
//! | [`outcome`](ErrorType) | Ok, error, panic or dropped, told from the returned value |
//! | `red` | counts calls, their errors and durations, beside whatever spans they have |
//! | `pipeline` | bounded buffers, one for each thread, and one worker; everything that waits has a deadline |
//! | [`redact`] | the one door: every text of every span, whoever made it |
//! | `export` | the only constructor of an exporter, and it puts the door before it: OTLP, console, HTML |
//! | `waterfall` | the layout of a finished trace |
//!
//! Beside it:
//!
//! | module | one line |
//! |---|---|
//! | [`setup`](builder), `config` | the one place that sees every part; the `OTEL_*` [variables] as plain settings |
//! | `guard`, `effective`, [`error`](InitError) | [`Telemetry`]; what was [set up](Report), and who decided; what went wrong, and what to do about it |
//! | [`resource`](ResourceDetector) | who sends |
//! | [`sampling`](mod@sampling), `strategies`, `glob` | how much is recorded; how much a server says; patterns of names |
//! | [`propagation`] | in and out of the process, and who is believed |
//! | `metrics`, `health` | counts and durations on their way out; how the pipeline is doing |
//! | `logs` | log records that carry the ids of their span |
//! | [`counts`](SpanCounts), `report`, `printable` | what became of the spans; what the library says of itself, on one line |
//! | [`diagnose`](diagnose()) | why nothing arrives |
//! | `manifest` | the inventory of all that is captured, with feature `audit` |
//! | [`testing`](mod@testing), `testkit` | the spans of one test; canaries |
//! | `sync` | what the pipeline synchronises with, by names that a model checker can take the place of |
//! | [`variables`], [`migration`] | pages of documentation |
//!
//! Expansions call the module `__private_…` and nothing else; its name carries the version.
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(all(target_family = "wasm", feature = "spans"))]
compile_error!(
    "otel-runtime: feature `spans` needs threads and a clock, which wasm32 does not have; depend on it with `default-features = false`"
);

mod capture;
mod counts;
pub mod current;
mod effective;
mod error;
mod in_span;
mod inside;
#[cfg(feature = "audit")]
pub mod manifest;
mod outcome;
pub mod redact;
mod resource;
mod setup;
#[cfg(feature = "task")]
pub mod task;

#[cfg(feature = "spans")]
mod callsite;
#[cfg(feature = "spans")]
mod clock;
#[cfg(feature = "spans")]
mod config;
#[cfg(feature = "spans")]
mod diagnose;
#[cfg(feature = "spans")]
mod export;
#[cfg(feature = "spans")]
mod future;
#[cfg(feature = "spans")]
mod glob;
#[cfg(feature = "spans")]
mod guard;
#[cfg(feature = "spans")]
mod health;
#[cfg(feature = "spans")]
mod ids;
#[cfg(any(feature = "logs-json", feature = "logs-otlp"))]
pub mod logs;
#[cfg(feature = "metrics")]
#[cfg_attr(docsrs, doc(cfg(feature = "metrics")))]
pub mod metrics;
#[cfg(feature = "spans")]
mod origin;
#[cfg(feature = "spans")]
mod parent;
#[cfg(feature = "spans")]
mod pipeline;
#[cfg(feature = "spans")]
mod printable;
#[cfg(feature = "spans")]
#[cfg_attr(docsrs, doc(cfg(feature = "spans")))]
pub mod propagation;
#[cfg(feature = "spans")]
mod record;
#[cfg(feature = "spans")]
mod recording;
#[cfg(feature = "metrics")]
mod red;
#[cfg(feature = "spans")]
mod report;
#[cfg(feature = "spans")]
#[cfg_attr(docsrs, doc(cfg(feature = "spans")))]
pub mod sampling;
#[cfg(feature = "spans")]
mod span;
#[cfg(feature = "jaeger-remote")]
mod strategies;
#[cfg(feature = "spans")]
mod sync;
#[cfg(feature = "testing")]
pub mod testing;
#[cfg(feature = "testkit")]
pub mod testkit;
#[cfg(any(feature = "console", feature = "html"))]
mod waterfall;

#[doc = include_str!("docs/variables.md")]
pub mod variables {}

/// For those who come from elsewhere.
pub mod migration {
    #[doc = include_str!("docs/from_instrument.md")]
    pub mod from_instrument {}

    #[doc = include_str!("docs/from_start_as_current_span.md")]
    pub mod from_start_as_current_span {}
}

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private_0_1_0;

pub use opentelemetry;
pub use otel_macros::{Capture, traced};

pub use crate::capture::{
    Capture, CaptureElement, CaptureKeys, CaptureLen, CaptureRaw, CaptureWithoutRule, Field,
};
pub use crate::counts::{DropReason, ReceiverCounts, SpanCounts};
#[cfg(feature = "spans")]
#[cfg_attr(docsrs, doc(cfg(feature = "spans")))]
pub use crate::diagnose::{Diagnosis, Finding, FindingCode, Severity, diagnose};
pub use crate::effective::{Ignored, Report, Setting, Source};
pub use crate::error::{
    FilterError, FlushError, InitError, InvalidEnv, LogLoss, Loss, ShutdownError,
};
pub use crate::in_span::{FutureExt, InCurrentSpan, InSpan, SpanGuard};
#[cfg(feature = "audit")]
pub use crate::manifest::{Manifest, manifest};
pub use crate::outcome::ErrorType;
#[cfg(feature = "spans")]
pub use crate::parent::{AsLinks, AsParent};
pub use crate::redact::Rule;
pub use crate::resource::ResourceDetector;
#[cfg(all(unix, feature = "signals"))]
#[cfg_attr(docsrs, doc(cfg(all(unix, feature = "signals"))))]
pub use crate::setup::OnSignal;
pub use crate::setup::{Builder, SpanAccount, Telemetry, builder, init, use_global};
