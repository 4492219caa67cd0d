//! The synchronisation that the pipeline is built of, by names that a model checker can take the place of: `tests/loom`
//! has a `crate::sync` of its own.

pub(crate) use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering, fence};
pub(crate) use std::sync::{Arc, Condvar, Mutex, MutexGuard, TryLockError};
