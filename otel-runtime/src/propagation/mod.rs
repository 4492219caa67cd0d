//! Carries the trace, and the baggage that was allowed, into and out of the process, in the formats of `OTEL_PROPAGATORS`.
//!
//! An integration hands the headers of a request to [`extract`], and says who sent them: [`TrustedRemote`] decides what is taken of whom.
//!
//! # From one service to the next
//!
//! Whoever calls puts the current span into the headers of the request, and whoever is called begins there. Headers are whatever is an `Injector` or an
//! `Extractor`: a map here, and for the `HeaderMap` of axum, hyper, reqwest and tonic the types `HeaderInjector` and `HeaderExtractor` of the crate
//! `opentelemetry-http`, in the version of [`opentelemetry`].
//!
//! ```
//! use std::collections::HashMap;
//! use std::net::IpAddr;
//!
//! use otel_runtime::opentelemetry::context::FutureExt as _;
//! use otel_runtime::opentelemetry::{Context, global};
//! use otel_runtime::propagation::{self, Peer};
//! use otel_runtime::traced;
//!
//! #[traced(kind = client)]
//! async fn reserve_there(id: u64) {
//!     let mut headers = HashMap::new();
//!     global::get_text_map_propagator(|propagator| {
//!         propagator.inject_context(&Context::current(), &mut headers); // or `&mut HeaderInjector(&mut headers)`
//!     });
//!     // client.get(url).headers(headers).send().await
//! #   handler(id, headers, IpAddr::from([10, 1, 2, 3])).await;
//! }
//!
//! async fn handler(id: u64, headers: HashMap<String, String>, address: IpAddr) {
//!     let context = propagation::extract(&headers, &Peer::at(address)); // or `&HeaderExtractor(&headers)`
//!     reserve(id).with_context(context).await;
//! }
//!
//! #[traced(kind = server)]
//! async fn reserve(#[attr(item.id)] id: u64) {}
//! ```
//!
//! A handler that is not `async` [attaches](extract) the context, and `parent = context` does for one function. Without the middle step, or where
//! `OTEL_PROPAGATORS` of the two services have no format in common, the second service begins a trace of its own.
//!
//! | file | one line |
//! |---|---|
//! | `edge` | the propagator of the process: all formats, and what is taken of whom |
//! | `trust` | who is believed |
//! | `wire` | what all formats of trace headers share |
//! | `b3` | `b3`, or `x-b3-…` |
//! | `jaeger` | `uber-trace-id`, and `uberctx-…` for baggage |
//! | `xray` | `x-amzn-trace-id` |
//! | `baggage` | W3C baggage, by the list of allowed keys |
//!
//! W3C trace context is the SDK's. Names of headers are written in lower case, as gRPC and HTTP/2 demand. A header that is
//! malformed is as good as none. Where several formats name a span, the one listed last counts.

mod b3;
mod baggage;
mod edge;
mod jaeger;
#[cfg(test)]
mod tests;
mod trust;
mod wire;
mod xray;

use opentelemetry::propagation::{TextMapCompositePropagator, TextMapPropagator};
use opentelemetry_sdk::propagation::TraceContextPropagator;

use self::baggage::{Allowed, AllowedBaggage};
use self::edge::Edge;
pub use self::edge::extract;
pub use self::trust::{Peer, TrustedRemote};

/// A format that `OTEL_PROPAGATORS` can name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    TraceContext,
    Baggage,
    B3,
    B3Multi,
    Jaeger,
    XRay,
}

impl Format {
    /// What the specification asks for when nothing is said.
    pub(crate) const DEFAULT: [Self; 2] = [Self::TraceContext, Self::Baggage];

    /// By its name in `OTEL_PROPAGATORS`, in lower case.
    pub(crate) fn named(name: &str) -> Option<Self> {
        let all = [
            Self::TraceContext,
            Self::Baggage,
            Self::B3,
            Self::B3Multi,
            Self::Jaeger,
            Self::XRay,
        ];
        all.into_iter().find(|format| format.name() == name)
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::TraceContext => "tracecontext",
            Self::Baggage => "baggage",
            Self::B3 => "b3",
            Self::B3Multi => "b3multi",
            Self::Jaeger => "jaeger",
            Self::XRay => "xray",
        }
    }
}

/// Makes these formats the global propagator. Baggage travels by the list only, in whatever format.
pub(crate) fn install(formats: &[Format], baggage_keys: Vec<String>, trusted: TrustedRemote) {
    Edge::new(propagator(formats, baggage_keys), trusted).install();
}

type Boxed = Box<dyn TextMapPropagator + Send + Sync>;

fn propagator(formats: &[Format], baggage_keys: Vec<String>) -> TextMapCompositePropagator {
    let allowed = Allowed::new(baggage_keys);
    let all = formats.iter().filter_map(|format| -> Option<Boxed> {
        Some(match format {
            Format::TraceContext => Box::new(TraceContextPropagator::new()),
            Format::Baggage if allowed.is_empty() => return None,
            Format::Baggage => Box::new(AllowedBaggage::new(allowed.clone())),
            Format::B3 => Box::new(b3::B3::single()),
            Format::B3Multi => Box::new(b3::B3::multi()),
            Format::Jaeger => Box::new(jaeger::Jaeger::new(&allowed)),
            Format::XRay => Box::new(xray::XRay::new()),
        })
    });
    TextMapCompositePropagator::new(all.collect())
}
