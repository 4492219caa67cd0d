//! JSON lines: what is printed, with the ids of the innermost span, scrubbed, and whatever a value or the writer does.
#![deny(warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

use std::fmt;
use std::io::{self, Write};
use std::sync::{Arc, Mutex};

use log::{Level, LevelFilter, Log as _, Record};
use opentelemetry_sdk::trace::SpanData;
use otel_runtime::logs::{JsonLayer, JsonLogger};
use otel_runtime::opentelemetry::trace::{
    SpanContext, SpanId, TraceContextExt as _, TraceFlags, TraceId, TraceState, Tracer as _,
};
use otel_runtime::opentelemetry::{Context, global};
use otel_runtime::{task, testing, traced};
use serde_json::{Value, json};
use tracing::{Instrument as _, Subscriber};
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::registry::LookupSpan;

/// What was written, call by call.
#[derive(Clone, Default)]
struct Written(Arc<Mutex<Vec<Vec<u8>>>>);

impl Write for Written {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().push(bytes.to_vec());
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Written {
    fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().concat()).unwrap()
    }

    /// Each call was one whole line.
    fn lines(&self) -> Vec<Value> {
        let calls = self.0.lock().unwrap();
        let lines = calls.iter().map(|call| {
            let line = call.strip_suffix(b"\n").expect("a whole line");
            assert!(!line.contains(&b'\n'));
            serde_json::from_slice(line).unwrap()
        });
        lines.collect()
    }

    fn line(&self) -> Value {
        let mut lines = self.lines();
        assert_eq!(lines.len(), 1, "{lines:?}");
        lines.remove(0)
    }
}

/// What `work` writes through the layer.
fn layered(work: impl FnOnce()) -> Written {
    let written = Written::default();
    let layer = JsonLayer::new().with_writer(written.clone());
    tracing::subscriber::with_default(tracing_subscriber::registry().with(layer), work);
    written
}

fn logger() -> (JsonLogger, Written) {
    log::set_max_level(LevelFilter::Trace);
    let written = Written::default();
    (JsonLogger::new().with_writer(written.clone()), written)
}

#[track_caller]
fn assert_in_span(line: &Value, span: &SpanContext) {
    assert_eq!(line["trace_id"], span.trace_id().to_string(), "{line}");
    assert_eq!(line["span_id"], span.span_id().to_string(), "{line}");
    assert_eq!(line["trace_flags"], "01", "{line}");
}

fn own() -> SpanContext {
    Context::current().span().span_context().clone()
}

// ===== What is printed =====

#[test]
fn a_line_is_these_bytes() {
    let parent = SpanContext::new(
        TraceId::from(0x0af7_6519_16cd_43dd_8448_eb21_1c80_319c),
        SpanId::from(0xb7ad_6b71_6920_3331),
        TraceFlags::SAMPLED,
        true,
        TraceState::NONE,
    );
    let written = layered(|| {
        let _attached = Context::new().with_remote_span_context(parent).attach();
        tracing::warn!(
            target: "shop",
            attempt = 2_u8,
            ratio = 0.5,
            "code.name" = "a\"b\n",
            last = true,
            list = ?[1, 2],
            "card {}",
            "declined"
        );
    });
    let text = written.text();
    let (timestamp, rest) = text
        .strip_prefix("{\"timestamp\":\"")
        .unwrap()
        .split_once('"')
        .unwrap();
    assert!(
        timestamp.len() >= 20 && timestamp.ends_with('Z') && timestamp.contains('T'),
        "{timestamp}"
    );
    assert_eq!(
        rest,
        concat!(
            r#","level":"WARN","target":"shop","message":"card declined","#,
            r#""trace_id":"0af7651916cd43dd8448eb211c80319c","span_id":"b7ad6b7169203331","trace_flags":"01","#,
            r#""fields":{"attempt":2,"code.name":"a\"b\n","last":true,"list":"[1, 2]","ratio":0.5}}"#,
            "\n"
        )
    );
}

#[test]
fn outside_of_spans_there_are_no_ids() {
    let written = layered(|| tracing::info!("hello"));
    let line = written.line();
    let keys: Vec<_> = line.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["level", "message", "target", "timestamp"]);
    assert_eq!(
        (&line["level"], &line["target"]),
        (&json!("INFO"), &json!("logs"))
    );
}

#[test]
fn an_unsampled_span_says_so() {
    let parent = SpanContext::new(
        TraceId::from(5_u128),
        SpanId::from(6_u64),
        TraceFlags::NOT_SAMPLED,
        true,
        TraceState::NONE,
    );
    let written = layered(|| {
        let _attached = Context::new().with_remote_span_context(parent).attach();
        tracing::info!("hello");
    });
    assert_eq!(written.line()["trace_flags"], "00");
}

#[test]
fn a_record_of_log_is_a_line_as_well() {
    let (logger, written) = logger();
    log::error!(logger: logger, target: "shop", attempt = 2, name = "x", list:? = [1]; "card {}", "declined");
    log::debug!(logger: logger, "too fine");
    logger.flush();
    let line = written.line();
    assert_eq!(
        (&line["level"], &line["target"], &line["message"]),
        (&json!("ERROR"), &json!("shop"), &json!("card declined"))
    );
    assert_eq!(
        line["fields"],
        json!({"attempt": 2, "list": "[1]", "name": "x"})
    );
}

