//! The promises of the pipeline, with exporters that behave and exporters that do not.

mod entrance;
mod protocol;
mod rig;
mod trouble;

use std::sync::Mutex;
use std::sync::mpsc::channel;

use opentelemetry::trace::{Span as _, Tracer as _, TracerProvider as _};
use opentelemetry_sdk::trace::SdkTracerProvider;

use self::rig::{Does, LONG, Rig, Scripted, config, rig};
use super::*;

#[test]
fn a_flush_returns_when_everything_ended_before_is_exported() {
    let rig = rig(config(), |_| Does::Take);
    rig.spans(&["a", "b"]);
    rig.pipeline.flush(LONG).unwrap();
    assert_eq!(rig.names(), ["a", "b"]);
    rig.pipeline.flush(LONG).unwrap();
}

#[test]
fn a_flush_with_nothing_to_send_returns() {
    rig(config(), |_| Does::Take).pipeline.flush(LONG).unwrap();
}

#[test]
fn a_full_batch_does_not_wait_for_the_delay() {
    let rig = rig(
        BatchConfig {
            max_export_batch_size: 2,
            ..config()
        },
        |_| Does::Take,
    );
    rig.spans(&["a", "b"]);
    rig.begun.recv_timeout(LONG).unwrap();
}

#[test]
fn without_a_delay_every_span_goes_at_once() {
    let rig = rig(
        BatchConfig {
            schedule_delay: Duration::ZERO,
            ..config()
        },
        |_| Does::Take,
    );
    rig.spans(&["a"]);
    rig.begun.recv_timeout(LONG).unwrap();
}

#[test]
fn the_delay_sends_what_is_there() {
    let rig = rig(
        BatchConfig {
            schedule_delay: Duration::from_millis(10),
            ..config()
        },
        |_| Does::Take,
    );
    rig.spans(&["a"]);
    rig.begun.recv_timeout(LONG).unwrap();
}

#[test]
fn a_shut_down_drains_the_queue_in_batches() {
    let rig = rig(
        BatchConfig {
            max_export_batch_size: 2,
            ..config()
        },
        |spans| {
            assert!(spans <= 2);
            Does::Take
        },
    );
    rig.spans(&["a", "b", "c", "d", "e"]);
    rig.shutdown(LONG).unwrap();
    assert_eq!(rig.names(), ["a", "b", "c", "d", "e"]);
}

#[test]
fn no_deadline_is_too_long() {
    let rig = rig(config(), |_| Does::Take);
    rig.spans(&["a"]);
    rig.pipeline.flush(Duration::MAX).unwrap();
    rig.shutdown(Duration::MAX).unwrap();
    assert_eq!(rig.names(), ["a"]);
}

#[test]
fn a_second_shut_down_and_a_late_flush_do_no_harm() {
    let rig = rig(config(), |_| Does::Take);
    rig.shutdown(LONG).unwrap();
    rig.pipeline.close(LONG);
    rig.pipeline.outcome(LONG).unwrap();
    rig.pipeline.flush(LONG).unwrap();
    rig.spans(&["late"]);
    assert!(rig.names().is_empty());
}

#[test]
fn a_failing_exporter_is_counted_with_its_reason() {
    let rig = rig(config(), |_| Does::Fail);
    rig.spans(&["a", "b"]);
    let flushed = rig.pipeline.flush(LONG).unwrap_err().to_string();
    rig.spans(&["c"]);
    let ended = rig.shutdown(LONG).unwrap_err().to_string();
    assert_eq!(
        flushed,
        "2 spans could not be sent to the exporter Scripted: refused"
    );
    assert_eq!(
        ended,
        "3 spans could not be sent to the exporter Scripted: refused; \
         in all 3 spans created: 0 exported, 3 dropped (exporter_failed 3), 0 outcome unknown"
    );
    rig.pipeline.outcome(LONG).unwrap();
}

#[test]
fn a_panic_in_an_exporter_costs_its_batch_only() {
    let rig = rig(
        BatchConfig {
            max_export_batch_size: 1,
            ..config()
        },
        {
            let first = AtomicBool::new(true);
            move |_| {
                if first.swap(false, Ordering::SeqCst) {
                    Does::Panic
                } else {
                    Does::Take
                }
            }
        },
    );
    rig.spans(&["lost"]);
    rig.pipeline.flush(LONG).unwrap_err();
    rig.spans(&["kept"]);
    let error = rig.shutdown(LONG).unwrap_err().to_string();
    assert_eq!(
        error,
        "1 span may or may not have arrived at the exporter Scripted: the exporter panicked; \
         in all 2 spans created: 1 exported, 0 dropped, 1 outcome unknown"
    );
    assert_eq!(rig.names(), ["kept"]);
}

#[test]
fn an_export_that_takes_too_long_is_cut_short() {
    let timeout = Duration::from_millis(20);
    let rig = rig(
        BatchConfig {
            export_timeout: timeout,
            ..config()
        },
        |_| Does::Hang,
    );
    rig.spans(&["a"]);
    let error = rig.pipeline.flush(LONG).unwrap_err().to_string();
    assert_eq!(
        error,
        "1 span may or may not have arrived at the exporter Scripted: no answer within 20ms"
    );
    rig.shutdown(LONG).unwrap_err();
}

#[test]
fn an_export_that_hangs_is_cut_short_by_the_shut_down() {
    let rig = rig(config(), |_| Does::Hang);
    rig.spans(&["a"]);
    let error = rig
        .shutdown(Duration::from_millis(300))
        .unwrap_err()
        .to_string();
    assert_eq!(
        error,
        "1 span may or may not have arrived at the exporter Scripted: no answer before the deadline of the shut-down; \
         in all 1 span created: 0 exported, 0 dropped, 1 outcome unknown"
    );
}

