//! Brings items from the threads where they come up to the one worker, within bounds, in the order of each thread.
//!
//! Each thread has a [`Handle`] on a buffer of its own, and the worker has the [`Inbox`], which empties all of them. A
//! buffer is a [`Store`] under a mutex that only its thread and the worker ever lock, the worker for as long as it takes to
//! swap the store for an empty one. So a push takes one lock that is nearly always free, and writes no memory that
//! another pushing thread writes.
//!
//! *Bounds.* Room for spans and bytes is taken from two process-wide accounts in portions: at most [`PORTION`] spans, and
//! never more than the thread has in its buffer already beyond the first few. What a thread has taken and not used goes
//! back when the worker empties its buffer. So the bounds are never exceeded, and are reached early by at most a portion
//! per thread.
//!
//! *Order.* An item is pushed under the lock of its buffer, a buffer made known under the lock of the newcomers; the
//! worker takes both locks after it has seen a request to flush, under a third lock. Whatever ended before (in the sense of
//! *happens before*) the request was made is therefore in the inbox when the request is noted, and what the request waits
//! for is the number of items taken so far. The accounts are not used to hand anything over, so they are relaxed.
//!
//! *Waking.* `used` of the account is at least the number of items that no batch has taken yet, and whoever raises it to a batch
//! remembers that, and rings when that portion is used up; whoever raises it further rings at once. Ringing is: a
//! fence, then a look at the flag `asleep`. Falling asleep is: raise the flag, a fence, then a look at `used`. With both fences
//! sequentially consistent, one of the two sees the other. Only if the flag is up is there a lock and a system call.
//!
//! *Threads that end.* Dropping the [`Handle`] marks the buffer as gone (release); the worker reads the mark (acquire)
//! before it empties the buffer, so a buffer that was marked by then is empty for good afterwards, and forgotten.
//!
//! *After a fork* the child has no worker, and any lock may be held by nobody. So whoever is about to wait for a lock, to take room, or
//! to wake the worker, asks for the process id first; in the child items are then dropped and counted.

mod account;
mod handle;
mod inbox;
mod signal;

use self::account::Account;
use self::handle::Buffer;
pub(crate) use self::handle::Handle;
pub(crate) use self::inbox::{Inbox, Work};
use self::signal::Signal;
pub(crate) use self::signal::lock;
use crate::sync::{Arc, AtomicBool, AtomicU64, Mutex, Ordering};
use std::ops::AddAssign;
use std::time::Instant;

/// How much is taken in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    /// Items that are not yet on their way to an exporter.
    pub(crate) spans: usize,
    /// Their bytes.
    pub(crate) bytes: usize,
    /// Items that leave together.
    pub(crate) batch: usize,
    /// With this many items the worker is woken.
    pub(crate) full_enough: usize,
}

/// Most spans a thread takes room for at once.
const PORTION: usize = 32;
/// Most bytes a thread takes room for at once, if it does not need more.
const BYTES_PORTION: usize = 16 * 1024;

/// Items that were not taken in, by reason.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Refused {
    /// There were too many.
    pub(crate) spans: u64,
    /// They were too large.
    pub(crate) bytes: u64,
}

impl Refused {
    fn items(self) -> u64 {
        self.spans + self.bytes
    }
}

impl AddAssign for Refused {
    fn add_assign(&mut self, other: Self) {
        self.spans += other.spans;
        self.bytes += other.bytes;
    }
}

/// A queue that keeps items in a form of its own: an item is what is pushed for as long as the push takes, and another thing when it is
/// popped. Emptied, it keeps its memory for the next ones.
pub(crate) trait Store: Default + Send + 'static {
    /// What is pushed.
    type Input<'a>;
    /// What is popped.
    type Output;

    fn push(&mut self, item: Self::Input<'_>, bytes: usize);

    /// The first item, with its bytes.
    fn pop(&mut self) -> Option<(Self::Output, usize)>;

    /// How many items there are.
    fn len(&self) -> usize;
}

