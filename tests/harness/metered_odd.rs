//! Pages for Prometheus, for a server of the application's own; one with names, units and labels that Prometheus has its own mind of.

use otel_runtime::opentelemetry::{KeyValue, global};

pub(crate) fn page() {
    let meter = global::meter("odd \"meter\"");
    let odd = [
        KeyValue::new("__name__", "other"),
        KeyValue::new("__address__", "other"),
        KeyValue::new("le", "1"),
        KeyValue::new("quantile", "0.5"),
        KeyValue::new("a.b", "with \"quotes\", \\ and\nlines"),
        KeyValue::new("a_b", "the same name"),
        KeyValue::new("\u{e9}t\u{e9}", "\u{fc}"),
        KeyValue::new("9", "digit"),
    ];
    let counter = meter.u64_counter("odd.requests").with_unit("{request}");
    let counter = counter.with_description("with \"quotes\", \\ and\nlines");
    counter.build().add(3, &odd);
    let histogram = meter.f64_histogram("odd.sizes").with_unit("By").build();
    histogram.record(-5.0, &odd);
    histogram.record(1e300, &odd);
    let gauge = meter.f64_gauge("odd.share").with_unit("%").build();
    gauge.record(0.5, &odd);
    let below = meter.i64_up_down_counter("odd.waiting").with_unit("ms");
    below.build().add(-3, &[]);
    print!("{}", otel_runtime::metrics::render(None).body);
}

pub(crate) fn mounted() {
    super::every_way_out();
    for accept in [None, Some("application/openmetrics-text")] {
        let page = otel_runtime::metrics::render(accept);
        println!("{}\n{}", page.content_type, page.body);
    }
}