#[test]
fn a_shut_down_cuts_short_what_began_before_it() {
    let rig = rig(
        BatchConfig {
            max_export_batch_size: 1,
            ..config()
        },
        |_| Does::Hang,
    );
    rig.spans(&["a"]);
    rig.begun.recv_timeout(LONG).unwrap();
    rig.shutdown(Duration::from_millis(300)).unwrap_err();
}

#[test]
fn an_exporter_that_blocks_for_good_is_left_behind() {
    let rig = rig(config(), |_| Does::Block(LONG));
    rig.spans(&["a", "b"]);
    match rig.shutdown(Duration::from_millis(100)) {
        Err(ShutdownError::DeadlinePassed { unsent: 2, .. }) => {}
        other => panic!("{other:?}"),
    }
    match rig.pipeline.flush(Duration::from_millis(10)) {
        Err(FlushError::DeadlinePassed { .. }) => {}
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_full_queue_drops_and_counts() {
    let (release, gate) = channel::<()>();
    let gate = Mutex::new(gate);
    let small = BatchConfig {
        max_queue_size: 2,
        max_export_batch_size: 1,
        ..config()
    };
    let rig = rig(small, move |_| {
        let _ = gate.lock().unwrap().recv();
        Does::Take
    });
    rig.spans(&["a"]);
    rig.begun.recv_timeout(LONG).unwrap();
    rig.spans(&["b", "c", "d", "e"]);
    drop(release);
    let error = rig.shutdown(LONG).unwrap_err().to_string();
    assert_eq!(
        error,
        "2 spans could not be sent to the exporter Scripted: the queue of 2 was full (OTEL_BSP_MAX_QUEUE_SIZE); \
         in all 5 spans created: 3 exported, 2 dropped (queue_full 2), 0 outcome unknown"
    );
    assert_eq!(rig.names(), ["a", "b", "c"]);
}

#[test]
fn several_exporters_get_the_same_and_do_not_wait_for_each_other() {
    let (begin, _begun) = channel();
    let taken = Arc::new(Mutex::new(Vec::new()));
    let exporter = |act: fn(usize) -> Does| {
        Plan::given(Scripted {
            act: Box::new(act),
            names: Arc::clone(&taken),
            begun: begin.clone(),
        })
    };
    let plans = vec![
        exporter(|_| Does::Hang),
        exporter(|_| Does::Take),
        exporter(|_| Does::Panic),
    ];
    let resource = Resource::builder_empty().build();
    let short = BatchConfig {
        export_timeout: Duration::from_millis(20),
        ..config()
    };
    let pipeline = Pipeline::start(short, record::Limits::default(), plans, resource).unwrap();
    let provider = SdkTracerProvider::builder()
        .with_span_processor(Processor::new(Arc::clone(&pipeline)))
        .build();
    provider.tracer("test").start("a").end();
    match pipeline.flush(LONG) {
        Err(FlushError::NotSent { losses }) => assert_eq!(losses.len(), 2, "{losses:?}"),
        other => panic!("{other:?}"),
    }
    let counts = pipeline.counts();
    let told: Vec<_> = counts
        .receivers
        .iter()
        .map(|one| (one.exported, one.unknown))
        .collect();
    assert_eq!((counts.created, counts.queued), (1, 0));
    assert_eq!(told, [(0, 1), (1, 0), (0, 1)]);
    assert_eq!(*taken.lock().unwrap(), ["a"]);
    let _ = provider.shutdown_with_timeout(LONG);
}

#[test]
fn recording_goes_on_while_others_flush_and_shut_down() {
    let small = BatchConfig {
        max_export_batch_size: 8,
        ..config()
    };
    let Rig {
        pipeline, provider, ..
    } = rig(small, |_| Does::Take);
    let tracer = provider.tracer("test");
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| (0..200).for_each(|_| tracer.start("x").end()));
            scope.spawn(|| (0..20).for_each(|_| pipeline.flush(LONG).unwrap()));
        }
        scope.spawn(|| pipeline.close(LONG));
    });
    pipeline.close(LONG);
    // What ended after the end is nobody's; what ended before is out, or was refused by a full queue.
    let _ = pipeline.outcome(LONG);
}

#[cfg(any(feature = "otlp-http", feature = "otlp-grpc"))]
#[test]
fn exporters_find_a_reactor_and_may_block() {
    use opentelemetry_sdk::error::OTelSdkResult;
    use opentelemetry_sdk::trace::{SpanData, SpanExporter};

    #[derive(Debug)]
    struct Mixed;

    impl SpanExporter for Mixed {
        async fn export(&self, _: Vec<SpanData>) -> OTelSdkResult {
            tokio::time::sleep(Duration::from_millis(1)).await;
            tokio::spawn(async { tokio::time::sleep(Duration::from_millis(1)).await })
                .await
                .unwrap();
            // What clients with a blocking face do; it panics inside `block_on`.
            let inner = tokio::runtime::Builder::new_current_thread()
                .build()
                .unwrap();
            inner.block_on(async {});
            drop(inner);
            Ok(())
        }
    }

    let resource = Resource::builder_empty().build();
    let pipeline = Pipeline::start(
        config(),
        record::Limits::default(),
        vec![Plan::given(Mixed)],
        resource,
    )
    .unwrap();
    let provider = SdkTracerProvider::builder()
        .with_span_processor(Processor::new(Arc::clone(&pipeline)))
        .build();
    provider.tracer("test").start("a").end();
    pipeline.flush(LONG).unwrap();
}