/// The simplest store, for tests and models.
#[cfg(test)]
impl<T: Send + 'static> Store for std::collections::VecDeque<(T, usize)> {
    type Input<'a> = T;
    type Output = T;

    fn push(&mut self, item: T, bytes: usize) {
        self.push_back((item, bytes));
    }

    fn pop(&mut self) -> Option<(T, usize)> {
        self.pop_front()
    }

    fn len(&self) -> usize {
        Self::len(self)
    }
}

/// All buffers of one pipeline.
#[derive(Debug)]
pub(crate) struct Buffers<S> {
    limits: Limits,
    spans: Account,
    bytes: Account,
    /// Registered, but not met by the worker yet.
    newcomers: Mutex<Newcomers<S>>,
    /// Locked by the worker while it empties the buffers.
    known: Mutex<Vec<Known<S>>>,
    /// For threads whose thread-locals are gone, or belong to another pipeline.
    orphans: Arc<Buffer<S>>,
    /// Taken by the worker, and not settled yet.
    outstanding: AtomicU64,
    /// Taken by the worker, or refused and known to it. Written with the lock on `known` only.
    met: AtomicU64,
    /// Something was offered, whether it was taken or not.
    touched: AtomicBool,
    shut: AtomicBool,
    signal: Signal,
    home: Home,
}

#[derive(Debug)]
struct Newcomers<S> {
    closed: bool,
    buffers: Vec<Arc<Buffer<S>>>,
}

#[derive(Debug)]
struct Known<S> {
    buffer: Arc<Buffer<S>>,
    /// Nothing has come since the last tick.
    idle: bool,
}

/// The process where the worker is.
#[derive(Debug)]
struct Home {
    pid: u32,
    pid_now: fn() -> u32,
    left: AtomicBool,
    lost: AtomicU64,
}

impl<S: Store> Buffers<S> {
    /// Buffers that nothing forks away from.
    #[cfg(test)]
    pub(crate) fn new(limits: Limits) -> (Arc<Self>, Inbox<S>) {
        Self::at_home(limits, std::process::id)
    }

    /// Buffers without a worker; it takes the [`Inbox`]. `pid_now` says which process this is.
    pub(crate) fn at_home(limits: Limits, pid_now: fn() -> u32) -> (Arc<Self>, Inbox<S>) {
        let orphans = Arc::new(Buffer::new());
        let buffers = Arc::new(Self {
            limits,
            spans: Account::new(limits.spans, PORTION),
            bytes: Account::new(limits.bytes, BYTES_PORTION),
            newcomers: Mutex::new(Newcomers {
                closed: false,
                buffers: vec![Arc::clone(&orphans)],
            }),
            known: Mutex::new(Vec::new()),
            orphans,
            outstanding: AtomicU64::new(0),
            met: AtomicU64::new(0),
            touched: AtomicBool::new(false),
            shut: AtomicBool::new(false),
            signal: Signal::new(),
            home: Home {
                pid: pid_now(),
                pid_now,
                left: AtomicBool::new(false),
                lost: AtomicU64::new(0),
            },
        });
        let inbox = Inbox::new(Arc::clone(&buffers));
        (buffers, inbox)
    }

    /// Takes an item on a thread that has no handle.
    pub(crate) fn push_orphan(&self, item: S::Input<'_>, bytes: usize) {
        if self.has_forked() {
            self.home.lost.fetch_add(1, Ordering::Relaxed);
        } else {
            self.push_into(&self.orphans, item, bytes);
        }
    }

    /// Whether there ever was a push.
    pub(crate) fn is_untouched(&self) -> bool {
        self.spans.used() == 0 && !self.touched.load(Ordering::Relaxed)
    }

    /// Waits until everything pushed before is settled; `false` when the deadline came first.
    #[cfg(test)]
    pub(crate) fn flush(&self, deadline: Instant) -> bool {
        self.flush_and_wake(deadline, || {})
    }

    /// The same; `asked` wakes a worker that waits for something else.
    pub(crate) fn flush_and_wake(&self, deadline: Instant, asked: impl FnOnce()) -> bool {
        self.has_forked() || self.signal.flush(deadline, asked)
    }

    /// Whether somebody waits for what is exported now, so that it had better not take long.
    pub(crate) fn is_waited_for(&self) -> bool {
        self.signal.is_asked_to_flush() || self.close_by().is_some()
    }

