//! `otel_runtime::testing`: each test sees its own spans, in any order, beside others.

use std::thread;

use otel_runtime::opentelemetry::trace::{Span as _, TraceContextExt as _, Tracer as _};
use otel_runtime::opentelemetry::{Context, global};
use otel_runtime::{testing, traced};

#[traced(name = "parent")]
fn parent() {
    child();
    child();
    global::tracer("by hand").start("by hand").end();
}

#[traced(name = "child")]
fn child() {}

#[test]
fn a_tree_is_asserted_by_names() {
    let trace = testing::init();
    parent();
    child();
    trace.assert_tree(
        "
        parent
          child
          child
          by hand
        child
        ",
    );
}

#[test]
fn tests_in_parallel_do_not_see_each_other() {
    thread::scope(|scope| {
        for count in 1..20 {
            scope.spawn(move || {
                let trace = testing::init();
                (0..count).for_each(|_| child());
                thread::yield_now();
                assert_eq!(trace.spans().len(), count);
                assert!(
                    trace
                        .spans()
                        .iter()
                        .all(|span| span.span_context.trace_id() == trace.trace_id())
                );
            });
        }
    });
}

#[test]
fn init_of_the_code_under_test_does_no_harm() {
    let trace = testing::init();
    let telemetry = otel_runtime::init().unwrap();
    child();
    telemetry.flush().unwrap();
    telemetry.shutdown().unwrap();
    drop(
        otel_runtime::builder()
            .with_service_name("x")
            .init()
            .unwrap(),
    );
    child();
    trace.assert_tree("child\nchild");
}

#[test]
fn a_second_trace_on_one_thread_ends_where_the_first_goes_on() {
    let first = testing::init();
    child();
    {
        let second = testing::init();
        parent();
        assert_eq!(second.spans().len(), 4);
    }
    child();
    first.assert_tree("child\nchild");
}

#[test]
fn other_threads_join_by_the_context() {
    let trace = testing::init();
    let context = trace.context();
    thread::spawn(move || {
        child();
        let _attached = context.attach();
        child();
    })
    .join()
    .unwrap();
    trace.assert_tree("child");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn spawned_tasks_join_by_the_context() {
    use otel_runtime::opentelemetry::trace::FutureExt as _;

    let trace = testing::init();
    tokio::spawn(async { child() }.with_context(trace.context()))
        .await
        .unwrap();
    tokio::spawn(async { child() }).await.unwrap();
    trace.assert_tree("child");
}

#[test]
fn after_the_test_the_thread_is_out_of_the_trace() {
    drop(testing::init());
    assert!(!Context::current().span().span_context().is_valid());
}

#[test]
fn a_missing_span_is_reported_with_those_there_are() {
    let caught = std::panic::catch_unwind(|| {
        let trace = testing::init();
        parent();
        trace.span("grandparent")
    });
    let message = *caught.unwrap_err().downcast::<String>().unwrap();
    assert_eq!(
        message,
        "no finished span is called `grandparent`; there are:\nparent\n  child\n  child\n  by hand"
    );
}

#[test]
fn a_wrong_tree_is_reported_line_by_line() {
    let caught = std::panic::catch_unwind(|| {
        let trace = testing::init();
        parent();
        trace.assert_tree("parent\n  child\n  by hand\n  more");
    });
    let message = *caught.unwrap_err().downcast::<String>().unwrap();
    let expected = "  parent\n    child\n+   child\n    by hand\n-   more";
    assert_eq!(
        message,
        format!("the trace differs (- expected, + recorded):\n{expected}")
    );
}

#[test]
fn a_span_is_found_by_its_name() {
    let trace = testing::init();
    parent();
    let parent = trace.span("parent");
    assert_eq!(
        trace.span("by hand").parent_span_id,
        parent.span_context.span_id()
    );
}

#[test]
fn spans_are_scrubbed() {
    let trace = testing::init();
    let mut span = global::tracer("by hand").start("long");
    span.set_attribute(otel_runtime::opentelemetry::KeyValue::new(
        "text",
        "x".repeat(100_000),
    ));
    span.end();
    assert!(trace.span("long").attributes[0].value.as_str().len() <= 1024);
}

/// Whether `init` came first is only seen in a process of its own: this test binary, with one test chosen.
#[test]
fn init_may_have_run_before() {
    if std::env::var_os("ALONE").is_none() {
        let me = std::env::current_exe().unwrap();
        let env = [
            ("ALONE", "1"),
            ("OTEL_EXPORTER_OTLP_ENDPOINT", "http://localhost:9"),
        ];
        let arguments = ["init_may_have_run_before", "--exact", "--nocapture"];
        let finished = otel_tests::process::run(me.to_str().unwrap(), &arguments, &env);
        assert!(finished.success, "{}{}", finished.stdout, finished.stderr);
        return;
    }
    let timeout = std::time::Duration::from_millis(200);
    let telemetry = otel_runtime::builder()
        .with_shutdown_timeout(timeout)
        .init()
        .unwrap();
    let trace = testing::init();
    child();
    trace.assert_tree("child");
    otel_runtime::init().unwrap().shutdown().unwrap();
    let _ = telemetry.shutdown();
    child();
    trace.assert_tree("child\nchild");
}
