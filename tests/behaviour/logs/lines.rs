//! What is printed, and in which span.

use log::Log as _;
use otel_runtime::logs::JsonLogger;
use otel_runtime::opentelemetry::trace::{
    SpanContext, SpanId, TraceContextExt as _, TraceFlags, TraceId, TraceState, Tracer as _,
};
use otel_runtime::opentelemetry::{Context, global};
use otel_runtime::{task, testing, traced};
use serde_json::json;

use super::{assert_in_span, layered, logger, own};

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
fn a_record_of_log_that_comes_as_an_event_keeps_its_target_and_no_paths() {
    let record = log::Record::builder()
        .args(format_args!("connected"))
        .level(log::Level::Info)
        .target("client::pool")
        .module_path(Some("client::pool"))
        .file(Some("/home/ada/registry/client/src/pool.rs"))
        .line(Some(7))
        .build();
    let written = layered(|| tracing_log::format_trace(&record).unwrap());
    let line = written.line();
    assert_eq!(line["target"], "client::pool");
    assert_eq!(line["message"], "connected");
    assert_eq!(line.get("fields"), None, "{line}");

    let written = layered(|| tracing::info!(target: "log", trees = 2, "log.file" = "trunk"));
    let line = written.line();
    assert_eq!(line["target"], "log");
    assert_eq!(line["fields"], json!({ "log.file": "trunk", "trees": 2 }));
}

#[test]
fn outside_of_spans_there_are_no_ids() {
    let written = layered(|| tracing::info!("hello"));
    let line = written.line();
    let keys: Vec<_> = line.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["level", "message", "target", "timestamp"]);
    assert_eq!(
        (&line["level"], &line["target"]),
        (&json!("INFO"), &json!("logs::lines"))
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
