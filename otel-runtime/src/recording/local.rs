//! What each thread keeps for its spans, under one thread-local: a generator of ids, free boxes, attributes on their way into a future's
//! record, and whether a panic was recorded.

use std::cell::{Cell, RefCell};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use opentelemetry::Context;
use opentelemetry::trace::{
    SpanContext, SpanId, TraceContextExt as _, TraceFlags, TraceId, TraceState,
};

use super::Running;
use super::handle::Slot;
use crate::callsite::Callsite;
use crate::capture::Attributes;
use crate::ids::Ids;
use crate::record::Record;
use crate::report;

struct Local {
    ids: RefCell<Ids>,
    #[expect(clippy::vec_box, reason = "boxes leave and come back one by one")]
    boxes: RefCell<Vec<Box<Running>>>,
    captured: Cell<Attributes>,
    panic_is_recorded: Cell<bool>,
    leaf: Cell<Option<Leaf>>,
    context_was_there: bool,
}

impl Local {
    fn new() -> Self {
        Self {
            ids: RefCell::new(Ids::seeded()),
            boxes: RefCell::default(),
            captured: Cell::default(),
            panic_is_recorded: Cell::new(false),
            leaf: Cell::new(None),
            // A thread that first calls a traced function from a destructor may have lost its context already.
            context_was_there: catch_unwind(AssertUnwindSafe(|| Context::map_current(|_| ())))
                .is_ok(),
        }
    }
}

/// Slots without a box: of threads that are gone, and of boxes that were too many.
static ORPHANS: Mutex<Vec<Slot>> = Mutex::new(Vec::new());

impl Drop for Local {
    fn drop(&mut self) {
        let mut orphans = ORPHANS.lock().unwrap_or_else(PoisonError::into_inner);
        orphans.extend(self.boxes.borrow().iter().map(|running| running.slot));
    }
}

thread_local! {
    static LOCAL: Local = Local::new();
}

/// False once the thread is being torn down and `opentelemetry`'s current context may be gone: touching it then would abort the process.
///
/// Thread-local destructors run in the reverse order of registration, so a value that is registered after the context's is destroyed
/// before it.
#[inline]
pub(crate) fn is_alive() -> bool {
    LOCAL
        .try_with(|local| local.context_was_there)
        .unwrap_or(false)
}

/// A box for a new span, and ids: of the trace, if it is not given, and of the span.
#[inline]
pub(super) fn open(trace: Option<TraceId>) -> (Box<Running>, TraceId, SpanId) {
    let opened = LOCAL.try_with(|local| {
        let mut ids = local.ids.borrow_mut();
        let trace = trace.unwrap_or_else(|| ids.trace_id());
        let free = local.boxes.borrow_mut().pop();
        (free.unwrap_or_else(new_box), trace, ids.span_id())
    });
    opened.unwrap_or_else(|_| {
        let mut ids = Ids::seeded();
        let trace = trace.unwrap_or_else(|| ids.trace_id());
        (new_box(), trace, ids.span_id())
    })
}

/// Ids of a trace and a span.
#[inline]
pub(crate) fn ids() -> (TraceId, SpanId) {
    let made = LOCAL.try_with(|local| {
        let mut ids = local.ids.borrow_mut();
        (ids.trace_id(), ids.span_id())
    });
    made.unwrap_or_else(|_| {
        let mut ids = Ids::seeded();
        (ids.trace_id(), ids.span_id())
    })
}

#[cold]
fn new_box() -> Box<Running> {
    let orphan = ORPHANS.lock().unwrap_or_else(PoisonError::into_inner).pop();
    Box::new(Running {
        context: Context::new(),
        record: Record::default(),
        runs: false,
        attributes: Attributes::new(),
        has_captured: false,
        is_given: false,
        outside: SpanId::INVALID,
        slot: orphan.unwrap_or_else(Slot::new),
    })
}

/// Boxes that a thread keeps; futures that start on one thread and end on another would pile them up.
const KEPT: usize = 64;

/// Takes back the box of a span that has ended.
#[inline]
pub(super) fn keep(running: Box<Running>) {
    let mut running = Some(running);
    let _ = LOCAL.try_with(|local| {
        let mut boxes = local.boxes.borrow_mut();
        if boxes.len() < KEPT {
            boxes.extend(running.take());
        }
    });
    if let Some(running) = running {
        orphan(&running);
    }
}