// ===== In which span =====

#[traced]
fn sync(logger: &JsonLogger) -> SpanContext {
    tracing::info!("from tracing");
    log::info!(logger: logger, "from log");
    own()
}

#[test]
fn both_carry_the_span_of_a_traced_call() {
    let trace = testing::init();
    let (logger, from_log) = logger();
    let from_tracing = layered(|| {
        sync(&logger);
    });
    let span = trace.span("sync").span_context;
    assert_in_span(&from_tracing.line(), &span);
    assert_in_span(&from_log.line(), &span);
}

#[traced(leaf)]
fn leaf() {
    tracing::info!("in a leaf");
}

#[traced]
fn around_leaf() {
    leaf();
    tracing::info!("behind it");
}

#[test]
fn a_leaf_is_a_span_too() {
    let trace = testing::init();
    let lines = layered(around_leaf).lines();
    assert_in_span(&lines[0], &trace.span("leaf").span_context);
    assert_in_span(&lines[1], &trace.span("around_leaf").span_context);
}

#[traced]
async fn across_awaits(n: u8) -> SpanContext {
    tracing::info!(n, "first");
    tokio::task::yield_now().await;
    tracing::info!(n, "second");
    task::spawn(async move {
        tokio::task::yield_now().await;
        tracing::info!(n, "in a task");
    })
    .await
    .unwrap();
    own()
}

#[test]
fn across_awaits_each_line_has_its_own_span() {
    let _trace = testing::init();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    let mut spans = None;
    let written = layered(|| {
        spans = Some(runtime.block_on(async { tokio::join!(across_awaits(0), across_awaits(1)) }));
    });
    let (first, second) = spans.unwrap();
    let lines = written.lines();
    assert_eq!(lines.len(), 6);
    for line in lines {
        let span = if line["fields"]["n"] == 0 {
            &first
        } else {
            &second
        };
        assert_in_span(&line, span);
    }
}

#[test]
fn a_span_made_by_hand_is_a_span() {
    let trace = testing::init();
    let written = layered(|| {
        global::tracer("by hand").in_span("by hand", |_| tracing::info!("here"));
    });
    assert_in_span(&written.line(), &trace.span("by hand").span_context);
}

// ===== Nested with tracing-opentelemetry =====

#[tracing::instrument]
fn theirs_around() {
    tracing::info!("theirs_around");
    ours_inside();
    tracing::info!("theirs_around");
}

#[traced]
fn ours_inside() {
    tracing::info!("ours_inside");
    theirs_inside();
    tracing::info!("ours_inside");
}

#[tracing::instrument(skip_all)]
fn theirs_inside() {
    tracing::info!("theirs_inside");
}

#[traced]
async fn ours_async() {
    tracing::info!("ours_async");
    async {
        tokio::task::yield_now().await;
        tracing::info!("theirs_async");
    }
    .instrument(tracing::info_span!("theirs_async"))
    .await;
    tokio::task::yield_now().await;
    tracing::info!("ours_async");
}

fn bridge<S>() -> impl tracing_subscriber::Layer<S>
where
    S: Subscriber + for<'a> LookupSpan<'a>,
{
    tracing_opentelemetry::layer().with_tracer(global::tracer("tracing"))
}

/// Each line's message is the name of the span that it has to be in.
#[track_caller]
fn assert_messages_name_the_span(written: &Written, spans: &[SpanData], count: usize) {
    let lines = written.lines();
    assert_eq!(lines.len(), count, "{lines:?}");
    for line in lines {
        let name = line["message"].as_str().unwrap();
        let span = spans.iter().find(|span| span.name == name).unwrap();
        assert_in_span(&line, &span.span_context);
    }
}

#[test]
fn lines_within_spans_of_tracing_carry_the_span_that_the_bridge_made() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    for layer_is_first in [true, false] {
        let trace = testing::init();
        let written = Written::default();
        let layer = JsonLayer::new().with_writer(written.clone());
        let work = || {
            theirs_around();
            runtime.block_on(ours_async());
        };
        let registry = tracing_subscriber::registry();
        if layer_is_first {
            tracing::subscriber::with_default(registry.with(layer).with(bridge()), work);
        } else {
            tracing::subscriber::with_default(registry.with(bridge()).with(layer), work);
        }
        assert_messages_name_the_span(&written, &trace.spans(), 8);
    }
}

// ===== Fields of tracing's spans =====

#[tracing::instrument]
fn with_arguments(user: &str, password: &str) {
    let span = tracing::info_span!("inner", rows = tracing::field::Empty);
    span.record("rows", 3);
    span.in_scope(|| tracing::info!("here"));
}

