//! How many calls are counted, and under which labels.

use std::collections::BTreeMap;

use opentelemetry_proto::tonic::metrics::v1::metric;

use super::{arriving, counts, last, metered, metrics};

/// What `every_way_out` does, as labels and number.
const EVERY_WAY_OUT: &[(&str, i64)] = &[
    ("span.name=string:asynchronous", 1),
    (
        "error.type=string:metered::Refused span.name=string:asynchronous",
        1,
    ),
    ("span.name=string:caller", 1),
    ("error.type=string:cancelled span.name=string:cancelled", 1),
    ("span.name=string:fallible", 3),
    (
        "error.type=string:metered::Refused span.name=string:fallible",
        2,
    ),
    ("span.name=string:leaf", 1),
    ("span.name=string:never_done traced.cancelled=bool:true", 1),
    ("span.name=string:never_sampled", 1),
    (
        "error.type=string:panic span.name=string:panicking_future",
        1,
    ),
    ("error.type=string:panic span.name=string:panics", 1),
    (
        "error.type=string:metered::Refused size=int:3 span.name=string:returned",
        1,
    ),
    ("size=string:large span.name=string:sized", 2),
    ("size=string:small span.name=string:sized", 1),
    ("size=int:0 span.name=string:sized_future", 1),
    ("size=int:1 span.name=string:sized_future", 1),
    ("span.name=string:unit", 1),
    ("span.name=string:unjudged", 1),
];

fn expected(times: i64) -> BTreeMap<String, i64> {
    let all = EVERY_WAY_OUT.iter();
    all.map(|(labels, count)| ((*labels).to_owned(), count * times))
        .collect()
}

fn failed(all: &BTreeMap<String, i64>) -> BTreeMap<String, i64> {
    let mut all = all.clone();
    all.retain(|labels, _| labels.contains("error.type"));
    all
}

#[test]
fn every_way_out_is_counted_whatever_becomes_of_the_span() {
    for (scenario, env, has_spans) in [
        ("calls", [].as_slice(), true),
        ("standard", &[], true),
        ("calls", &[("OTEL_TRACES_SAMPLER", "always_off")], false),
        ("standard", &[("OTEL_TRACES_SAMPLER", "always_off")], false),
        ("calls", &[("OTEL_RUST_TRACED_FILTER", "off")], false),
        ("standard", &[("OTEL_RUST_TRACED_FILTER", "off")], false),
        ("calls", &[("OTEL_TRACES_EXPORTER", "none")], false),
    ] {
        let collector = arriving(scenario, env);
        let request = last(&collector);
        let calls = counts(&request, "traced.calls");
        assert_eq!(calls, expected(1), "{scenario} {env:?}");
        assert_eq!(counts(&request, "traced.duration"), calls, "{env:?}");
        assert_eq!(counts(&request, "traced.errors"), failed(&calls), "{env:?}");
        assert_eq!(
            !collector.names().is_empty(),
            has_spans,
            "{scenario} {env:?}"
        );
    }
}

#[test]
fn durations_have_the_buckets_of_the_semantic_conventions() {
    let request = last(&arriving("calls", &[]));
    let mut seen = 0;
    for metric in metrics(&request, "traced.duration") {
        assert_eq!(metric.unit, "s");
        let Some(metric::Data::Histogram(histogram)) = &metric.data else {
            panic!("{metric:?}");
        };
        for point in &histogram.data_points {
            assert_eq!(point.explicit_bounds.len(), 14);
            assert_eq!(point.explicit_bounds[0].to_string(), "0.005");
            assert_eq!(point.bucket_counts.iter().sum::<u64>(), point.count);
            let (min, max) = (point.min.unwrap(), point.max.unwrap());
            assert!(0.0 < min && min <= max && max < 60.0, "{point:?}");
            seen += 1;
        }
    }
    assert_eq!(seen, EVERY_WAY_OUT.len());
}

#[test]
fn all_threads_are_counted() {
    let request = last(&arriving("threads", &[("OTEL_TRACES_EXPORTER", "none")]));
    let sized = |size: &str| (format!("size=string:{size} span.name=string:sized"), 20_000);
    let expected = BTreeMap::from([sized("large"), sized("small")]);
    assert_eq!(counts(&request, "traced.calls"), expected);
}

#[test]
fn series_beyond_the_limit_are_one() {
    let request = last(&arriving("few", &[]));
    let tenant = |n: i64| (format!("span.name=string:by_tenant tenant=int:{n}"), 1);
    let rest = ("otel.metric.overflow=bool:true".to_owned(), 7);
    let expected = BTreeMap::from([tenant(0), tenant(1), tenant(2), rest]);
    assert_eq!(counts(&request, "traced.calls"), expected);
}

#[test]
fn labels_are_evaluated_once_for_a_call() {
    for env in [
        [("OTEL_TRACES_EXPORTER", "console")],
        [("OTEL_TRACES_SAMPLER", "always_off")],
        [("OTEL_RUST_TRACED_FILTER", "off")],
        [("OTEL_TRACES_EXPORTER", "none")],
    ] {
        let mut with_metrics = env.to_vec();
        with_metrics.push(("OTEL_METRICS_EXPORTER", "console"));
        let finished = metered(&["evaluated"], &with_metrics);
        assert_eq!(finished.stdout, "5\n", "{env:?}: {}", finished.stderr);
    }
    let nobody = metered(&["evaluated"], &[("OTEL_TRACES_EXPORTER", "none")]);
    assert_eq!(nobody.stdout, "0\n");
}

#[test]
fn what_series_are_told_apart_by_is_on_the_span_as_well() {
    let collector = arriving("calls", &[]);
    for name in ["sized", "sized_future", "returned"] {
        let spans = collector.spans();
        let (_, span) = spans.iter().find(|(_, span)| span.name == name).unwrap();
        let keys: Vec<_> = span.attributes.iter().map(|it| it.key.as_str()).collect();
        assert!(keys.contains(&"size"), "{name}: {keys:?}");
        assert_eq!(
            keys.contains(&"other"),
            name != "returned",
            "{name}: {keys:?}"
        );
    }
}

#[cfg(unix)]
#[test]
fn a_forked_child_counts_for_itself() {
    let request = last(&arriving("fork", &[]));
    let expected = BTreeMap::from([("span.name=string:unit".to_owned(), 2)]);
    assert_eq!(counts(&request, "traced.calls"), expected);
}

#[test]
fn containers_and_spans_inside_of_functions_are_counted() {
    for env in [[].as_slice(), &[("OTEL_TRACES_SAMPLER", "always_off")]] {
        let collector = arriving("within", env);
        let calls = counts(&last(&collector), "traced.calls");
        let refused = "error.type=string:metered::Refused";
        let expected = [
            (
                format!("{refused} span.name=string:Shop::fails tenant=string:acme"),
                1,
            ),
            (
                "size=int:1 span.name=string:Shop::sized tenant=string:acme".to_owned(),
                1,
            ),
            (
                "size=int:2 span.name=string:Shop::sized tenant=string:acme".to_owned(),
                1,
            ),
            (
                "span.name=string:Shop::later tenant=string:acme".to_owned(),
                1,
            ),
            (format!("{refused} span.name=string:closure"), 1),
            ("span.name=string:block".to_owned(), 1),
            ("span.name=string:guard step=int:1".to_owned(), 1),
            ("span.name=string:handed on".to_owned(), 1),
        ];
        assert_eq!(calls, BTreeMap::from(expected), "{env:?}");
    }
}
