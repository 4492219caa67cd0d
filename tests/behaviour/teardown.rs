//! Threads that end, and contexts that outlive their span.
#![deny(warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

use std::cell::RefCell;
use std::future::{Future, pending};
use std::pin::Pin;
use std::task::{Context as Task, Waker};

use otel_runtime::logs::JsonLogger;
use otel_runtime::opentelemetry::Context;
use otel_runtime::opentelemetry::trace::{TraceContextExt as _, Tracer as _};
use otel_runtime::{FutureExt as _, current, testing, traced};

#[traced]
fn hands_out_its_context() -> Vec<Context> {
    vec![Context::current()]
}

#[test]
fn a_context_that_outlives_the_span_does_not_keep_it_open() {
    let trace = testing::init();
    let context = hands_out_its_context().remove(0);
    let span = trace.span("hands_out_its_context");
    assert!(span.end_time >= span.start_time);
    assert!(!context.span().is_recording());
    // It is still a parent.
    let late = otel_runtime::opentelemetry::global::tracer("late");
    drop(late.start_with_context("late", &context));
    trace.assert_tree("hands_out_its_context\n  late");
    drop(context);
    assert_eq!(trace.spans().len(), 2);
}

#[traced]
fn called_at_thread_exit() -> usize {
    1
}

#[traced]
async fn never_done() {
    pending::<()>().await;
}

/// Calls traced code, and drops a running traced future, in a thread-local's destructor.
#[derive(Default)]
struct AtExit(Option<Pin<Box<dyn Future<Output = ()>>>>);

impl Drop for AtExit {
    fn drop(&mut self) {
        called_at_thread_exit();
        drop(self.0.take());
        called_at_thread_exit();
        current::set_attribute("late", true);
        current::record_error("late");
        assert_eq!(current::span_id().is_some(), current::trace_id().is_some());
        drop(pending::<()>().in_current_span());
        log();
    }
}

/// A line from wherever the thread is.
fn log() {
    let line = log::Record::builder().args(format_args!("late")).build();
    log::Log::log(&JsonLogger::new().with_writer(std::io::sink()), &line);
}

thread_local! {
    static AT_EXIT: RefCell<AtExit> = RefCell::default();
}

fn poll_into_thread_local() {
    let mut future: Pin<Box<dyn Future<Output = ()>>> = Box::pin(never_done().in_current_span());
    assert!(
        future
            .as_mut()
            .poll(&mut Task::from_waker(Waker::noop()))
            .is_pending()
    );
    AT_EXIT.with(|at_exit| at_exit.borrow_mut().0 = Some(future));
}

#[test]
fn a_span_alive_at_thread_exit_ends_and_aborts_nothing() {
    let trace = testing::init();
    for context_first in [true, false] {
        let context = trace.context();
        let exits = std::thread::spawn(move || {
            if context_first {
                let _attached = context.attach();
                poll_into_thread_local();
            } else {
                AT_EXIT.with(|_| ());
                let _attached = context.attach();
                poll_into_thread_local();
            }
        });
        exits.join().unwrap();
    }
    let ended = trace
        .spans()
        .iter()
        .filter(|span| span.name == "never_done")
        .count();
    assert_eq!(ended, 2);
}

#[test]
fn a_first_call_at_thread_exit_is_harmless() {
    let _trace = testing::init();
    std::thread::spawn(|| {
        AT_EXIT.with(|_| ());
        // The context of `opentelemetry` is older than our own thread-locals.
        drop(Context::current().attach());
    })
    .join()
    .unwrap();
    std::thread::spawn(|| {
        drop(Context::current().attach());
        AT_EXIT.with(|_| ());
    })
    .join()
    .unwrap();
}
