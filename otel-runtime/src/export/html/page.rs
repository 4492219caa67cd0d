//! The page around the traces.

use std::fmt::Write;
use std::time::{Duration, SystemTime};

use maud::{DOCTYPE, Markup, PreEscaped, html};
use opentelemetry_sdk::Resource;

use super::store::Store;
use super::text::Name;
use super::trace::{self, count};
use super::{details, rates};
use crate::capture::Utc;

const STYLE: &str = include_str!("style.css");

/// Rows further down stand in no further.
pub(super) const STEPS: usize = 16;

/// What is written.
pub(super) struct Page<'a> {
    pub(super) resource: &'a Resource,
    pub(super) store: &'a Store,
    pub(super) written: SystemTime,
}

impl Page<'_> {
    pub(super) fn to_html(&self) -> String {
        // Only the style sheet of this very page applies; nothing is fetched, and nothing runs.
        let nonce = format!("{:032x}", rand::random::<u128>());
        let policy = format!(
            "default-src 'none'; style-src 'nonce-{nonce}'; base-uri 'none'; form-action 'none'"
        );
        let service = self.service();
        let page = html! {
            (DOCTYPE)
            html lang="en" {
                head {
                    meta charset="utf-8";
                    meta http-equiv="Content-Security-Policy" content=(policy);
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    meta name="referrer" content="no-referrer";
                    meta name="robots" content="noindex";
                    title { "Traces of " (Name(&service)) }
                    style nonce=(nonce) { (PreEscaped(style())) }
                }
                body { (self.header(&service)) main { (self.traces()) (self.rest()) } (footer()) }
            }
        };
        page.into_string()
    }

    fn service(&self) -> String {
        let name = self.resource.get(&"service.name".into());
        name.map_or_else(|| "a service".to_owned(), |name| name.as_str().into_owned())
    }

    fn header(&self, service: &str) -> Markup {
        let store = self.store;
        let written = Utc::from(self.written).to_string();
        let written = written
            .split('.')
            .next()
            .unwrap_or_default()
            .replace('T', " ");
        html! {
            header {
                h1 { span.dim { "Traces of " } (Name(service)) }
                p.facts {
                    span { (count(store.len(), "trace")) }
                    span { (count(store.spans(), "span")) }
                    @if store.gone > 0 {
                        span { (count(store.gone, "earlier trace")) " made room: the last " (store.max_traces()) " are kept" }
                    }
                    span { "written " time { (written.trim_end_matches('Z')) " UTC" } }
                }
            }
        }
    }

    fn traces(&self) -> Markup {
        let longest = self.store.traces().map(trace::duration).max();
        html! {
            section aria-labelledby="traces" {
                div.bar-of-title {
                    h2 id="traces" { "Traces" span.dim { " · the latest first, times in UTC" } }
                    label.only { input type="checkbox" id="only-failed"; " only failed ones" }
                    (legend())
                }
                @if self.store.len() == 0 {
                    p.dim.empty { "No trace has ended yet. This page is written anew as traces end; reload it." }
                }
                @for (index, trace) in self.store.traces().enumerate() {
                    (trace::section(trace, longest.unwrap_or(Duration::ZERO), index == 0))
                }
            }
        }
    }

    /// Rates, and who sends.
    fn rest(&self) -> Markup {
        html! {
            @if self.store.len() > 0 {
                section aria-labelledby="rates" {
                    h2 id="rates" { "Rate, errors, duration" span.dim { " · of the traces above" } }
                    (rates::table(self.store))
                }
            }
            @if !self.resource.is_empty() {
                section aria-labelledby="resource" {
                    h2 id="resource" { "Resource" span.dim { " · who recorded this" } }
                    (self.resource_table())
                }
            }
        }
    }

    fn resource_table(&self) -> Markup {
        let mut pairs: Vec<_> = self.resource.iter().collect();
        pairs.sort_by_key(|(key, _)| key.as_str());
        let pairs = pairs.into_iter().map(|(key, value)| (key.as_str(), value));
        html! { div.panel.resource { (details::pairs("attributes of the resource", pairs, 0)) } }
    }
}

fn legend() -> Markup {
    html! {
        ul.legend aria-label="what the bars mean" {
            @for (class, words) in [("span", "span"), ("span failed", "✗ failed"), ("span cancelled", "⊘ cancelled"), ("path", "critical path")] {
                li { svg aria-hidden="true" { rect class=(class) width="100%" height="100%" {} } (words) }
            }
            li { svg aria-hidden="true" { circle cx="50%" cy="50%" r="2.5" {} } "event" }
        }
    }
}

fn footer() -> Markup {
    html! {
        footer {
            p { "A row opens to what is known of its span, the triangle before it folds what is below. "
                "The critical path is what the trace waited for: only what is on it made the trace longer." }
            p { "Written by otel-runtime. What is " mark { "marked" } " was withheld before it left the process." }
        }
    }
}

fn style() -> String {
    let mut style = STYLE.to_owned();
    for step in 0..=STEPS {
        // A `String` takes everything.
        let _ = writeln!(style, ".d{step}{{--depth:{step}}}");
    }
    style
}
