//! A filter switches traced functions on and off while the program runs, at once and on every thread.
#![deny(warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

use std::cell::Cell;
use std::sync::Barrier;

use opentelemetry_sdk::trace::{InMemorySpanExporter, SpanData};
use otel_runtime::opentelemetry::Context;
use otel_runtime::opentelemetry::trace::{SpanId, TraceContextExt as _};
use otel_runtime::{Telemetry, traced};

thread_local! { static EVALUATED: Cell<u32> = const { Cell::new(0) } }

fn counted() -> u32 {
    EVALUATED.with(|count| count.replace(count.get() + 1))
}

#[traced(name = "checkout")]
fn outer() -> u32 {
    db::query() + db::pool::Pool.get()
}

mod db {
    use otel_runtime::traced;

    use super::{counted, leaf};

    #[traced(attributes(rows = counted()), parent = super::current(), level = debug)]
    pub(crate) fn query() -> u32 {
        leaf()
    }

    pub(crate) mod pool {
        use otel_runtime::traced;

        pub(crate) struct Pool;

        impl Pool {
            #[traced(name = "take a connection", level = trace)]
            pub(crate) fn get(&self) -> u32 {
                let _ = self;
                super::leaf()
            }
        }
    }
}

fn current() -> Context {
    counted();
    Context::current()
}

#[traced(level = warn)]
fn leaf() -> u32 {
    u32::from(Context::current().span().is_recording())
}

#[traced(ret)]
async fn later() -> u32 {
    tokio::task::yield_now().await;
    returned().await
}

#[traced(attributes(rows = counted()))]
fn returned() -> impl Future<Output = u32> {
    async { leaf() }
}

/// The names of what is recorded, each below its parent's.
struct Run<'a> {
    telemetry: &'a Telemetry,
    exporter: &'a InMemorySpanExporter,
}

impl Run<'_> {
    fn spans(&self, run: impl FnOnce()) -> Vec<SpanData> {
        self.exporter.reset();
        run();
        self.telemetry.flush().unwrap();
        self.exporter.get_finished_spans().unwrap()
    }

    fn with(&self, filter: &str, run: impl FnOnce()) -> String {
        self.telemetry.set_filter(filter).unwrap();
        tree(&self.spans(run), SpanId::INVALID)
    }
}

/// `checkout(query(leaf) leaf)`
fn tree(spans: &[SpanData], parent: SpanId) -> String {
    let mut below: Vec<_> = spans
        .iter()
        .filter(|span| span.parent_span_id == parent)
        .collect();
    below.sort_by_key(|span| span.start_time);
    let named = below.iter().map(|span| {
        let below = tree(spans, span.span_context.span_id());
        if below.is_empty() {
            span.name.to_string()
        } else {
            format!("{}({below})", span.name)
        }
    });
    named.collect::<Vec<_>>().join(" ")
}

#[test]
fn a_filter_decides_which_functions_record() {
    let exporter = InMemorySpanExporter::default();
    let telemetry = otel_runtime::builder()
        .with_span_exporter(exporter.clone())
        .init()
        .unwrap();
    let run = Run {
        telemetry: &telemetry,
        exporter: &exporter,
    };
    by_name_and_level(&run);
    nothing_is_evaluated(&run);
    futures_as_well(&run);
    on_every_thread(&run);
    a_mistake_changes_nothing(&run);
    telemetry.shutdown().unwrap();
}

fn sync() {
    outer();
}

fn by_name_and_level(run: &Run<'_>) {
    let all = "checkout(query(leaf) take a connection(leaf))";
    for (filter, expected) in [
        ("", all),
        ("elsewhere=off", all),
        ("*=trace", all),
        ("filter::db=off", "checkout(leaf leaf)"),
        (
            "filter::db::query=off",
            "checkout(leaf take a connection(leaf))",
        ),
        ("*::Pool::get=off", "checkout(query(leaf) leaf)"),
        ("take a *=off", "checkout(query(leaf) leaf)"),
        ("checkout=off", "query(leaf) take a connection(leaf)"),
        ("info", "checkout(leaf leaf)"),
        ("*=debug", "checkout(query(leaf) leaf)"),
        (
            "filter::db::pool=trace,leaf=off,*=info",
            "checkout(take a connection)",
        ),
        ("*=warn", "leaf leaf"),
        ("off", ""),
        ("", all),
    ] {
        assert_eq!(run.with(filter, sync), expected, "{filter}");
    }
}

/// Neither attributes nor `parent`.
fn nothing_is_evaluated(run: &Run<'_>) {
    let evaluated = |filter| {
        let before = EVALUATED.get();
        run.with(filter, sync);
        EVALUATED.get() - before
    };
    assert_eq!(evaluated("db=off,*::query=off"), 0);
    assert_eq!(evaluated("db=off"), 2);
}

fn futures_as_well(run: &Run<'_>) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    let run_later = || {
        runtime.block_on(later());
    };
    assert_eq!(run.with("", run_later), "later(returned(leaf))");
    let before = EVALUATED.get();
    assert_eq!(run.with("returned=off", run_later), "later(leaf)");
    assert_eq!(EVALUATED.get(), before);
    assert_eq!(run.with("later=off", run_later), "returned(leaf)");
}

/// Once `set_filter` has returned, no call goes by the filter before it.
fn on_every_thread(run: &Run<'_>) {
    const THREADS: usize = 4;
    for round in 0..50 {
        let filter = if round % 2 == 0 {
            "leaf=off"
        } else {
            "leaf=warn"
        };
        let barrier = Barrier::new(THREADS + 1);
        let spans = run.spans(|| {
            std::thread::scope(|scope| {
                for _ in 0..THREADS {
                    scope.spawn(|| {
                        barrier.wait();
                        barrier.wait();
                        (0..5).for_each(|_| {
                            leaf();
                        });
                    });
                }
                barrier.wait();
                run.telemetry.set_filter(filter).unwrap();
                barrier.wait();
            });
        });
        assert_eq!(spans.len(), if round % 2 == 0 { 0 } else { THREADS * 5 });
    }
}

fn a_mistake_changes_nothing(run: &Run<'_>) {
    assert_eq!(
        run.with("checkout=off", sync),
        "query(leaf) take a connection(leaf)"
    );
    let error = run.telemetry.set_filter("checkout=on").unwrap_err();
    assert!(error.to_string().contains("`on`"), "{error}");
    assert_eq!(
        tree(&run.spans(sync), SpanId::INVALID),
        "query(leaf) take a connection(leaf)"
    );
}
