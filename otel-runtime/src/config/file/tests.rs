//! What a file says, as variables; and what is wrong with one, with its place.

use super::*;

mod passed_over;

fn read(text: &str, variables: &[(&str, &str)]) -> Result<Origin, String> {
    let lookup = |name: &str| {
        let found = variables.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| (*value).to_owned())
    };
    let mut origin = Origin::default();
    yaml::parse(text)
        .and_then(|node| substitute::all(node, &lookup))
        .and_then(|node| translate::translate(&node, &mut origin))
        .map_err(|problem| format!("{}: {}", problem.line, problem.what))?;
    Ok(origin)
}

/// As `VARIABLE=value`, without those that only say that a part is left out.
fn said(origin: &Origin) -> Vec<String> {
    let said = origin.said.iter().filter(|said| said.value != "none");
    said.map(|said| format!("{}={}", said.variable, said.value))
        .collect()
}

const WHOLE: &str = r#"
file_format: "1.0"
disabled: ${OFF:-false}
log_level: warn
attribute_limits:
  attribute_value_length_limit: 99
  attribute_count_limit: ${UNSET}
resource:
  attributes:
    - {name: service.name, value: "shop, ${CITY}"}
    - {name: replicas, value: 3, type: int}
    - {name: zones, value: [a, b], type: string_array}
    - {name: nothing, value:}
  attributes_list: a=1,service.name=list
  detection/development:
    detectors: [{service: }, {host: }]
propagator:
  composite: [{tracecontext: }, {b3: }]
  composite_list: baggage
tracer_provider:
  limits: {event_count_limit: 7}
  sampler:
    parent_based:
      root: {trace_id_ratio_based: {ratio: 0.25}}
      local_parent_sampled: {always_on: }
  processors:
    - batch: &batch
        schedule_delay: 70
        exporter:
          otlp_http:
            endpoint: http://localhost:1/x
            headers_list: a=1
            headers: [{name: key, value: "$${v}, ü"}, {name: none, value: }]
            compression: gzip
            timeout: 1500
            encoding: json
            tls: {ca_file: /ca.pem}
    - simple: {exporter: {console: }}
logger_provider:
  limits: {attribute_count_limit: 3}
  processors:
    - batch: *batch
meter_provider:
  exemplar_filter: always_on
  readers:
    - periodic:
        interval: 5
        exporter: {otlp_grpc: {endpoint: localhost:2, temporality_preference: delta, tls: {insecure: true}}}
    - pull: {exporter: {prometheus/development: {port: 9464}}}
"#;

