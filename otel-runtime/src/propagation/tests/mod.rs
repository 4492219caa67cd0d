//! The formats of trace headers: vectors of their specifications, what is malformed, and the way there and back.

mod baggage;
mod malformed;
mod properties;

use std::collections::HashMap;

use opentelemetry::baggage::BaggageExt as _;
use opentelemetry::propagation::Extractor;
use opentelemetry::trace::{
    SpanContext, SpanId, TraceContextExt as _, TraceFlags, TraceId, TraceState,
};
use opentelemetry::{Context, KeyValue};

use super::*;

type Headers = HashMap<String, String>;

const TRACE: &str = "80f198ee56343ba864fe8b2a57d3eff7";
const SPAN: &str = "e457b5a2e4d86bd1";

fn headers(pairs: &[(&str, &str)]) -> Headers {
    let pairs = pairs.iter();
    pairs
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect()
}

fn extract(format: Format, pairs: &[(&str, &str)]) -> Context {
    propagator(&[format], Vec::new()).extract_with_context(&Context::new(), &headers(pairs))
}

fn inject(format: Format, cx: &Context) -> Vec<(String, String)> {
    let mut carrier = Headers::new();
    propagator(&[format], Vec::new()).inject_context(cx, &mut carrier);
    let mut all: Vec<_> = carrier.into_iter().collect();
    all.sort();
    all
}

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut all: Vec<_> = headers(expected).into_iter().collect();
    all.sort();
    all
}

/// Trace, span, and whether it is sampled; nothing of what is invalid.
fn named(cx: &Context) -> Option<(String, String, bool)> {
    let span = cx.span();
    let span = span.span_context();
    assert_eq!(span.is_valid(), span.is_remote());
    span.is_valid().then(|| {
        (
            span.trace_id().to_string(),
            span.span_id().to_string(),
            span.is_sampled(),
        )
    })
}

#[track_caller]
fn names(cx: &Context, sampled: bool) {
    assert_eq!(named(cx), Some((TRACE.into(), SPAN.into(), sampled)));
}

/// A span of this process in the trace of the context.
fn own_span(cx: &Context, sampled: bool) -> Context {
    let remote = cx.span().span_context().clone();
    cx.with_remote_span_context(SpanContext::new(
        remote.trace_id(),
        SpanId::from(7),
        TraceFlags::default().with_sampled(sampled),
        false,
        TraceState::NONE,
    ))
}

#[test]
fn b3_in_one_header() {
    for format in [Format::B3, Format::B3Multi] {
        let read = |value: &str| extract(format, &[("b3", value)]);
        names(&read(&format!("{TRACE}-{SPAN}-1-05e3ac9a4f6e3b90")), true);
        names(&read(&format!("{TRACE}-{SPAN}-1")), true);
        names(&read(&format!("{TRACE}-{SPAN}-d")), true);
        names(&read(&format!("{TRACE}-{SPAN}-0")), false);
        names(&read(&format!(" {TRACE}-{SPAN} ")), false);
        let short = read(&format!("64fe8b2a57d3eff7-{SPAN}-1"));
        let padded = "000000000000000064fe8b2a57d3eff7".to_owned();
        assert_eq!(named(&short), Some((padded, SPAN.to_owned(), true)));
    }
}

#[test]
fn b3_in_several_headers() {
    let ids = [("x-b3-traceid", TRACE), ("x-b3-spanid", SPAN)];
    let read = |more: &[(&str, &str)]| extract(Format::B3, &[&ids, more].concat());
    names(&read(&[("x-b3-sampled", "1")]), true);
    names(&read(&[("x-b3-sampled", "true")]), true);
    names(&read(&[("x-b3-sampled", "0")]), false);
    names(&read(&[("x-b3-flags", "1")]), true);
    names(&read(&[("x-b3-flags", "1"), ("x-b3-sampled", "0")]), true);
    names(&read(&[("x-b3-parentspanid", "0000000000000001")]), false);
    assert_eq!(named(&read(&[("x-b3-sampled", "maybe")])), None);
}

