//! What each thread keeps for its spans, under one thread-local: a generator of ids, free slots, attributes on their way into a future's
//! record, and whether a panic was recorded.

use std::cell::{Cell, RefCell};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, PoisonError};

use opentelemetry::{Context, KeyValue};

use super::Running;
use super::handle::Slot;
use crate::ids::Ids;

struct Local {
    ids: RefCell<Ids>,
    slots: RefCell<Vec<Slot>>,
    boxes: RefCell<Vec<Box<Option<Running>>>>,
    captured: Cell<Vec<KeyValue>>,
    panic_is_recorded: Cell<bool>,
    context_was_there: bool,
}

impl Local {
    fn new() -> Self {
        Self {
            ids: RefCell::new(Ids::seeded()),
            slots: RefCell::default(),
            boxes: RefCell::default(),
            captured: Cell::default(),
            panic_is_recorded: Cell::new(false),
            // A thread that first calls a traced function from a destructor may have lost its context already.
            context_was_there: catch_unwind(AssertUnwindSafe(|| Context::map_current(|_| ())))
                .is_ok(),
        }
    }
}

/// Slots of threads that are gone.
static ORPHANS: Mutex<Vec<Slot>> = Mutex::new(Vec::new());

impl Drop for Local {
    fn drop(&mut self) {
        let mut orphans = ORPHANS.lock().unwrap_or_else(PoisonError::into_inner);
        orphans.append(&mut self.slots.borrow_mut());
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

/// Makes ids.
#[inline]
pub(super) fn ids<R>(make: impl Fn(&mut Ids) -> R) -> R {
    LOCAL
        .try_with(|local| make(&mut local.ids.borrow_mut()))
        .unwrap_or_else(|_| make(&mut Ids::seeded()))
}

/// A slot for a new span.
#[inline]
pub(super) fn slot() -> Slot {
    let free = LOCAL
        .try_with(|local| local.slots.borrow_mut().pop())
        .ok()
        .flatten();
    free.unwrap_or_else(orphan).again()
}

#[cold]
fn orphan() -> Slot {
    let orphan = ORPHANS.lock().unwrap_or_else(PoisonError::into_inner).pop();
    orphan.unwrap_or_else(Slot::new)
}

/// Slots that a thread keeps; futures that start on one thread and end on another would pile them up.
const KEPT_SLOTS: usize = 256;

/// Takes back the slot of a span that has ended.
#[inline]
pub(super) fn give_back(slot: Slot) {
    let kept = LOCAL.try_with(|local| {
        let mut slots = local.slots.borrow_mut();
        let room = slots.len() < KEPT_SLOTS;
        if room {
            slots.push(slot);
        }
        room
    });
    if kept != Ok(true) {
        ORPHANS
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(slot);
    }
}

/// Boxes that a thread keeps for the futures it will start.
const KEPT_BOXES: usize = 64;

/// Puts a running span into a box, one that was used before if there is one.
pub(crate) fn boxed(running: Running) -> Box<Option<Running>> {
    let free = LOCAL
        .try_with(|local| local.boxes.borrow_mut().pop())
        .ok()
        .flatten();
    match free {
        Some(mut free) => {
            *free = Some(running);
            free
        }
        None => Box::new(Some(running)),
    }
}

/// Takes a running span out of its box, and keeps the box.
pub(crate) fn unboxed(mut boxed: Box<Option<Running>>) -> Option<Running> {
    let running = boxed.take();
    let _ = LOCAL.try_with(|local| {
        let mut boxes = local.boxes.borrow_mut();
        if boxes.len() < KEPT_BOXES {
            boxes.push(boxed);
        }
    });
    running
}

/// Leaves attributes that a future's body captured for the wrapper around it.
pub(crate) fn leave_captured(attributes: Vec<KeyValue>) {
    let _ = LOCAL.try_with(|local| local.captured.set(attributes));
}

/// Takes the attributes that were left.
pub(crate) fn take_captured() -> Vec<KeyValue> {
    LOCAL
        .try_with(|local| local.captured.take())
        .unwrap_or_default()
}

/// A traced call began while nothing unwinds, so an earlier panic of this thread was caught.
#[inline]
pub(crate) fn panic_is_over() {
    let _ = LOCAL.try_with(|local| local.panic_is_recorded.set(false));
}

/// True for the innermost traced frame of a panic.
pub(crate) fn first_frame_of_panic() -> bool {
    LOCAL
        .try_with(|local| !local.panic_is_recorded.replace(true))
        .unwrap_or(true)
}
