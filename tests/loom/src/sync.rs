//! What `otel-runtime/src/sync.rs` names, but the model checker's.

#[cfg(feature = "loom")]
mod types {
    pub(crate) use loom::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering, fence};
    pub(crate) use loom::sync::{Arc, Condvar, Mutex, MutexGuard};
    pub(crate) use std::sync::TryLockError;
}

#[cfg(not(feature = "loom"))]
mod types {
    pub(crate) use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering, fence};
    pub(crate) use std::sync::{Arc, Condvar, Mutex, MutexGuard, TryLockError};
}

pub(crate) use self::types::*;
