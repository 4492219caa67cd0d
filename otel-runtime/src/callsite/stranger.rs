//! Says once that this copy of the library records nothing while another copy in the process does.
//!
//! Two incompatible versions in one program share the global provider of OpenTelemetry, and both record. A `cdylib` has statics of its own, that provider
//! included, so what the program set up is not there; without a word, its spans would simply be missing.

use std::sync::atomic::{AtomicU8, Ordering};

use crate::report;

/// Looks are few, for each reads a file for each thread.
const MOST_LOOKS: u8 = 3;

/// To be called when a traced function has found nobody to record for it.
#[cold]
pub(crate) fn look() {
    static LOOKS: AtomicU8 = AtomicU8::new(0);
    let more = |looks: u8| (looks < MOST_LOOKS).then_some(looks + 1);
    let order = Ordering::Relaxed;
    if LOOKS.fetch_update(order, order, more).is_ok() && another_copy_exports() {
        LOOKS.store(MOST_LOOKS, order);
        report::line(format_args!(
            "a library in this process, such as a cdylib, has a copy of otel-runtime of its own, which is not initialised: its spans are not recorded, \
             though those of the program are; call `otel_runtime::init()` in that library as well"
        ));
    }
}

/// By the name of the thread that exports. This copy has none: it was never initialised.
#[cfg(target_os = "linux")]
fn another_copy_exports() -> bool {
    let tasks = std::fs::read_dir("/proc/self/task");
    let mut tasks = tasks.into_iter().flatten().filter_map(Result::ok);
    tasks.any(|task| {
        let name = std::fs::read_to_string(task.path().join("comm"));
        name.is_ok_and(|name| name.trim_end() == "otel-export")
    })
}

/// There is no way to tell.
#[cfg(not(target_os = "linux"))]
fn another_copy_exports() -> bool {
    false
}
