//! Starts the span of a traced call, makes it current, and ends it on every way out.
//!
//! The end is always explicit: a clone of the `Context` may keep the span object alive long after the call.

use std::borrow::Cow;
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};

use opentelemetry::trace::{
    Link, Span as _, SpanBuilder, SpanContext, SpanRef, Status, TraceContextExt as _, Tracer as _,
};
use opentelemetry::{Context, ContextGuard, KeyValue};

use crate::callsite::{self, Callsite, Listening};
use crate::capture::Attributes;
use crate::parent::{AsLinks, AsParent};
use crate::redact;

/// What `parent`, `root` and `links` of a traced function ask for.
#[derive(Debug, Default)]
pub struct Relations {
    /// The context to put the span into; none for the current one.
    context: Option<Context>,
    /// The span in that context is no parent.
    is_root: bool,
    links: Vec<Link>,
}

impl Relations {
    /// `parent = expr`; no context means the current one.
    pub fn parent(&mut self, parent: &(impl AsParent + ?Sized)) {
        self.context = parent.as_parent();
    }

    /// `root`: a new trace. Baggage and everything else in the current context stays.
    pub fn root(&mut self) {
        self.is_root = true;
    }

    /// `root(link)`: a new trace that names the span it was started from.
    pub fn root_linked(&mut self) {
        let current = Context::current().span().span_context().clone();
        if current.is_valid() {
            self.links.push(Link::with_context(current));
        }
        self.root();
    }

    /// A future that was returned belongs below the context of the call, not of its first poll.
    pub(crate) fn parent_at_call(&mut self) {
        self.context.get_or_insert_with(Context::current);
    }

    /// `links = expr`.
    pub fn links(&mut self, links: &(impl AsLinks + ?Sized)) {
        links.add_links(&mut self.links);
    }
}

/// A started span, not yet current; nothing when nobody listens.
#[derive(Debug)]
#[must_use = "the span ends when it is entered or awaited"]
pub struct Started {
    pub(crate) site: &'static Callsite,
    pub(crate) context: Option<Context>,
}

/// A started span, and whether what is captured will be kept. By value: an `async fn` keeps room for whatever it borrows.
#[inline]
pub fn and_is_recording(started: Started) -> (Started, bool) {
    let records = started
        .context
        .as_ref()
        .is_some_and(|context| context.span().is_recording());
    (started, records)
}

/// Captures attributes of the current span, which has just been started for this call.
pub fn capture(capture: &mut dyn FnMut(&mut Attributes)) {
    let mut captured = Attributes::new();
    capture(&mut captured);
    let attributes = callsite::before_handing_over(captured.into_vec());
    // Not inside `map_current`: the span may belong to a foreign provider, whose code must be free to look at the context.
    Context::current().span().set_attributes(attributes);
}

/// Starts a span whose parent is the current context. `capture` runs only if the span records.
#[inline]
pub fn start(site: &'static Callsite, capture: &mut dyn FnMut(&mut Attributes)) -> Started {
    let listening = callsite::listening();
    if listening == Listening::No || !thread_is_alive() {
        return Started {
            site,
            context: None,
        };
    }
    Started {
        site,
        context: start_in(site, Relations::default(), listening, capture),
    }
}

/// [`start`] with `parent`, `root` or `links`, which are evaluated only if somebody listens.
#[inline]
pub fn start_related(
    site: &'static Callsite,
    relate: &mut dyn FnMut(&mut Relations),
    capture: &mut dyn FnMut(&mut Attributes),
) -> Started {
    let listening = callsite::listening();
    if listening == Listening::No || !thread_is_alive() {
        return Started {
            site,
            context: None,
        };
    }
    let mut relations = Relations::default();
    relate(&mut relations);
    Started {
        site,
        context: start_in(site, relations, listening, capture),
    }
}

pub(crate) fn start_in(
    site: &'static Callsite,
    relations: Relations,
    listening: Listening,
    capture: &mut dyn FnMut(&mut Attributes),
) -> Option<Context> {
    let context = relations.context.unwrap_or_else(Context::current);
    let no_parent = relations.is_root.then(|| without_span(&context));
    let parent = no_parent.as_ref().unwrap_or(&context);
    let description = site.description();
    let mut builder = SpanBuilder::from_name(description.name).with_kind(description.kind.clone());
    if !relations.links.is_empty() {
        builder = builder.with_links(relations.links);
    }
    let mut span = if listening == Listening::Probe {
        let span = site.global_tracer().build_with_context(builder, parent);
        if !was_made(span.span_context(), parent) {
            return None;
        }
        callsite::adopt_global();
        span
    } else {
        site.tracer()?.build_with_context(builder, parent)
    };
    if span.is_recording() {
        let mut captured = Attributes::new();
        capture(&mut captured);
        span.set_attributes(site.code_attributes());
        span.set_attributes(callsite::before_handing_over(captured.into_vec()));
    }
    Some(context.with_span(span))
}

/// What a sampler sees of a root: a context without span. An invalid span in its place would count as an unsampled parent.
fn without_span(context: &Context) -> Context {
    let empty = Context::new();
    if context.is_telemetry_suppressed() {
        empty.with_telemetry_suppressed()
    } else {
        empty
    }
}

/// Whether a tracer made this span: the no-op tracer hands the parent's context back.
fn was_made(span: &SpanContext, parent: &Context) -> bool {
    span.is_valid() && span.span_id() != parent.span().span_context().span_id()
}

