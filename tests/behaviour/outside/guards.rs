//! Guards of spans that are kept where one would not think of: in thread-locals, in lists, behind a future that took another one.

use std::cell::RefCell;
use std::thread;

use otel_runtime::opentelemetry::Context;
use otel_runtime::opentelemetry::trace::{SpanId, TraceContextExt as _};
use otel_runtime::{FutureExt as _, SpanGuard, event, set_attributes, span, testing, traced};

fn current() -> SpanId {
    Context::current().span().span_context().span_id()
}

thread_local! {
    static HELD: RefCell<Vec<SpanGuard>> = const { RefCell::new(Vec::new()) };
    static AT_EXIT: AtExit = const { AtExit };
}

/// Uses everything in a thread-local's destructor.
struct AtExit;

#[traced]
fn function() {}

impl Drop for AtExit {
    fn drop(&mut self) {
        let _guard = span!("late");
        event!("late");
        set_attributes!(late = true);
        assert_eq!(span!("late", || 1), 1);
        drop(async {}.in_span(span!("late")));
        function();
    }
}

/// The first thing on its thread: what it needs is torn down before it.
fn held_by_a_thread(hold: impl FnOnce(Context) + Send + 'static) -> testing::TestTrace {
    let trace = testing::init();
    let context = trace.context();
    let thread = thread::spawn(move || HELD.with(|_| hold(context)));
    thread.join().unwrap();
    trace
}

fn hold(guards: impl IntoIterator<Item = SpanGuard>) {
    HELD.with_borrow_mut(|held| held.extend(guards));
}

#[test]
fn a_guard_in_a_thread_local_ends_with_its_thread() {
    let trace = held_by_a_thread(|context| {
        let _attached = context.attach();
        hold([span!("held"), span!("within")]);
        event!("here");
    });
    trace.assert_tree("held\n  within");
}

#[test]
fn so_does_one_of_every_kind() {
    let trace = held_by_a_thread(|context| {
        let _attached = context.attach();
        hold([
            span!(sample(never); "unsampled"),
            span!(metrics; "counted"),
            span!(leaf; "leaf"),
        ]);
    });
    trace.assert_tree("counted\n  leaf");
}

#[test]
fn one_without_a_trace_around_it_does_no_harm() {
    let trace =
        held_by_a_thread(|_| hold([span!("alone"), span!(root, sample(never); "of its own")]));
    assert!(trace.spans().is_empty());
}

#[test]
fn at_the_end_of_a_thread_nothing_is_recorded_and_nothing_breaks() {
    let trace = held_by_a_thread(|context| {
        AT_EXIT.with(|_| ());
        let _attached = context.attach();
        hold([span!("held")]);
    });
    trace.assert_tree("held");
}

#[tokio::test]
async fn a_future_takes_a_guard_from_below_another() {
    let trace = testing::init();
    let outside = current();
    let below = span!("below");
    let above = span!("above");
    let is_above = current();
    let future = async { current() }.in_span(below);
    assert_eq!(current(), is_above, "the one above stays");
    drop(above);
    assert_eq!(current(), outside);
    assert_ne!(future.await, outside);
    assert_eq!(current(), outside);
    trace.assert_tree("below\n  above");
}

#[test]
fn guards_of_a_list_are_left_first_to_last() {
    let trace = testing::init();
    let outside = current();
    let guards: Vec<SpanGuard> = (0..500).map(|number| span!("many", number)).collect();
    drop(guards);
    assert_eq!(current(), outside);
    assert_eq!(trace.spans().len(), 500);
}

#[test]
fn a_guard_that_is_forgotten_stays_current() {
    let trace = testing::init();
    std::mem::forget(span!("forgotten"));
    let forgotten = current();
    function();
    assert_eq!(trace.span("function").parent_span_id, forgotten);
}
