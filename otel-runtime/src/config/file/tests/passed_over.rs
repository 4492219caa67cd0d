//! What a file says and cannot have is said, not passed over.

use super::{Origin, read};

fn traces(processors: &str) -> Origin {
    let text = format!("file_format: '1.0'\ntracer_provider: {{processors: [{processors}]}}\n");
    read(&text, &[]).unwrap()
}

#[test]
fn what_a_second_processor_says_otherwise_is_a_warning() {
    let origin = traces(
        "{batch: {schedule_delay: 70, exporter: {otlp_http: }}}, {batch: {schedule_delay: 80, max_queue_size: 9, exporter: {console: }}}",
    );
    assert_eq!(
        origin.warnings,
        [
            "tracer_provider.processors[1].batch.schedule_delay says something else than tracer_provider.processors[0].batch.schedule_delay, which holds for \
             all exporters of this signal"
        ]
    );
    let value = |origin: &Origin, name| origin.value(name)?.into_string().ok();
    assert_eq!(value(&origin, "OTEL_BSP_SCHEDULE_DELAY").unwrap(), "70");
    assert_eq!(value(&origin, "OTEL_BSP_MAX_QUEUE_SIZE").unwrap(), "9");
    // The same twice is no contradiction.
    let origin = traces(
        "{batch: {schedule_delay: 70, exporter: {otlp_http: }}}, {batch: {schedule_delay: 70, exporter: {console: }}}",
    );
    assert!(origin.warnings.is_empty(), "{:?}", origin.warnings);
}

#[test]
fn batch_and_simple_together_are_a_warning() {
    let origin = traces("{simple: {exporter: {console: }}}, {batch: {exporter: {otlp_http: }}}");
    assert_eq!(
        origin.warnings,
        [
            "tracer_provider.processors has `batch` and `simple`: all exporters of a signal get the same batches"
        ]
    );
}

#[test]
fn a_second_reader_and_what_the_console_cannot_are_warnings() {
    let text = "file_format: '1.0'\nmeter_provider: {readers: [{periodic: {interval: 1000, exporter: {otlp_http: {temporality_preference: low_memory}}}}, \
                {periodic: {interval: 2000, exporter: {console: {temporality_preference: delta}}}}]}\n";
    let origin = read(text, &[]).unwrap();
    assert_eq!(
        origin.warnings,
        [
            "meter_provider.readers[1].periodic.interval says something else than meter_provider.readers[0].periodic.interval, which holds for all \
             exporters of this signal",
            "meter_provider.readers[1].periodic.exporter.console.temporality_preference is not supported yet; it has no effect",
        ]
    );
    let temporality = origin.value("OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE");
    assert_eq!(temporality.unwrap(), "lowmemory");
}

#[test]
fn nothing_inside_of_an_exporter_is_passed_over() {
    for (processors, expected) in [
        (
            "{batch: {exporter: {console: {color: red}}}}",
            "2: tracer_provider.processors[0].batch.exporter.console: unknown key `color`; none is allowed here",
        ),
        (
            "{batch: {exporter: {otlp_http: {temporality_preference: delta}}}}",
            "2: tracer_provider.processors[0].batch.exporter.otlp_http.temporality_preference: only an exporter of metrics has this",
        ),
    ] {
        let text = format!("file_format: '1.0'\ntracer_provider: {{processors: [{processors}]}}\n");
        assert_eq!(read(&text, &[]).unwrap_err(), expected);
    }
}

#[test]
fn levels_of_the_schema_are_those_of_the_variable() {
    for (level, expected) in [("info2", "info"), ("fatal", "fatal"), ("trace4", "trace")] {
        let text = format!("file_format: '1.0'\nlog_level: {level}\n");
        let origin = read(&text, &[]).unwrap();
        assert_eq!(origin.value("OTEL_LOG_LEVEL").unwrap(), expected);
    }
}
