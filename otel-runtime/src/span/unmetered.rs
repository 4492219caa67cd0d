//! Without the feature `metrics`, the option of that name counts nothing, which is said once.

use std::sync::atomic::{AtomicBool, Ordering};

use super::{Records, Started, capture};
use crate::callsite::{self, Callsite};
use crate::capture::Attributes;
use crate::report;

/// A call that could be counted.
pub trait Measured: Sized {
    /// The function.
    fn site(&self) -> &'static Callsite;
}

impl Measured for Started {
    fn site(&self) -> &'static Callsite {
        self.site
    }
}

/// `metrics`: counts nothing.
#[inline]
pub fn metered<T: Measured>(started: T) -> T {
    say_once(started.site());
    started
}

/// `metrics(by(…))`: counts nothing.
pub fn labelled<T: Measured>(
    site: &'static Callsite,
    by: &mut dyn FnMut(&mut Attributes),
    start: impl FnOnce(&'static Callsite, &Attributes) -> T,
) -> T {
    let mut labels = Attributes::new();
    if !callsite::is_off() {
        by(&mut labels);
    }
    metered(start(site, &labels))
}

/// [`labelled`], inside the block of an `async fn`.
pub fn capture_labelled(
    records: Records,
    by: &mut dyn FnMut(&mut Attributes),
    rest: &mut dyn FnMut(&mut Attributes),
) {
    capture(records, &mut |set| {
        by(set);
        rest(set);
    });
}

/// What was captured goes into the span.
pub fn copy_labels(labels: &Attributes, set: &mut Attributes) {
    set.extend(labels.to_vec());
}

#[inline]
fn say_once(site: &Callsite) {
    static SAID: AtomicBool = AtomicBool::new(false);
    // In a process that sets nothing up, nobody misses anything.
    if !SAID.load(Ordering::Relaxed) && callsite::is_ours() && !SAID.swap(true, Ordering::Relaxed) {
        let name = site.description().name;
        report::line(format_args!(
            "`{name}` asks for `metrics`, which need the feature of that name: cargo add otel-runtime --features metrics; \
             it is not counted (said once)"
        ));
    }
}
