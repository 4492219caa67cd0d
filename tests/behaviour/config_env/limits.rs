//! How much of a span is exported.

use std::fmt::Write as _;

use opentelemetry_proto::tonic::common::v1::KeyValue;
use otel_tests::collector::{Answer, Collector, typed};

use super::probe;

/// Of the traced span and the one by hand: everything that a limit changes.
fn limited(variable: &str, limit: &str) -> Vec<String> {
    let collector = Collector::http(Answer::Ok);
    let endpoint = collector.endpoint();
    let env = [
        ("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.as_str()),
        (variable, limit),
    ];
    let finished = probe(&["limits"], &env);
    assert!(finished.success, "{}", finished.stderr);
    let text = |attributes: &[KeyValue]| {
        let own = attributes.iter().filter(|a| !a.key.starts_with("code."));
        let own = own.map(|a| format!("{}={}", a.key, typed(a.value.as_ref())));
        own.collect::<Vec<_>>().join(",").replace("string:", "")
    };
    let mut all = Vec::new();
    for (_, span) in collector.spans() {
        let dropped = span.dropped_attributes_count;
        let mut line = format!("{} -{dropped}", text(&span.attributes));
        for event in &span.events {
            let dropped = event.dropped_attributes_count;
            let _ = write!(line, " event({} -{dropped})", text(&event.attributes));
        }
        let _ = write!(line, " -{}", span.dropped_events_count);
        for link in &span.links {
            let dropped = link.dropped_attributes_count;
            let _ = write!(line, " link({} -{dropped})", text(&link.attributes));
        }
        let _ = write!(line, " -{}", span.dropped_links_count);
        all.push((span.name, line));
    }
    all.sort();
    assert_eq!(all.len(), 2, "{}", finished.stderr);
    all.into_iter().map(|(_, line)| line).collect()
}

const EVENTS: &str = "event(x=xxxxx,y=yyyyy -0) event(x=xxxxx,y=yyyyy -0) -0";

const LINKS: &str = "link(x=xxxxx,y=yyyyy -0) link(x=xxxxx,y=yyyyy -0) -0";

const BY_HAND: &str = "text=ééééé,a=ééééé,b=ééééé";

const TRACED: &str = "text=ééééé,a=aaaaa,b=bbbbb";

#[test]
fn counts_of_attributes_are_limited() {
    for variable in [
        "OTEL_ATTRIBUTE_COUNT_LIMIT",
        "OTEL_SPAN_ATTRIBUTE_COUNT_LIMIT",
    ] {
        let [by_hand, traced] = &limited(variable, "2")[..] else {
            panic!("two spans");
        };
        assert_eq!(*by_hand, format!("text=ééééé,a=ééééé -1 {EVENTS} {LINKS}"));
        // Where the function is comes first, and counts.
        assert!(traced.starts_with(" -"), "{traced}");
        assert!(!traced.starts_with(" -0"), "{traced}");
    }
    let lines = limited("OTEL_SPAN_ATTRIBUTE_COUNT_LIMIT", "6");
    assert_eq!(lines[0], format!("{BY_HAND} -0 {EVENTS} {LINKS}"));
}

#[test]
fn counts_of_events_and_links_are_limited() {
    let (event, link) = (
        "event(x=xxxxx,y=yyyyy -0) -1",
        "link(x=xxxxx,y=yyyyy -0) -1",
    );
    for (variable, events, links) in [
        ("OTEL_SPAN_EVENT_COUNT_LIMIT", event, LINKS),
        ("OTEL_SPAN_LINK_COUNT_LIMIT", EVENTS, link),
        (
            "OTEL_EVENT_ATTRIBUTE_COUNT_LIMIT",
            "event(x=xxxxx -1) event(x=xxxxx -1) -0",
            LINKS,
        ),
        (
            "OTEL_LINK_ATTRIBUTE_COUNT_LIMIT",
            EVENTS,
            "link(x=xxxxx -1) link(x=xxxxx -1) -0",
        ),
    ] {
        let expected = [BY_HAND, TRACED].map(|own| format!("{own} -0 {events} {links}"));
        assert_eq!(limited(variable, "1"), expected, "{variable}");
    }
}

#[test]
fn lengths_of_values_are_limited_in_characters() {
    for variable in [
        "OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT",
        "OTEL_SPAN_ATTRIBUTE_VALUE_LENGTH_LIMIT",
    ] {
        let cut = |text: &str| {
            text.replace("ééééé", "ééé")
                .replace("aaaaa", "aaa")
                .replace("bbbbb", "bbb")
                .replace("xxxxx", "xxx")
                .replace("yyyyy", "yyy")
        };
        let expected = [BY_HAND, TRACED].map(|own| cut(&format!("{own} -0 {EVENTS} {LINKS}")));
        assert_eq!(limited(variable, "3"), expected, "{variable}");
    }
}
