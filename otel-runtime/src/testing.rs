//! The finished spans of one test, in a process where many tests run at once.
//!
//! [`init`] puts the calling thread into a fresh trace; what the code under test records there, and in whatever it passes
//! its context to, is found again by the trace's id. Spans are redacted as on their way to an exporter. No exporter of the
//! environment is used, and `otel_runtime::init()` in the code under test does nothing but succeed.
//!
//! ```
//! use otel_runtime::opentelemetry::{global, trace::{Span, Tracer}};
//!
//! let trace = otel_runtime::testing::init();
//! global::tracer("shop").start("checkout").end();
//! trace.assert_tree("checkout");
//! assert_eq!(trace.span("checkout").attributes, []);
//! ```

mod diff;
mod sink;
mod tree;

use opentelemetry::trace::{SpanContext, SpanId, TraceContextExt, TraceFlags, TraceId, TraceState};
use opentelemetry::{Context, ContextGuard};
use opentelemetry_sdk::trace::{IdGenerator, RandomIdGenerator, SpanData};

use crate::pipeline::tap;
use crate::setup::install_for_tests;

/// Puts the calling thread into a fresh, sampled trace, and collects what is recorded there.
///
/// May be called in every test of a process, before or after `otel_runtime::init()`. If that was called before, with a
/// sampler of its own, that sampler goes on deciding.
pub fn init() -> TestTrace {
    tap::open(sink::receive);
    install_for_tests();
    TestTrace::new()
}

/// The trace of one test.
///
/// It stays with the thread it was made on, which leaves the trace when this is dropped. What runs on other threads or in
/// spawned tasks needs the [`context`](Self::context).
#[must_use = "the trace ends when this is dropped"]
pub struct TestTrace {
    context: Context,
    trace_id: TraceId,
    root: SpanId,
    _attached: ContextGuard,
}

impl TestTrace {
    fn new() -> Self {
        let ids = RandomIdGenerator::default();
        let trace_id = ids.new_trace_id();
        let root = ids.new_span_id();
        let span_context = SpanContext::new(
            trace_id,
            root,
            TraceFlags::SAMPLED,
            false,
            TraceState::default(),
        );
        let context = Context::current().with_remote_span_context(span_context);
        sink::open(trace_id);
        let attached = context.clone().attach();
        Self {
            context,
            trace_id,
            root,
            _attached: attached,
        }
    }

    /// The id that all spans of this test share.
    #[must_use]
    pub fn trace_id(&self) -> TraceId {
        self.trace_id
    }

    /// What to attach on another thread, or give to a spawned task, for its spans to belong to this test.
    ///
    /// ```
    /// use otel_runtime::opentelemetry::{global, trace::{Span, Tracer}};
    ///
    /// let trace = otel_runtime::testing::init();
    /// let context = trace.context();
    /// std::thread::spawn(move || {
    ///     let _attached = context.attach();
    ///     global::tracer("shop").start("reindex").end();
    /// })
    /// .join()
    /// .unwrap();
    /// trace.assert_tree("reindex");
    /// ```
    #[must_use]
    pub fn context(&self) -> Context {
        self.context.clone()
    }

    /// The spans that have ended so far, in the order they ended, redacted.
    #[must_use]
    pub fn spans(&self) -> Vec<SpanData> {
        sink::spans(self.trace_id)
    }

    /// The one finished span of that name.
    ///
    /// # Panics
    /// When there is none, or more than one; the message lists what there is.
    #[must_use]
    #[track_caller]
    #[expect(clippy::panic, reason = "an assertion")]
    pub fn span(&self, name: &str) -> SpanData {
        let mut named: Vec<_> = self
            .spans()
            .into_iter()
            .filter(|span| span.name == name)
            .collect();
        match (named.pop(), named.len()) {
            (Some(span), 0) => span,
            (Some(_), more) => panic!(
                "{} finished spans are called `{name}`:\n{}",
                more + 1,
                self.tree()
            ),
            (None, _) => panic!(
                "no finished span is called `{name}`; there are:\n{}",
                self.tree()
            ),
        }
    }

    /// The finished spans by name, children indented by two spaces, siblings in the order they started.
    ///
    /// A span whose parent has not ended yet stands at the left.
    #[must_use]
    pub fn tree(&self) -> String {
        tree::render(&self.spans(), self.root)
    }

    /// Asserts that [`tree`](Self::tree) is this; indentation common to all lines and empty lines do not count.
    ///
    /// # Panics
    /// When it is not; the message shows the difference.
    #[track_caller]
    pub fn assert_tree(&self, expected: &str) {
        let (expected, actual) = (tree::dedent(expected), self.tree());
        assert!(
            expected == actual,
            "the trace differs (- expected, + recorded):\n{}",
            diff::lines(&expected, &actual)
        );
    }
}

impl Drop for TestTrace {
    fn drop(&mut self) {
        sink::close(self.trace_id);
    }
}

impl std::fmt::Debug for TestTrace {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TestTrace")
            .field("trace_id", &self.trace_id)
            .finish_non_exhaustive()
    }
}