#[test]
fn fields_of_spans_are_written_only_when_asked_for_and_scrubbed() {
    let run = |with_fields| {
        let written = Written::default();
        let layer = JsonLayer::new()
            .with_writer(written.clone())
            .with_span_fields(with_fields);
        tracing::subscriber::with_default(tracing_subscriber::registry().with(layer), || {
            with_arguments("ann@example.org", "hunter2");
        });
        written.line()
    };
    assert_eq!(run(false).get("spans"), None);
    assert_eq!(
        run(true)["spans"],
        json!([
            {"name": "with_arguments", "fields": {"password": "[redacted:rule]", "user": "[redacted:email]"}},
            {"name": "inner", "fields": {"rows": 3}},
        ])
    );
}

// ===== Redaction =====

/// Must not be formatted.
struct Untouchable;

impl fmt::Debug for Untouchable {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        panic!("a secret was formatted")
    }
}

impl fmt::Display for Untouchable {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        panic!("a secret was formatted")
    }
}

#[test]
fn everything_is_scrubbed() {
    let (logger, from_log) = logger();
    let from_tracing = layered(|| {
        let error = io::Error::other("no mailbox ann@example.org");
        tracing::info!(
            who = "ann@example.org",
            card = 4_111_111_111_111_111_u64,
            error = &error as &dyn std::error::Error,
            password = ?Untouchable,
            "mail to {}",
            "ann@example.org"
        );
    });
    log::info!(
        logger: logger,
        who = "ann@example.org", card = 4_111_111_111_111_111_u64,
        error = "no mailbox ann@example.org", password:% = Untouchable;
        "mail to ann@example.org"
    );
    for line in [from_tracing.line(), from_log.line()] {
        assert_eq!(line["message"], "mail to [redacted:email]");
        assert_eq!(
            line["fields"],
            json!({
                "card": "[redacted:card]",
                "error": "no mailbox [redacted:email]",
                "password": "[redacted:rule]",
                "who": "[redacted:email]",
            })
        );
    }
}

#[test]
fn keys_and_targets_that_are_made_at_run_time_are_scrubbed() {
    let (logger, written) = logger();
    let pairs = [("ann@example.org", 1)];
    logger.log(
        &Record::builder()
            .level(Level::Info)
            .target("ann@example.org")
            .args(format_args!("hello"))
            .key_values(&pairs)
            .build(),
    );
    assert!(!written.text().contains("ann@"), "{}", written.text());
}

// ===== Nothing goes wrong =====

struct Panics;

impl fmt::Debug for Panics {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        panic!("told by the test")
    }
}

/// Logs while it is formatted.
struct Logs;

impl fmt::Debug for Logs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tracing::info!("from inside");
        f.write_str("logs")
    }
}

#[test]
fn a_value_that_panics_or_logs_costs_no_line() {
    let lines = layered(|| {
        tracing::info!(value = ?Panics, other = 1, "first");
        tracing::info!("{:?}", Panics);
        tracing::info!(value = ?Logs, "third");
        tracing::info!("fourth");
    })
    .lines();
    assert_eq!(
        lines[0]["fields"],
        json!({"value": "[redacted:failed]", "other": 1})
    );
    assert_eq!(lines[0]["message"], "first");
    assert_eq!(lines[1]["message"], "[redacted:failed]");
    assert_eq!(lines[2]["fields"], json!({"value": "logs"}));
    assert_eq!(lines[3]["message"], "fourth");
    assert_eq!(lines.len(), 4);
}

/// Fails, then panics, then logs itself, then works.
struct Difficult(u8, Written);

impl Write for Difficult {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += 1;
        match self.0 {
            1 => Err(io::Error::other("no space")),
            2 => panic!("told by the test"),
            _ => {
                tracing::info!("from the writer");
                self.1.write(bytes)
            }
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_writer_that_fails_or_panics_or_logs_is_survived() {
    let written = Written::default();
    let layer = JsonLayer::new().with_writer(Difficult(0, written.clone()));
    tracing::subscriber::with_default(tracing_subscriber::registry().with(layer), || {
        for n in 1..=4 {
            tracing::info!(n, "line");
        }
    });
    let numbers: Vec<_> = written
        .lines()
        .iter()
        .map(|it| it["fields"]["n"].clone())
        .collect();
    assert_eq!(numbers, [3, 4]);
}

#[test]
fn what_is_no_number_in_json_is_null_and_long_texts_are_cut() {
    let written = layered(|| {
        tracing::info!(nan = f64::NAN, big = u64::MAX, "{}", "word ".repeat(10_000));
    });
    let line = written.line();
    assert_eq!(
        line["fields"],
        json!({"nan": null, "big": u64::MAX.to_string()})
    );
    assert_eq!(line["message"].as_str().unwrap().len(), 1024);
}

#[test]
fn lines_of_many_threads_stay_whole() {
    let written = Written::default();
    let layer = JsonLayer::new().with_writer(written.clone());
    let dispatch = tracing::Dispatch::new(tracing_subscriber::registry().with(layer));
    std::thread::scope(|scope| {
        for thread in 0..4 {
            let dispatch = &dispatch;
            scope.spawn(move || {
                tracing::dispatcher::with_default(dispatch, || {
                    for n in 0..100 {
                        tracing::info!(thread, n, "line");
                    }
                });
            });
        }
    });
    assert_eq!(written.lines().len(), 400);
}
