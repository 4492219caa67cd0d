//! From the end of a span into the buffer of its thread, also while the thread's own memory is being torn down.
//!
//! Each thread remembers a way in, with the number of the pipeline it leads to; while that is the pipeline that is
//! installed, a span costs a load of that number, a look at the thread-local, and a push. Otherwise (the first span of a
//! thread, another pipeline since, thread-locals gone) the way in is looked for, and at worst a buffer is shared.

use std::cell::RefCell;
use std::sync::{PoisonError, RwLock};

use super::buffers::{Buffers, Handle};
use super::item::{Item, Waiting};
use crate::sync::{Arc, AtomicU64, Ordering};

static INSTALLED: RwLock<Option<Entrance>> = RwLock::new(None);
/// The number of that one, or 0.
static INSTALLED_ID: AtomicU64 = AtomicU64::new(0);
static NEXT_ID: AtomicU64 = AtomicU64::new(1);

thread_local! {
    static LOCAL: RefCell<Option<Local>> = const { RefCell::new(None) };
}

/// A thread's way into a pipeline.
struct Local {
    id: u64,
    handle: Handle<Waiting>,
}

/// Takes a finished, sampled span into the pipeline that is installed, if there is one.
///
/// Never panics, and waits for nothing but the worker's swap of two vectors; may be called while thread-locals are
/// destroyed. Nothing of the user's is called.
#[inline]
pub(crate) fn submit(item: Item<'_>) {
    #[cfg(feature = "testing")]
    let Some(item) = super::tap::through(item) else {
        return;
    };
    let id = INSTALLED_ID.load(Ordering::Relaxed);
    if id == 0 {
        return;
    }
    if let Some(item) = push_local(id, item) {
        submit_slowly(item);
    }
}

/// Takes the item if this thread's way in leads there, else gives it back.
#[inline]
fn push_local(id: u64, item: Item<'_>) -> Option<Item<'_>> {
    let mut item = Some(item);
    let _ = LOCAL.try_with(|local| {
        if let Ok(local) = local.try_borrow()
            && let Some(local) = &*local
            && local.id == id
            && let Some(item) = item.take()
        {
            let bytes = item.bytes();
            local.handle.push(item, bytes);
        }
    });
    item
}

#[cold]
fn submit_slowly(item: Item<'_>) {
    let installed = INSTALLED.read().unwrap_or_else(PoisonError::into_inner);
    let entrance = installed.clone();
    drop(installed);
    if let Some(entrance) = entrance {
        entrance.push(item);
    }
}

/// The way into one pipeline, for whoever has no handle.
#[derive(Clone, Debug)]
pub(super) struct Entrance {
    id: u64,
    buffers: Arc<Buffers<Waiting>>,
}

impl Entrance {
    pub(super) fn new(buffers: Arc<Buffers<Waiting>>) -> Self {
        let id = NEXT_ID.fetch_add(1, Ordering::Relaxed);
        Self { id, buffers }
    }

    /// From now on [`submit`] leads here.
    pub(super) fn install(&self) {
        let mut installed = INSTALLED.write().unwrap_or_else(PoisonError::into_inner);
        *installed = Some(self.clone());
        INSTALLED_ID.store(self.id, Ordering::Relaxed);
    }

    /// From now on [`submit`] leads nowhere, if it led here.
    pub(super) fn uninstall(&self) {
        let mut installed = INSTALLED.write().unwrap_or_else(PoisonError::into_inner);
        if installed.as_ref().is_some_and(|now| now.id == self.id) {
            INSTALLED_ID.store(0, Ordering::Relaxed);
            *installed = None;
        }
    }

    /// Takes a finished span, by this thread's handle if it is for this pipeline or free to be.
    pub(super) fn push(&self, item: Item<'_>) {
        let Some(item) = push_local(self.id, item) else {
            return;
        };
        let item = if self.settle_in() {
            push_local(self.id, item)
        } else {
            Some(item)
        };
        if let Some(item) = item {
            let bytes = item.bytes();
            self.buffers.push_orphan(item, bytes);
        }
    }

    /// Gives this thread a handle, unless it has one for another pipeline that is still open.
    #[cold]
    fn settle_in(&self) -> bool {
        let settled = LOCAL.try_with(|local| {
            let Ok(mut local) = local.try_borrow_mut() else {
                return None;
            };
            if local
                .as_ref()
                .is_some_and(|local| !local.handle.is_closed())
            {
                return None;
            }
            let handle = Handle::register(&self.buffers)?;
            Some(local.replace(Local {
                id: self.id,
                handle,
            }))
        });
        matches!(settled, Ok(Some(_)))
    }
}
