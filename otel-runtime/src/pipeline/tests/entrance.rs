//! The ways into a pipeline: installed or not, one after another, from threads that come and go.

use std::cell::RefCell;
use std::sync::{Mutex, PoisonError};

use opentelemetry::trace::{SpanContext, SpanId, SpanKind, Status};
use opentelemetry_sdk::trace::{SpanData, SpanEvents, SpanLinks};

use super::rig::{Does, LONG, config, rig};
use crate::pipeline::{Item, submit};

fn item(name: &str) -> Item<'static> {
    Item::Sdk(Box::new(SpanData {
        span_context: SpanContext::NONE,
        parent_span_id: SpanId::INVALID,
        parent_span_is_remote: false,
        span_kind: SpanKind::Internal,
        name: name.to_owned().into(),
        start_time: std::time::SystemTime::now(),
        end_time: std::time::SystemTime::now(),
        attributes: Vec::new(),
        dropped_attributes_count: 0,
        events: SpanEvents::default(),
        links: SpanLinks::default(),
        status: Status::Unset,
        instrumentation_scope: opentelemetry::InstrumentationScope::default(),
    }))
}

/// Only one pipeline is installed at a time.
fn alone() -> std::sync::MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

#[test]
fn what_is_submitted_goes_to_the_installed_pipeline_and_to_the_next_one() {
    let _alone = alone();
    submit(item("nobody's"));
    for name in ["first", "second"] {
        let rig = rig(config(), |_| Does::Take);
        rig.pipeline.install();
        submit(item(name));
        rig.spans(&["by hand"]);
        rig.pipeline.flush(LONG).unwrap();
        assert_eq!(rig.names(), [name, "by hand"]);
        rig.shutdown(LONG).unwrap();
        submit(item("late"));
        assert_eq!(rig.names().len(), 2);
    }
}

#[test]
fn two_pipelines_at_once_do_not_mix() {
    let (one, two) = (rig(config(), |_| Does::Take), rig(config(), |_| Does::Take));
    for _ in 0..3 {
        one.spans(&["one"]);
        two.spans(&["two"]);
    }
    one.shutdown(LONG).unwrap();
    two.spans(&["two"]);
    two.shutdown(LONG).unwrap();
    assert_eq!(one.names(), ["one"; 3]);
    assert_eq!(two.names(), ["two"; 4]);
}

#[test]
fn threads_that_are_idle_parked_or_gone_are_flushed() {
    let _alone = alone();
    let rig = rig(config(), |_| Does::Take);
    rig.pipeline.install();
    let (parked, release) = std::sync::mpsc::channel::<()>();
    let (done, is_done) = std::sync::mpsc::channel();
    let waits = std::thread::spawn(move || {
        submit(item("parked"));
        done.send(()).unwrap();
        let _ = release.recv();
    });
    is_done.recv().unwrap();
    for _ in 0..3 {
        std::thread::spawn(|| submit(item("gone"))).join().unwrap();
    }
    submit(item("here"));
    rig.pipeline.flush(LONG).unwrap();
    let mut names = rig.names();
    names.sort();
    assert_eq!(names, ["gone", "gone", "gone", "here", "parked"]);
    drop(parked);
    waits.join().unwrap();
    rig.shutdown(LONG).unwrap();
}

/// Ends a span when its thread's memory is torn down.
#[derive(Default)]
struct AtExit(Option<Item<'static>>);

impl Drop for AtExit {
    fn drop(&mut self) {
        if let Some(item) = self.0.take() {
            submit(item);
        }
    }
}

thread_local! {
    static AT_EXIT: RefCell<AtExit> = RefCell::default();
}

#[test]
fn a_span_that_ends_in_a_thread_locals_destructor_arrives() {
    let _alone = alone();
    let rig = rig(config(), |_| Does::Take);
    rig.pipeline.install();
    for ours_first in [true, false] {
        std::thread::spawn(move || {
            if ours_first {
                submit(item("before"));
            }
            AT_EXIT.with(|at_exit| at_exit.borrow_mut().0 = Some(item("at exit")));
            if !ours_first {
                submit(item("before"));
            }
        })
        .join()
        .unwrap();
    }
    rig.shutdown(LONG).unwrap();
    let mut names = rig.names();
    names.sort();
    assert_eq!(names, ["at exit", "at exit", "before", "before"]);
}
