//! The pushing side: one buffer of a thread, and how an item gets into it.

use super::{BYTES_PORTION, Buffers, PORTION, Refused, Store, lock};
use crate::sync::{Arc, AtomicBool, Mutex, MutexGuard, Ordering, TryLockError};

/// One thread's way in. Dropping it leaves what it has pushed to the worker.
#[derive(Debug)]
pub(crate) struct Handle<S: Store> {
    buffers: Arc<Buffers<S>>,
    buffer: Arc<Buffer<S>>,
}

impl<S: Store> Handle<S> {
    /// A buffer for the calling thread; `None` after the buffers were closed, and in a forked child.
    pub(crate) fn register(buffers: &Arc<Buffers<S>>) -> Option<Self> {
        if buffers.has_forked() {
            return None;
        }
        let buffer = Arc::new(Buffer::new());
        let mut newcomers = lock(&buffers.newcomers);
        if newcomers.closed {
            return None;
        }
        newcomers.buffers.push(Arc::clone(&buffer));
        drop(newcomers);
        let buffers = Arc::clone(buffers);
        Some(Self { buffers, buffer })
    }

    /// Takes an item of about so many bytes, or drops and counts it; never waits for the worker to export.
    #[inline]
    pub(crate) fn push(&self, item: S::Input<'_>, bytes: usize) {
        self.buffers.push_into(&self.buffer, item, bytes);
    }

    /// Whether nothing can be pushed any more.
    pub(crate) fn is_closed(&self) -> bool {
        self.buffers.shut.load(Ordering::Relaxed)
    }
}

impl<S: Store> Drop for Handle<S> {
    fn drop(&mut self) {
        self.buffer.gone.store(true, Ordering::Release);
    }
}

/// Shares no cache line with the buffer of another thread.
#[derive(Debug)]
#[repr(align(128))]
pub(super) struct Buffer<S> {
    inner: Mutex<Inner<S>>,
    /// Its thread will push no more.
    pub(super) gone: AtomicBool,
}

#[derive(Debug)]
struct Inner<S> {
    items: S,
    /// Room taken from the accounts and not used.
    spans: usize,
    bytes: usize,
    /// With the room for spans the threshold was reached: to ring when it is used up.
    rings: bool,
    shut: bool,
    refused: Refused,
}

/// What the worker finds in a buffer.
#[derive(Debug)]
pub(super) struct Found<S> {
    /// Nothing if there are none.
    pub(super) items: Option<S>,
    pub(super) spans: usize,
    pub(super) bytes: usize,
    pub(super) refused: Refused,
}

impl<S: Store> Buffer<S> {
    pub(super) fn new() -> Self {
        Self {
            inner: Mutex::new(Inner {
                items: S::default(),
                spans: 0,
                bytes: 0,
                rings: false,
                shut: false,
                refused: Refused::default(),
            }),
            gone: AtomicBool::new(false),
        }
    }

    pub(super) fn shut(&self) {
        lock(&self.inner).shut = true;
    }

    /// Lets nothing more in, since this turned out to be a forked child, where a lock may be held by nobody.
    pub(super) fn leave_home(&self) {
        if let Ok(mut inner) = self.inner.try_lock() {
            inner.shut = true;
        }
    }

    pub(super) fn len(&self) -> usize {
        lock(&self.inner).items.len()
    }

    /// What is in it, and what was refused since the worker last looked.
    pub(super) fn offered(&self) -> (u64, Refused) {
        let inner = lock(&self.inner);
        (inner.items.len() as u64, inner.refused)
    }

    pub(super) fn take_refused(&self) -> Refused {
        std::mem::take(&mut lock(&self.inner).refused)
    }