#[test]
fn of_the_two_kinds_of_b3_the_single_header_counts_if_it_is_well_formed() {
    let multi = [("x-b3-traceid", TRACE), ("x-b3-spanid", SPAN)];
    let read = |b3: &str| extract(Format::B3Multi, &[&multi[..], &[("b3", b3)]].concat());
    let single = read("00000000000000000000000000000001-0000000000000002-1");
    assert_eq!(named(&single).map(|named| named.2), Some(true));
    assert!(single.span().span_context().trace_id() == TraceId::from(1));
    names(&read("nonsense"), false);
}

#[test]
fn what_b3_writes() {
    let read =
        |sampling: &str| extract(Format::B3, &[("b3", &format!("{TRACE}-{SPAN}{sampling}"))]);
    for (sampling, more) in [
        ("-1", Some(("x-b3-sampled", "1"))),
        ("-0", Some(("x-b3-sampled", "0"))),
        ("-d", Some(("x-b3-flags", "1"))),
        ("", None),
    ] {
        let context = read(sampling);
        let single = format!("{TRACE}-{SPAN}{sampling}");
        assert_eq!(inject(Format::B3, &context), pairs(&[("b3", &single)]));
        let mut multi = vec![("x-b3-traceid", TRACE), ("x-b3-spanid", SPAN)];
        multi.extend(more);
        assert_eq!(inject(Format::B3Multi, &context), pairs(&multi));
    }
}

#[test]
fn debug_stays_with_the_trace_and_a_deferred_decision_ends_with_the_next_span() {
    let debug = extract(Format::B3, &[("b3", &format!("{TRACE}-{SPAN}-d"))]);
    let deferred = extract(Format::B3, &[("b3", &format!("{TRACE}-{SPAN}"))]);
    let written = |cx: &Context| inject(Format::B3, cx).pop().unwrap().1;
    for sampled in [true, false] {
        let ends = |cx: &Context, how: &str| {
            let written = written(&own_span(cx, sampled));
            assert_eq!(written, format!("{TRACE}-0000000000000007-{how}"));
        };
        ends(&debug, "d");
        ends(&deferred, if sampled { "1" } else { "0" });
    }
    // Another trace in the same context, as after `root`.
    let other = debug.with_remote_span_context(SpanContext::new(
        TraceId::from(1),
        SpanId::from(2),
        TraceFlags::SAMPLED,
        false,
        TraceState::NONE,
    ));
    assert!(written(&other).ends_with("-1"));
}

#[test]
fn jaeger_reads_ids_of_any_length_and_flags() {
    let read = |value: &str| extract(Format::Jaeger, &[("uber-trace-id", value)]);
    names(&read(&format!("{TRACE}:{SPAN}:0:1")), true);
    names(&read(&format!("{TRACE}:{SPAN}:0:01")), true);
    names(&read(&format!("{TRACE}:{SPAN}:0:9")), true);
    names(&read(&format!("{TRACE}:{SPAN}:0:0")), false);
    names(&read(&format!("{TRACE}:{SPAN}:0:2")), false);
    names(&read(&format!("{TRACE}%3A{SPAN}%3a0%3A1")), true);
    names(&read(&format!("{}:{SPAN}:0:1", TRACE.to_uppercase())), true);
    let short = named(&read("a:b:0:3")).map(|(trace, span, _)| (trace, span));
    let padded = (format!("{:032x}", 10), format!("{:016x}", 11));
    assert_eq!(short, Some(padded));
}

#[test]
fn what_jaeger_writes() {
    for flags in [0, 1, 3] {
        let value = format!("{TRACE}:{SPAN}:0:{flags}");
        let context = extract(Format::Jaeger, &[("uber-trace-id", &value)]);
        let expected = pairs(&[("uber-trace-id", &value)]);
        assert_eq!(inject(Format::Jaeger, &context), expected);
    }
    let deferred = extract(Format::B3, &[("b3", &format!("{TRACE}-{SPAN}"))]);
    assert!(inject(Format::Jaeger, &deferred)[0].1.ends_with(":0"));
}

#[test]
fn jaegers_baggage_travels_by_the_list_too() {
    let allowed = || {
        propagator(
            &[Format::Jaeger],
            vec!["Tenant".to_owned(), "no token".to_owned()],
        )
    };
    let incoming = headers(&[("uberctx-tenant", "a%2Cb"), ("uberctx-secret", "x")]);
    let context = allowed().extract_with_context(&Context::new(), &incoming);
    assert_eq!(context.baggage().len(), 1);
    assert_eq!(context.baggage().get("Tenant").unwrap().as_str(), "a,b");
    let mut outgoing = Headers::new();
    let more = [KeyValue::new("Tenant", "é /"), KeyValue::new("secret", "x")];
    allowed().inject_context(&context.with_baggage(more), &mut outgoing);
    assert_eq!(outgoing, headers(&[("uberctx-tenant", "%C3%A9%20%2F")]));

    let none = propagator(&[Format::Jaeger], Vec::new());
    let context = none.extract_with_context(&Context::new(), &incoming);
    assert!(context.baggage().is_empty());
}