#[test]
fn a_file_is_as_good_as_variables() {
    let origin = read(WHOLE, &[("CITY", "Köln"), ("OTEL_BSP_SCHEDULE_DELAY", "1")]).unwrap();
    // That apart.
    assert_eq!(
        origin.warnings,
        [
            "tracer_provider.processors has `batch` and `simple`: all exporters of a signal get the same batches"
        ]
    );
    expect_test::expect![[r"
        OTEL_SDK_DISABLED=false
        OTEL_LOG_LEVEL=warn
        OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT=99
        OTEL_RESOURCE_ATTRIBUTES=a=1,service.name=list,service.name=shop%2C%20K%C3%B6ln
        OTEL_RUST_RESOURCE_DETECTORS=service,host,os
        OTEL_PROPAGATORS=tracecontext,b3,baggage
        OTEL_SPAN_EVENT_COUNT_LIMIT=7
        OTEL_TRACES_SAMPLER=parentbased_traceidratio
        OTEL_TRACES_SAMPLER_ARG=0.25
        OTEL_BSP_SCHEDULE_DELAY=70
        OTEL_EXPORTER_OTLP_TRACES_PROTOCOL=http/json
        OTEL_EXPORTER_OTLP_TRACES_ENDPOINT=http://localhost:1/x
        OTEL_EXPORTER_OTLP_TRACES_HEADERS=a=1,key=%24%7Bv%7D%2C%20%C3%BC
        OTEL_EXPORTER_OTLP_TRACES_COMPRESSION=gzip
        OTEL_EXPORTER_OTLP_TRACES_TIMEOUT=1500
        OTEL_EXPORTER_OTLP_TRACES_CERTIFICATE=/ca.pem
        OTEL_TRACES_EXPORTER=otlp,console
        OTEL_METRICS_EXEMPLAR_FILTER=always_on
        OTEL_METRIC_EXPORT_INTERVAL=5
        OTEL_EXPORTER_OTLP_METRICS_PROTOCOL=grpc
        OTEL_EXPORTER_OTLP_METRICS_ENDPOINT=localhost:2
        OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE=delta
        OTEL_EXPORTER_OTLP_METRICS_INSECURE=true
        OTEL_EXPORTER_PROMETHEUS_PORT=9464
        OTEL_METRICS_EXPORTER=otlp,prometheus
        OTEL_LOGRECORD_ATTRIBUTE_COUNT_LIMIT=3
        OTEL_BLRP_SCHEDULE_DELAY=70
        OTEL_EXPORTER_OTLP_LOGS_PROTOCOL=http/json
        OTEL_EXPORTER_OTLP_LOGS_ENDPOINT=http://localhost:1/x
        OTEL_EXPORTER_OTLP_LOGS_HEADERS=a=1,key=%24%7Bv%7D%2C%20%C3%BC
        OTEL_EXPORTER_OTLP_LOGS_COMPRESSION=gzip
        OTEL_EXPORTER_OTLP_LOGS_TIMEOUT=1500
        OTEL_EXPORTER_OTLP_LOGS_CERTIFICATE=/ca.pem
        OTEL_LOGS_EXPORTER=otlp"]]
    .assert_eq(&said(&origin).join("\n"));
    let typed: Vec<_> = origin
        .attributes
        .iter()
        .map(|attribute| format!("{}={:?}", attribute.key, attribute.value))
        .collect();
    assert_eq!(typed[0], "replicas=I64(3)");
    assert!(typed[1].starts_with("zones=Array(String("), "{typed:?}");
    let (path, line) = origin.place("OTEL_BSP_SCHEDULE_DELAY").unwrap();
    let expected = "tracer_provider.processors[0].batch.schedule_delay";
    assert_eq!((path, line), (expected, 28));
}

#[test]
fn what_is_left_out_is_nothing() {
    let origin = read("file_format: '1.0'", &[]).unwrap();
    for variable in [
        "OTEL_TRACES_EXPORTER",
        "OTEL_METRICS_EXPORTER",
        "OTEL_LOGS_EXPORTER",
        "OTEL_PROPAGATORS",
        "OTEL_RUST_RESOURCE_DETECTORS",
    ] {
        assert_eq!(origin.value(variable).unwrap(), "none", "{variable}");
    }
    assert_eq!(said(&origin), [""; 0]);
}

#[test]
fn variables_are_put_into_values_and_never_read_as_yaml() {
    let text = |value: &str| format!("file_format: '1.0'\nlog_level: {value}\n");
    let variables = [("A", "x: [1, ${A}]"), ("EMPTY", ""), ("B", "b")];
    for (value, expected) in [
        ("${A}", "x: [1, ${A}]"),
        ("${env:B}-${B}", "b-b"),
        ("${EMPTY:-of this}", "of this"),
        ("${UNSET:-${B}}", "${B}"),
        ("$${B}", "${B}"),
        ("$$$$", "$$"),
        ("a$b", "a$b"),
        ("'${UNSET}'", ""),
    ] {
        let origin = read(&text(value), &variables).unwrap();
        assert_eq!(origin.value("OTEL_LOG_LEVEL").unwrap(), expected, "{value}");
    }
    let origin = read(&text("${UNSET}"), &variables).unwrap();
    assert_eq!(origin.value("OTEL_LOG_LEVEL"), None);
    for value in ["${}", "${1A}", "${A", "${A:=1}", "${A-1}", "${ A }"] {
        let error = read(&text(value), &variables).unwrap_err();
        assert!(error.starts_with("2: a reference that is none"), "{error}");
    }
}

#[test]
fn what_is_not_supported_is_a_warning() {
    let origin = read(
        "
file_format: '1.2'
resource: {schema_url: x}
tracer_provider:
  sampler: {parent_based: {root: {composite/development: {}}, remote_parent_sampled: {always_off: }}}
  processors:
    - batch: {exporter: {zipkin: {endpoint: x}}}
    - batch: {exporter: {otlp_http: }}
    - batch: {exporter: {otlp_grpc: }}
meter_provider: {views: [], readers: []}
instrumentation/development: {general: {}}
",
        &[],
    )
    .unwrap();
    expect_test::expect![[r"
        file_format is newer than `1.0`, which this is made for
        instrumentation/development is not supported yet; it has no effect
        resource.schema_url is not supported yet; it has no effect
        tracer_provider.sampler.parent_based.remote_parent_sampled is not supported yet; `always_on` is used, as children do what their parent does
        tracer_provider.sampler.parent_based.root.composite/development is not supported yet; parentbased_always_on is used
        tracer_provider.processors[0].batch.exporter.zipkin is not supported yet; nothing is sent there
        tracer_provider.processors[2].batch.exporter.otlp_grpc is not supported yet: there is one OTLP exporter for a signal, the first
        meter_provider.views is not supported yet; it has no effect"]]
    .assert_eq(&origin.warnings.join("\n"));
    assert_eq!(origin.value("OTEL_TRACES_EXPORTER").unwrap(), "otlp");
}

#[test]
fn what_is_wrong_is_said_with_its_place() {
    let of = |rest: &str| {
        let text = format!("file_format: '1.0'\n{rest}\n");
        read(&text, &[]).unwrap_err()
    };
    let errors = [
        read("", &[]).unwrap_err(),
        read("a: b: c", &[]).unwrap_err(),
        read("disabled: true", &[]).unwrap_err(),
        read("file_format: '0.4'", &[]).unwrap_err(),
        of("tracer_providers: {}"),
        of("tracer_provider:\n  processors:\n    - batch:\n        exporter:\n          otlp_htp:"),
        of("tracer_provider: {processors: [{batch: {delay: 1}}]}"),
        of("tracer_provider: {processors: [{batch: }]}"),
        of("tracer_provider: {processors: [{batch: {}, simple: {}}]}"),
        of("tracer_provider: {processors: otlp}"),
        of("tracer_provider: {sampler: {always_on: {}, always_off: {}}, processors: []}"),
        of("tracer_provider: {}"),
        of("resource: {attributes: [{name: a, value: x, type: int}]}"),
        of("resource: {attributes: [{name: a, value: x, type: number}]}"),
        of("resource: {attributes: [{value: x}]}"),
        of("propagator: {composite: [{w3c: }]}"),
        of("disabled: [true]"),
        of("disabled: true\ndisabled: false"),
        of("---\na: 1"),
    ];
    expect_test::expect![[r#"
        1: the file is empty; write at least `file_format: "1.0"`
        1: no YAML: mapping values are not allowed in this context
        1: the file: `file_format` is missing; write `file_format: "1.0"`
        1: file_format: a format that is not known; allowed: `"1.0"`
        2: the file: unknown key `tracer_providers`; allowed: `file_format`, `disabled`, `log_level`, `attribute_limits`, `resource`, `propagator`, `tracer_provider`, `meter_provider`, `logger_provider`, `instrumentation/development`, `instrumentation`, `distribution`, `stability`
        6: tracer_provider.processors[0].batch.exporter: unknown key `otlp_htp`; allowed: `otlp_http`, `otlp_grpc`, `console`, `otlp_file/development`, `zipkin`
        2: tracer_provider.processors[0].batch: unknown key `delay`; allowed: `exporter`, `schedule_delay`, `export_timeout`, `max_queue_size`, `max_export_batch_size`
        2: tracer_provider.processors[0].batch: `exporter` is missing
        2: tracer_provider.processors[0]: one entry is allowed: `batch`, `simple`
        2: tracer_provider.processors: a list is allowed, each entry behind a `-`
        2: tracer_provider.sampler: one entry is allowed: `always_on`, `always_off`, `trace_id_ratio_based`, `parent_based`, `jaeger_remote/development`, `probability/development`, `composite/development`
        2: tracer_provider: `processors` is missing
        2: resource.attributes[0].value: not of the type `int`
        2: resource.attributes[0].value: a type that is not known; allowed: `string`, `bool`, `int`, `double`, `string_array`, `bool_array`, `int_array`, `double_array`
        2: resource.attributes[0]: `name` is missing
        2: propagator.composite[0]: unknown key `w3c`; allowed: `tracecontext`, `baggage`, `b3`, `b3multi`, `jaeger`, `xray`, `ottrace`
        2: disabled: one value is allowed
        3: the key `disabled` is there twice
        3: a second document; one is allowed"#]].assert_eq(&errors.join("\n"));
}

#[test]
fn a_remote_sampler_is_said_with_its_argument() {
    let of = |sampler: &str| {
        let text = format!(
            "file_format: '1.0'\ntracer_provider: {{sampler: {sampler}, processors: [{{batch: {{exporter: {{console: }}}}}}]}}\n"
        );
        read(&text, &[]).unwrap()
    };
    let origin = of(
        "{parent_based: {root: {jaeger_remote/development: {endpoint: 'http://host:1', interval: 70, initial_sampler: {parent_based: {root: {trace_id_ratio_based: {ratio: 0.25}}}}}}}}",
    );
    let value = |origin: &Origin, name| origin.value(name)?.into_string().ok();
    assert_eq!(
        value(&origin, "OTEL_TRACES_SAMPLER").unwrap(),
        "parentbased_jaeger_remote"
    );
    assert_eq!(
        value(&origin, "OTEL_TRACES_SAMPLER_ARG").unwrap(),
        "endpoint=http://host:1,pollingIntervalMs=70,initialSamplingRate=0.25"
    );
    assert!(origin.warnings.is_empty(), "{:?}", origin.warnings);
    for (initial, expected) in [("always_on", "1"), ("always_off", "0")] {
        let origin = of(&format!(
            "{{jaeger_remote/development: {{initial_sampler: {{{initial}: }}}}}}"
        ));
        let argument = value(&origin, "OTEL_TRACES_SAMPLER_ARG").unwrap();
        assert_eq!(
            argument,
            format!("initialSamplingRate={expected}"),
            "{initial}"
        );
    }
    let origin =
        of("{jaeger_remote/development: {initial_sampler: {jaeger_remote/development: }}}");
    assert_eq!(value(&origin, "OTEL_TRACES_SAMPLER_ARG"), None);
    assert_eq!(
        origin.warnings,
        [
            "tracer_provider.sampler.jaeger_remote/development.initial_sampler is not supported yet; a share of the traces is recorded until the server answers"
        ]
    );
}

#[test]
fn aliases_of_aliases_are_bounded() {
    let mut text = "file_format: '1.0'\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for at in 1..12 {
        let alias = format!("*a{}", at - 1);
        let list = vec![alias; 10].join(", ");
        text = format!("{text}a{at}: &a{at} [{list}]\n");
    }
    let error = read(&text, &[]).unwrap_err();
    assert!(error.ends_with("the file says too much"), "{error}");
    let deep = format!("file_format: {}", "[".repeat(5000));
    assert!(read(&deep, &[]).is_err());
}
