//! The tables of each thread, and the one they are emptied into.
//!
//! A thread has two tables and adds to the one that is free. A collection holds one at a time, so a call never waits; and in a forked child, where a lock may be held
//! by nobody, one of the two still works.

use std::cell::OnceCell;
use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError, Weak};
use std::time::SystemTime;

use super::series::Series;
use super::table::{Call, Table};
use super::{Exemplars, STATE};
use crate::{clock, ids};

#[derive(Debug, Default)]
struct Shard([Mutex<Table>; 2]);

impl Shard {
    /// Counts the call, unless both tables are held.
    fn add(&self, call: &Call<'_>) -> bool {
        self.free(|table| table.add(call, limit()))
    }

    fn free(&self, change: impl FnOnce(&mut Table)) -> bool {
        for half in &self.0 {
            let mut table = match half.try_lock() {
                Ok(table) => table,
                Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
                Err(TryLockError::WouldBlock) => continue,
            };
            change(&mut table);
            return true;
        }
        false
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

static SHARDS: Mutex<Vec<Weak<Shard>>> = Mutex::new(Vec::new());
/// Of calls in threads that are ending, and what threads that are gone have left.
static ORPHANS: Mutex<Option<Arc<Shard>>> = Mutex::new(None);
static TOTALS: Mutex<Option<Totals>> = Mutex::new(None);
static LIMIT: AtomicUsize = AtomicUsize::new(2000);
/// The process that collects; a forked child does not.
static HOME: AtomicU32 = AtomicU32::new(0);

fn limit() -> usize {
    LIMIT.load(Ordering::Relaxed)
}

fn is_home() -> bool {
    HOME.load(Ordering::Relaxed) == ids::process()
}

thread_local! {
    static LOCAL: OnceCell<Local> = const { OnceCell::new() };
}

struct Local(Option<Arc<Shard>>);

impl Local {
    #[cold]
    fn register() -> Self {
        if !is_home() {
            return Self(None);
        }
        let shard = Arc::new(Shard::default());
        let mut shards = lock(&SHARDS);
        // Those of threads that are gone.
        if shards.len() == shards.capacity() {
            shards.retain(|shard| shard.strong_count() > 0);
        }
        shards.push(Arc::downgrade(&shard));
        Self(Some(shard))
    }
}

impl Drop for Local {
    /// What the thread has counted outlives it.
    fn drop(&mut self) {
        let Some(shard) = self.0.take().filter(|_| is_home()) else {
            return;
        };
        let orphans = orphans();
        for half in &shard.0 {
            let [first, _] = &orphans.0;
            lock(first).take(&mut lock(half), limit());
        }
    }
}

fn orphans() -> Arc<Shard> {
    Arc::clone(lock(&ORPHANS).get_or_insert_with(Arc::default))
}

/// Counts a call.
pub(super) fn add(call: &Call<'_>) {
    let added = LOCAL.try_with(|local| {
        let local = local.get_or_init(Local::register);
        local.0.as_ref().is_some_and(|shard| shard.add(call))
    });
    if added != Ok(true) && is_home() {
        let orphans = orphans();
        if !orphans.add(call) {
            let [first, _] = &orphans.0;
            lock(first).add(call, limit());
        }
    }
}

/// What was counted since the process began to count.
#[derive(Debug)]
pub(crate) struct Totals {
    table: Table,
    since: SystemTime,
}

impl Totals {
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Series> {
        self.table.iter()
    }

    pub(crate) fn since(&self) -> SystemTime {
        self.since
    }
}

/// From now on calls are counted, in at most so many series.
pub(crate) fn activate(exemplars: Exemplars, limit: usize) {
    clock::warm_up();
    LIMIT.store(limit, Ordering::Relaxed);
    HOME.store(ids::process(), Ordering::Relaxed);
    lock(&TOTALS).get_or_insert_with(|| Totals {
        table: Table::default(),
        since: SystemTime::now(),
    });
    STATE.store(exemplars.state(), Ordering::Relaxed);
}

/// Empties the tables of all threads, and lets `look` see the sum.
pub(crate) fn collect<T>(look: impl FnOnce(&Totals) -> T) -> Option<T> {
    let shards: Vec<Arc<Shard>> = lock(&SHARDS).iter().filter_map(Weak::upgrade).collect();
    let mut totals = lock(&TOTALS);
    let totals = totals.as_mut()?;
    for half in shards.iter().chain([&orphans()]).flat_map(|shard| &shard.0) {
        totals.table.take(&mut lock(half), limit());
    }
    Some(look(totals))
}
