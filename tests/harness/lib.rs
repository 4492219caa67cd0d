//! What the tests share: receivers, programs that they run, and reading attributes of exported spans.
//!
//! | module | one line |
//! |---|---|
//! | `collector`, `log_collector` | receivers that take everything, and decode what arrived |
//! | `troubled` | receivers that follow a script of failures |
//! | `faults` | servers that fail in one way each |
//! | `listening`, `wire`, `certificates` | what receivers are made of: a port with a thread of its own, reading of messages, TLS |
//! | `process`, `running` | a program of ours, run to its end or beside the test |
//! | `fixture` | cargo on a crate outside of the workspace |
//! | `peers` | programs of others |
//!
//! Some promises hold for a whole process: of its variables, of its end, of what else is in it. For these there are programs with a job:
//!
//! | program | one line |
//! |---|---|
//! | `probe` | initialises from its environment and does what its arguments say |
//! | `recorder` | records spans, and says what became of them |
//! | `ending` | ends in the way it is told: by itself, by a signal, at once |
//! | `sampled` | says how much of what it does is recorded |
//! | `metered` | has its calls counted |
//! | `logging` | logs, by `tracing` and by `log` |
//! | `shown` | has its traces looked at in a browser |
//! | `crossing` | one side of a request between two processes |
//! | `leaky` | lets canaries through everything that takes a value |
//! | `otherwise` | has another provider of cryptography |
//! | `diagnosing` | prints the diagnosis of its environment |
//! | `receiver` | a receiver that can be killed |

pub mod certificates;
pub mod collector;
pub mod faults;
pub mod fixture;
mod listening;
pub mod log_collector;
pub mod peers;
pub mod process;
pub mod running;
pub mod troubled;
mod wire;

use opentelemetry_sdk::trace::SpanData;
use otel_runtime::opentelemetry::Value;

/// The value of an attribute.
///
/// # Panics
/// When it is not there, or there twice.
#[must_use]
#[track_caller]
pub fn attribute(span: &SpanData, key: &str) -> Value {
    let mut found = span
        .attributes
        .iter()
        .filter(|attribute| attribute.key.as_str() == key);
    let value = found
        .next()
        .unwrap_or_else(|| panic!("no `{key}` in {:?}", span.attributes))
        .value
        .clone();
    assert!(found.next().is_none(), "`{key}` is there twice");
    value
}

/// Whether an attribute is there.
#[must_use]
pub fn has_attribute(span: &SpanData, key: &str) -> bool {
    span.attributes
        .iter()
        .any(|attribute| attribute.key.as_str() == key)
}

#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
mod readme {}
