//! Who is measured. One file for each contender, all with the same functions around the same bodies.

mod bare;
mod context_only;
mod fastrace;
mod otel_runtime;
mod otel_runtime_leaf;
mod sdk;
mod traceable;
mod tracing;

use std::future::Future;

use crate::child::{self, Job};
use crate::row::{Mode, Row};
use crate::work::Order;

/// The functions of one contender. All its state is the process's: a child process measures one contender only.
pub(crate) trait Contender {
    /// Whether it can do this at all.
    fn takes_part(row: Row) -> bool;
    /// Whether it records in this mode, so that the exporter must have counted every span.
    fn records(mode: Mode) -> bool {
        matches!(mode, Mode::Record | Mode::Memory | Mode::Cpu)
    }
    /// Sets it up for the process.
    fn start(mode: Mode);
    /// Has everything exported that ended before.
    fn flush();
    /// Runs `work` below a span of its own that is current.
    fn parent(work: &mut dyn FnMut());
    /// One span.
    fn leaf(x: u64) -> u64;
    /// One span that has no parent.
    fn root(x: u64) -> u64 {
        Self::leaf(x)
    }
    /// One span with the attributes of an [`Order`].
    fn leaf_attrs(x: u64, order: Order<'_>) -> u64;
    /// As many spans, one within the other.
    fn nested(x: u64, depth: u32) -> u64;
    /// [`TREE`](crate::work::TREE) spans.
    fn tree(x: u64) -> u64;
    /// One span of a future that is ready at once.
    fn async_leaf(x: u64) -> impl Future<Output = u64>;
    /// One span of a future that is polled eleven times.
    fn async_multi(x: u64) -> impl Future<Output = u64>;
}

/// One line of the table of contenders.
#[derive(Debug)]
pub(crate) struct Entry {
    /// For the command line and as a column's head.
    pub(crate) name: &'static str,
    /// The package whose version counts.
    pub(crate) package: &'static str,
    /// What is not the same as for the others.
    pub(crate) note: &'static str,
    /// See [`Contender::takes_part`].
    pub(crate) takes_part: fn(Row) -> bool,
    /// The life of a child process.
    pub(crate) run: fn(&Job),
}

const fn entry<C: Contender>(
    name: &'static str,
    package: &'static str,
    note: &'static str,
) -> Entry {
    Entry {
        name,
        package,
        note,
        takes_part: C::takes_part,
        run: child::run::<C>,
    }
}

/// The name that goals are measured for.
pub(crate) const OURS: &str = "otel-runtime";
/// The name of the variant that does not make its span current.
pub(crate) const OURS_LEAF: &str = "otel-runtime leaf";
/// The name that "× SDK" refers to.
pub(crate) const SDK: &str = "SDK";
/// The name that "× fastrace" refers to, goals included: the one with the attributes that all others have.
pub(crate) const FASTRACE: &str = "fastrace";
/// The function without a span.
pub(crate) const BARE: &str = "bare";

/// In the order of the columns.
pub(crate) const ALL: &[Entry] = &[
    entry::<bare::Bare>(BARE, "", "the same functions without a span"),
    entry::<context_only::ContextOnly>(
        "context only",
        "opentelemetry",
        "**no contender but a floor**: a span that records nothing, made current on each poll",
    ),
    entry::<otel_runtime::OtelRuntime>(OURS, "otel-runtime", "`#[traced]`"),
    entry::<otel_runtime_leaf::Leaf>(
        OURS_LEAF,
        "otel-runtime",
        "`#[traced(leaf)]`: the span is not made current",
    ),
    entry::<sdk::Sdk<sdk::Concrete>>(
        SDK,
        "opentelemetry_sdk",
        "by hand with an `SdkTracer` in a static; made current; `BatchSpanProcessor`",
    ),
    entry::<sdk::Sdk<sdk::Global>>(
        "SDK-global",
        "opentelemetry_sdk",
        "the same with `global::tracer(…)` on each call",
    ),
    entry::<tracing::Tracing>(
        "tracing",
        "tracing-opentelemetry",
        "`#[instrument(skip_all, fields(…))]` and tracing-opentelemetry in front of the same SDK; threads, target and inactivity \
         are turned off; carries `code.module.name` as well",
    ),
    entry::<fastrace::Full>(
        FASTRACE,
        "fastrace",
        "`#[trace]`: not an OpenTelemetry span, nothing is current for OpenTelemetry; numbers and bools become strings; an \
         unsampled root is made by hand, for the macro makes none",
    ),
    entry::<fastrace::Plain>(
        "fastrace-no-code",
        "fastrace",
        "the same **without** the three `code.*` attributes",
    ),
    entry::<traceable::Traceable>(
        "traceable",
        "opentelemetry-traceable",
        "`#[traceable]`, one distributed instrumentation with every function enabled, in front of the same SDK",
    ),
];

/// The contender of that name.
pub(crate) fn find(name: &str) -> Option<&'static Entry> {
    ALL.iter().find(|entry| entry.name == name)
}