#[cold]
fn orphan(running: &Running) {
    let mut orphans = ORPHANS.lock().unwrap_or_else(PoisonError::into_inner);
    orphans.push(running.slot);
}

/// Puts attributes where the body of a future finds them, or back, and gives those that were there.
#[inline]
pub(crate) fn exchange_captured(attributes: Attributes) -> Attributes {
    LOCAL
        .try_with(|local| local.captured.replace(attributes))
        .unwrap_or_default()
}

/// Some thread has ever recorded a panic: as long as none has, there is nothing to take back.
static ANY_PANIC: AtomicBool = AtomicBool::new(false);

/// A traced call began while nothing unwinds, so an earlier panic of this thread was caught.
#[inline]
pub(crate) fn panic_is_over() {
    if !ANY_PANIC.load(Ordering::Relaxed) {
        return;
    }
    let _ = LOCAL.try_with(|local| local.panic_is_recorded.set(false));
}

/// True for the innermost traced frame of a panic.
pub(crate) fn first_frame_of_panic() -> bool {
    ANY_PANIC.store(true, Ordering::Relaxed);
    LOCAL
        .try_with(|local| !local.panic_is_recorded.replace(true))
        .unwrap_or(true)
}

/// A `leaf` that runs on this thread. It stands in no `Context`, so whoever wants to add to it finds it here.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Leaf {
    site: &'static Callsite,
    trace: TraceId,
    span: SpanId,
    flags: TraceFlags,
    /// The span in the context around the leaf. Where another one is current, it is the inner of the two.
    outside: SpanId,
}

impl Leaf {
    pub(crate) fn span_id(&self) -> SpanId {
        self.span
    }

    /// Without the trace state, which is not worth its copy on each call.
    pub(crate) fn span_context(&self) -> SpanContext {
        SpanContext::new(self.trace, self.span, self.flags, false, TraceState::NONE)
    }
}

/// The leaf that is the innermost span here, if it is.
pub(crate) fn innermost_leaf() -> Option<Leaf> {
    let leaf = LOCAL.try_with(|local| local.leaf.get()).ok().flatten()?;
    (current_span_id() == leaf.outside).then_some(leaf)
}

/// The span in the current context.
pub(super) fn current_span_id() -> SpanId {
    if is_alive() {
        Context::map_current(|context| context.span().span_context().span_id())
    } else {
        SpanId::INVALID
    }
}

/// While this lives, the thread is inside a `leaf`. It keeps the leaf around that one, which there is only where a promise was broken.
#[derive(Debug)]
pub(crate) struct InLeaf(Option<Box<Leaf>>);

impl InLeaf {
    /// In a call, right behind its start.
    #[inline]
    pub(crate) fn enter(running: &Running) -> Self {
        Self::enter_below(running, running.outside)
    }

    /// In a poll, which may be far from the start.
    pub(crate) fn enter_again(running: &Running) -> Self {
        Self::enter_below(running, current_span_id())
    }

    #[inline]
    fn enter_below(running: &Running, outside: SpanId) -> Self {
        let record = &running.record;
        let leaf = Leaf {
            site: record.site,
            trace: record.trace,
            span: record.span,
            flags: record.flags,
            outside,
        };
        let before = LOCAL.try_with(|local| local.leaf.replace(Some(leaf)));
        Self(before.ok().flatten().map(Box::new))
    }
}

impl Drop for InLeaf {
    #[inline]
    fn drop(&mut self) {
        let before = self.0.take().map(|leaf| *leaf);
        let _ = LOCAL.try_with(|local| local.leaf.set(before));
    }
}

/// In debug builds, says once when a span is started inside a `leaf`, which promised that none would be.
#[inline]
pub(super) fn note_promise(site: &'static Callsite) {
    if cfg!(debug_assertions) {
        let leaf = LOCAL.try_with(|local| local.leaf.get()).ok().flatten();
        if let Some(leaf) = leaf {
            broken_promise(leaf.site, site);
        }
    }
}

#[cold]
fn broken_promise(leaf: &Callsite, inside: &Callsite) {
    static SAID: AtomicBool = AtomicBool::new(false);
    if !SAID.swap(true, Ordering::Relaxed) {
        let (leaf, inside) = (leaf.description().name, inside.description().name);
        report::line(format_args!(
            "`{leaf}` is `leaf`, which promises that nothing inside starts a span, and `{inside}` did; it became a sibling \
             of `{leaf}`, not a child. Remove `leaf`. (Said once, in debug builds.)"
        ));
    }
}