    /// Takes everything, and leaves an empty one of `spares` in its place if there was something.
    pub(super) fn empty(&self, spares: &mut Vec<S>) -> Found<S> {
        let mut inner = lock(&self.inner);
        let items = (inner.items.len() > 0)
            .then(|| std::mem::replace(&mut inner.items, spares.pop().unwrap_or_default()));
        inner.rings = false;
        Found {
            items,
            spans: std::mem::take(&mut inner.spans),
            bytes: std::mem::take(&mut inner.bytes),
            refused: std::mem::take(&mut inner.refused),
        }
    }

    /// Gives its memory back if it is empty.
    pub(super) fn shrink(&self) {
        let mut inner = lock(&self.inner);
        if inner.items.len() == 0 {
            inner.items = S::default();
        }
    }
}

/// Whether to ring.
type Ring = bool;

impl<S: Store> Buffers<S> {
    #[inline]
    pub(super) fn push_into(&self, buffer: &Buffer<S>, item: S::Input<'_>, bytes: usize) {
        // What is refused is dropped at the end of this function, when the lock is released.
        let Some(mut inner) = self.enter(buffer) else {
            return;
        };
        let mut ring = false;
        if inner.spans == 0 || inner.bytes < bytes || inner.shut {
            match self.top_up(&mut inner, bytes) {
                Some(full) => ring = full,
                None => return,
            }
        }
        inner.spans -= 1;
        inner.bytes -= bytes;
        inner.items.push(item, bytes);
        ring |= inner.rings && inner.spans == 0;
        drop(inner);
        if ring {
            self.ring(buffer);
        }
    }

    /// Locks a buffer. It is taken only while the worker swaps, or for good in a forked child.
    #[inline]
    fn enter<'a>(&self, buffer: &'a Buffer<S>) -> Option<MutexGuard<'a, Inner<S>>> {
        match buffer.inner.try_lock() {
            Ok(inner) => Some(inner),
            Err(TryLockError::Poisoned(poisoned)) => Some(poisoned.into_inner()),
            Err(TryLockError::WouldBlock) => self.wait_to_enter(buffer),
        }
    }

    #[cold]
    fn wait_to_enter<'a>(&self, buffer: &'a Buffer<S>) -> Option<MutexGuard<'a, Inner<S>>> {
        if self.has_forked() {
            self.home.lost.fetch_add(1, Ordering::Relaxed);
            return None;
        }
        Some(lock(&buffer.inner))
    }

    /// Takes room for one item and some more; without room, counts the item.
    #[cold]
    fn top_up(&self, inner: &mut Inner<S>, bytes: usize) -> Option<Ring> {
        if inner.shut {
            if self.home.left.load(Ordering::Relaxed) {
                self.home.lost.fetch_add(1, Ordering::Relaxed);
            }
            return None;
        }
        let mut ring = false;
        if inner.spans == 0 {
            if self.has_forked() {
                inner.shut = true;
                self.home.lost.fetch_add(1, Ordering::Relaxed);
                return None;
            }
            let mark = self.limits.full_enough;
            let wish = inner.items.len().clamp(4, PORTION);
            let Some(granted) = self.spans.take(1, wish, mark) else {
                inner.refused.spans += 1;
                return self.refuse(inner);
            };
            inner.spans = granted.room;
            inner.rings = granted.before + granted.room >= mark;
            ring = granted.before >= mark;
        }
        if inner.bytes < bytes {
            let need = bytes - inner.bytes;
            let Some(granted) = self.bytes.take(need, BYTES_PORTION, 0) else {
                inner.refused.bytes += 1;
                return self.refuse(inner);
            };
            inner.bytes += granted.room;
            ring |= self.is_heavy();
        }
        Some(ring)
    }

    /// The worker may be gone, so that it stays full.
    fn refuse(&self, inner: &mut Inner<S>) -> Option<Ring> {
        let refused = inner.refused.items();
        if refused.is_power_of_two() {
            self.touched.store(true, Ordering::Relaxed);
            if self.has_forked() {
                inner.shut = true;
            }
        }
        None
    }
}