#[test]
fn baggage_of_two_formats_is_merged() {
    let formats = [Format::Jaeger, Format::Baggage];
    let keys = ["a", "b"].map(str::to_owned).to_vec();
    let incoming = headers(&[("uberctx-a", "1"), ("baggage", "b=2")]);
    let context = propagator(&formats, keys).extract_with_context(&Context::new(), &incoming);
    assert_eq!(context.baggage().len(), 2);
}

#[test]
fn x_ray_reads_its_fields_in_any_order() {
    const ROOT: &str = "Root=1-80f198ee-56343ba864fe8b2a57d3eff7";
    let read = |value: &str| extract(Format::XRay, &[("x-amzn-trace-id", value)]);
    names(&read(&format!("{ROOT};Parent={SPAN};Sampled=1")), true);
    names(&read(&format!("Sampled=0; parent={SPAN} ;{ROOT}")), false);
    let more = format!(
        "Self=1-67891234-12456789abcdef012345678;{ROOT};Parent={SPAN};Sampled=1;Lineage=a:1;"
    );
    names(&read(&more), true);
    names(&read(&format!("{ROOT};Parent={SPAN};Sampled=?")), false);
    names(&read(&format!("{ROOT};Parent={SPAN}")), false);
    // As a load balancer writes it: a trace, and no span in it.
    assert_eq!(named(&read(ROOT)), None);
}

#[test]
fn what_x_ray_writes() {
    for sampled in ["0", "1", "?"] {
        let value = format!(
            "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled={sampled}"
        );
        let context = extract(Format::XRay, &[("x-amzn-trace-id", &value)]);
        let expected = pairs(&[("x-amzn-trace-id", &value)]);
        assert_eq!(inject(Format::XRay, &context), expected);
    }
}

/// A carrier that tells upper from lower case, and was filled by somebody who likes capitals.
struct Capitals;

impl Extractor for Capitals {
    fn get(&self, key: &str) -> Option<&str> {
        match key {
            "X-B3-TraceId" => Some(TRACE),
            "X-B3-SpanId" => Some(SPAN),
            "X-B3-Sampled" => Some("1"),
            _ => None,
        }
    }

    fn keys(&self) -> Vec<&str> {
        vec!["X-B3-Sampled", "X-B3-SpanId", "X-B3-TraceId"]
    }
}

#[test]
fn the_case_of_a_headers_name_does_not_matter() {
    let context = propagator(&[Format::B3], Vec::new());
    names(
        &context.extract_with_context(&Context::new(), &Capitals),
        true,
    );
}

#[test]
fn the_format_that_is_listed_last_counts() {
    let both = [
        (
            "traceparent",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        ),
        ("uber-trace-id", &format!("{TRACE}:{SPAN}:0:0")),
    ];
    let read = |formats: &[Format]| {
        propagator(formats, Vec::new()).extract_with_context(&Context::new(), &headers(&both))
    };
    names(&read(&[Format::TraceContext, Format::Jaeger]), false);
    let other = named(&read(&[Format::Jaeger, Format::TraceContext]));
    assert_eq!(other.map(|named| named.2), Some(true));
}

#[test]
fn no_format_is_no_propagation() {
    let nothing = propagator(&[], vec!["tenant".to_owned()]);
    let incoming = headers(&[
        ("b3", &format!("{TRACE}-{SPAN}-1")),
        ("baggage", "tenant=a"),
    ]);
    let context = nothing.extract_with_context(&Context::new(), &incoming);
    assert_eq!((named(&context), context.baggage().len()), (None, 0));
    let mut outgoing = Headers::new();
    let context = extract(Format::B3, &[("b3", &format!("{TRACE}-{SPAN}-1"))]);
    nothing.inject_context(&context, &mut outgoing);
    assert!(outgoing.is_empty());
}