    /// Lets no more items in, and asks the worker to be done by then.
    pub(crate) fn close(&self, by: Instant) {
        if self.has_forked() {
            return;
        }
        self.shut();
        self.signal.close(by);
    }

    /// No buffer takes anything any more, and there will be no new ones.
    fn shut(&self) {
        self.shut.store(true, Ordering::Relaxed);
        let known = lock(&self.known);
        let mut newcomers = lock(&self.newcomers);
        newcomers.closed = true;
        let known = known.iter().map(|known| &known.buffer);
        for buffer in known.chain(&newcomers.buffers) {
            buffer.shut();
        }
    }

    /// Waits for the worker's end; otherwise says how many items are still unsettled.
    pub(crate) fn wait_closed(&self, deadline: Instant) -> Result<(), u64> {
        if self.has_forked() || self.signal.wait_closed(deadline) {
            return Ok(());
        }
        let known = lock(&self.known);
        let newcomers = lock(&self.newcomers);
        let buffers = known
            .iter()
            .map(|known| &known.buffer)
            .chain(&newcomers.buffers);
        let waiting: usize = buffers.map(|buffer| buffer.len()).sum();
        Err(self.outstanding.load(Ordering::Relaxed) + waiting as u64)
    }

    /// How many items were ever pushed, taken in or not, but for those after the end; and which of them were refused since the worker last looked.
    pub(crate) fn offered(&self) -> (u64, Refused) {
        let mut refused = Refused::default();
        if self.has_forked() {
            return (0, refused);
        }
        let known = lock(&self.known);
        let newcomers = lock(&self.newcomers);
        let mut offered = self.met.load(Ordering::Relaxed);
        let known = known.iter().map(|known| &known.buffer);
        for buffer in known.chain(&newcomers.buffers) {
            let (waiting, now) = buffer.offered();
            refused += now;
            offered += waiting + now.items();
        }
        (offered, refused)
    }

    /// How many items were refused since the worker last looked; for when it does not look any more.
    pub(crate) fn take_refused(&self) -> Refused {
        let known = lock(&self.known);
        let newcomers = lock(&self.newcomers);
        let known = known.iter().map(|known| &known.buffer);
        let mut sum = Refused::default();
        for buffer in known.chain(&newcomers.buffers) {
            sum += buffer.take_refused();
        }
        self.met.fetch_add(sum.items(), Ordering::Relaxed);
        sum
    }

    /// When the worker has to be done, if it has to.
    pub(crate) fn close_by(&self) -> Option<Instant> {
        self.signal.close_by()
    }

    /// Whether this is a child of the process where the worker is. Costs a system call.
    pub(crate) fn has_forked(&self) -> bool {
        let home = &self.home;
        if !home.left.load(Ordering::Relaxed) && (home.pid_now)() != home.pid {
            home.left.store(true, Ordering::Relaxed);
        }
        home.left.load(Ordering::Relaxed)
    }

    /// How many items a forked child has dropped, since it was noticed to be one.
    pub(crate) fn take_lost_in_fork(&self) -> u64 {
        self.home.lost.swap(0, Ordering::Relaxed)
    }

    /// Wakes the worker if it sleeps, because of what was pushed into this buffer.
    #[cold]
    fn ring(&self, buffer: &Buffer<S>) {
        if !self.signal.is_asleep() {
            return;
        }
        if self.has_forked() {
            buffer.leave_home();
        } else {
            self.signal.ring();
        }
    }

    /// Enough has come for the worker to do something about it, as far as the accounts tell.
    fn is_full_enough(&self) -> bool {
        self.spans.used() >= self.limits.full_enough || self.is_heavy()
    }

    fn is_heavy(&self) -> bool {
        self.bytes.used() > self.limits.bytes / 2
    }

    /// Room taken and not given back, in spans and in bytes.
    pub(crate) fn room_used(&self) -> (usize, usize) {
        (self.spans.used(), self.bytes.used())
    }

    /// How many buffers there are.
    #[cfg(test)]
    pub(crate) fn count(&self) -> usize {
        lock(&self.known).len() + lock(&self.newcomers).buffers.len()
    }
}
