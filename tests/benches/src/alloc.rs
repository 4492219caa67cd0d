//! Counts allocations while that is switched on; otherwise it costs one load for each of them, the same for every contender.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::sync::atomic::{AtomicBool, AtomicIsize, Ordering};

/// The allocator of the process.
#[derive(Debug)]
pub(crate) struct Counting;

static ON: AtomicBool = AtomicBool::new(false);
static LIVE: AtomicIsize = AtomicIsize::new(0);
static PEAK: AtomicIsize = AtomicIsize::new(0);

thread_local! { static CALLS: Cell<u64> = const { Cell::new(0) } }

/// Counts from now on, for good.
pub(crate) fn switch_on() {
    ON.store(true, Ordering::Relaxed);
}

/// How many blocks this thread has allocated (or moved, growing) since [`switch_on`].
pub(crate) fn calls_of_this_thread() -> u64 {
    CALLS.get()
}

/// Bytes allocated and not freed since [`switch_on`], by all threads.
pub(crate) fn live() -> isize {
    LIVE.load(Ordering::Relaxed)
}

/// The highest [`live`] since the last call of [`reset_peak`].
pub(crate) fn peak() -> isize {
    PEAK.load(Ordering::Relaxed)
}

/// From here on [`peak`] is measured.
pub(crate) fn reset_peak() {
    PEAK.store(live(), Ordering::Relaxed);
}

#[cold]
fn note(allocated: usize, freed: usize) {
    let change = allocated.cast_signed() - freed.cast_signed();
    let live = LIVE.fetch_add(change, Ordering::Relaxed) + change;
    PEAK.fetch_max(live, Ordering::Relaxed);
    if allocated > 0 {
        // Constant and without a destructor, so it can be reached at any time of a thread's life.
        CALLS.set(CALLS.get() + 1);
    }
}

// SAFETY: every call goes to the system's allocator as it is; the counting beside it allocates nothing.
unsafe impl GlobalAlloc for Counting {
    #[inline]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        if ON.load(Ordering::Relaxed) {
            note(layout.size(), 0);
        }
        // SAFETY: the caller's promises are those that `System` asks for.
        unsafe { System.alloc(layout) }
    }

    #[inline]
    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        if ON.load(Ordering::Relaxed) {
            note(layout.size(), 0);
        }
        // SAFETY: the caller's promises are those that `System` asks for.
        unsafe { System.alloc_zeroed(layout) }
    }

    #[inline]
    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        if ON.load(Ordering::Relaxed) {
            note(0, layout.size());
        }
        // SAFETY: the caller's promises are those that `System` asks for.
        unsafe { System.dealloc(block, layout) }
    }

    #[inline]
    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        if ON.load(Ordering::Relaxed) {
            note(size, layout.size());
        }
        // SAFETY: the caller's promises are those that `System` asks for.
        unsafe { System.realloc(block, layout, size) }
    }
}