/// A span that is current until it is dropped; its end is told from how it is left.
#[derive(Debug)]
pub struct Entered {
    site: &'static Callsite,
    context: Option<Context>,
    guard: Option<ContextGuard>,
    /// Unwinding had begun before the call: this is a `Drop` at work, not a frame that panics.
    panicking_at_entry: bool,
}

/// Makes a started span current on this thread.
#[inline]
#[must_use]
pub fn enter(started: Started) -> Entered {
    let Started { site, context } = started;
    match context {
        None => Entered {
            site,
            context,
            guard: None,
            panicking_at_entry: false,
        },
        Some(context) => {
            let panicking_at_entry = std::thread::panicking();
            if !panicking_at_entry {
                panic_is_over();
            }
            let guard = Some(context.clone().attach());
            Entered {
                site,
                context: Some(context),
                guard,
                panicking_at_entry,
            }
        }
    }
}

impl Entered {
    /// Lets `judge` look at the value that is about to be returned.
    #[inline]
    pub fn judge<R>(&self, output: &R, judge: impl FnOnce(&R, &mut End<'_>)) {
        if let Some(context) = &self.context {
            judge(
                output,
                &mut End {
                    span: context.span(),
                    site: self.site,
                },
            );
        }
    }
}

impl Drop for Entered {
    #[inline]
    fn drop(&mut self) {
        if let Some(context) = &self.context {
            let mut end = End {
                span: context.span(),
                site: self.site,
            };
            if !self.panicking_at_entry && std::thread::panicking() {
                end.panicked();
            }
            end.finish();
            // After the end, so that nothing which the end runs is attributed to an outer span.
            drop(self.guard.take());
        }
    }
}

/// Runs `body` inside a span and lets `judge` look at what it returns.
#[inline]
pub fn call<R>(
    started: Started,
    body: impl FnOnce() -> R,
    judge: impl FnOnce(&R, &mut End<'_>),
) -> R {
    let entered = enter(started);
    let output = body();
    entered.judge(&output, judge);
    output
}

/// A span that is about to end.
#[derive(Debug)]
pub struct End<'a> {
    span: SpanRef<'a>,
    site: &'static Callsite,
}

impl<'a> End<'a> {
    pub(crate) fn new(span: SpanRef<'a>, site: &'static Callsite) -> Self {
        Self { span, site }
    }

    /// The call failed: status Error and `error.type`.
    pub fn error(&mut self, error_type: Cow<'static, str>) {
        self.error_with_text(error_type, String::new());
    }

    /// [`End::error`] with the error's text as the status description.
    pub fn error_with_text(&mut self, error_type: Cow<'static, str>, text: String) {
        if !self.span.is_recording() {
            return;
        }
        let mut text = Cow::Owned(text);
        if callsite::is_foreign() {
            redact::scrub_text(&mut text);
        }
        self.span
            .set_attribute(KeyValue::new("error.type", error_type));
        self.span.set_status(Status::error(text));
    }

    /// `err(none)`: nothing was returned.
    pub fn none(&mut self) {
        self.error(Cow::Borrowed("none"));
    }

    /// Attributes of the returned value.
    pub fn capture(&mut self, capture: impl FnOnce(&mut Attributes)) {
        if !self.span.is_recording() {
            return;
        }
        let mut attributes = Attributes::new();
        capture(&mut attributes);
        for attribute in callsite::before_handing_over(attributes.into_vec()) {
            self.span.set_attribute(attribute);
        }
    }

    /// The call unwinds. The exception event goes to the innermost traced frame, without the payload: it may quote data.
    pub(crate) fn panicked(&mut self) {
        self.error(Cow::Borrowed("panic"));
        if first_frame_of_panic() {
            self.span
                .add_event("exception", vec![KeyValue::new("exception.type", "panic")]);
        }
    }

    /// The future was dropped before it was done.
    pub(crate) fn cancelled(&mut self) {
        self.span
            .set_attribute(KeyValue::new("traced.cancelled", true));
        if self.site.description().cancelled_is_error {
            self.error(Cow::Borrowed("cancelled"));
        }
    }

    pub(crate) fn finish(self) {
        self.span.end();
    }
}

thread_local! {
    /// An inner frame of this thread's current panic has recorded the exception event.
    static PANIC_IS_RECORDED: Cell<bool> = const { Cell::new(false) };
}

/// A traced call began while nothing unwinds, so an earlier panic of this thread was caught.
pub(crate) fn panic_is_over() {
    let _ = PANIC_IS_RECORDED.try_with(|recorded| recorded.set(false));
}

fn first_frame_of_panic() -> bool {
    PANIC_IS_RECORDED
        .try_with(|recorded| !recorded.replace(true))
        .unwrap_or(true)
}

/// False once the thread is being torn down and `opentelemetry`'s current context may be gone: touching it then would abort the process.
///
/// Thread-local destructors run in the reverse order of registration, so a value that is registered after the context's is destroyed before it.
pub(crate) fn thread_is_alive() -> bool {
    struct Sentinel {
        context_was_there: bool,
    }
    impl Drop for Sentinel {
        fn drop(&mut self) {}
    }
    thread_local! {
        static SENTINEL: Sentinel = Sentinel {
            // A thread that first calls a traced function from a destructor may have lost its context already.
            context_was_there: catch_unwind(AssertUnwindSafe(|| Context::map_current(|_| ()))).is_ok(),
        };
    }
    SENTINEL
        .try_with(|sentinel| sentinel.context_was_there)
        .unwrap_or(false)
}
