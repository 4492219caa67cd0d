//! Rate, errors and durations by span name, of the traces that a page shows.

use std::collections::HashMap;
use std::time::Duration;

use maud::{Markup, html};
use opentelemetry::trace::Status;
use opentelemetry_sdk::trace::SpanData;

use super::store::Store;
use super::text::Name;
use crate::waterfall::human;

/// Longer tables are not read.
const MOST: usize = 100;

/// What is known of the spans of one name.
#[derive(Debug, Default)]
struct Rate {
    errors: usize,
    /// From the shortest on.
    durations: Vec<Duration>,
}

impl Rate {
    fn total(&self) -> Duration {
        self.durations
            .iter()
            .fold(Duration::ZERO, |sum, one| sum.saturating_add(*one))
    }

    /// By nearest rank.
    fn percentile(&self, percent: usize) -> Duration {
        let rank = (self.durations.len() * percent).div_ceil(100);
        let found = self.durations.get(rank.saturating_sub(1));
        found.copied().unwrap_or_default()
    }
}

/// The table, what took most time in all first.
pub(super) fn table(store: &Store) -> Markup {
    let (rates, window) = rates(store);
    let more = rates.len().saturating_sub(MOST);
    html! {
        div.scroll {
            table.rates {
                caption {
                    "Each span counts, nested ones too; what took the most time in all comes first. "
                    @if window >= Duration::from_secs(1) { "The rate is that of the " (human(window)) " shown." }
                    @else { "For a rate, what is shown is too short: " (human(window)) "." }
                }
                thead {
                    tr {
                        th scope="col" { "span" }
                        @for title in ["calls", "rate", "errors", "p50", "p90", "p99", "max"] {
                            th.number scope="col" { (title) }
                        }
                    }
                }
                tbody {
                    @for (name, rate) in rates.iter().take(MOST) { (row(name, rate, window)) }
                }
            }
        }
        @if more > 0 { p.dim { "and " (more) " more names" } }
    }
}

fn row(name: &str, rate: &Rate, window: Duration) -> Markup {
    let calls = rate.durations.len();
    html! {
        tr {
            th.mono scope="row" { (Name(name)) }
            td.number { (calls) }
            td.number { (per_time(calls, window)) }
            td.number.failed[rate.errors > 0] {
                (rate.errors)
                @if rate.errors > 0 { " (" (rate.errors * 100 / calls.max(1)) " %)" }
            }
            @for percent in [50, 90, 99, 100] { td.number { (human(rate.percentile(percent))) } }
        }
    }
}

/// As in `3.2/s` or `14/min`; nothing where the time is too short to tell.
#[expect(clippy::cast_precision_loss, reason = "two digits are shown")]
fn per_time(calls: usize, window: Duration) -> String {
    let per_second = calls as f64 / window.as_secs_f64();
    if window < Duration::from_secs(1) {
        "–".to_owned()
    } else if per_second >= 1.0 {
        format!("{per_second:.1}/s")
    } else {
        format!("{:.1}/min", per_second * 60.0)
    }
}

fn rates(store: &Store) -> (Vec<(&str, Rate)>, Duration) {
    let mut by_name: HashMap<&str, Rate> = HashMap::new();
    let spans = || store.traces().flat_map(|trace| &trace.spans);
    for span in spans() {
        let rate = by_name.entry(&span.name).or_default();
        rate.errors += usize::from(matches!(span.status, Status::Error { .. }));
        rate.durations.push(duration(span));
    }
    let mut rates: Vec<_> = by_name.into_iter().collect();
    for (_, rate) in &mut rates {
        rate.durations.sort_unstable();
    }
    rates.sort_by(|(a, one), (b, other)| other.total().cmp(&one.total()).then(a.cmp(b)));
    let first = spans().map(|span| span.start_time).min();
    let last = spans().map(|span| span.end_time).max();
    let window = last
        .zip(first)
        .map(|(last, first)| last.duration_since(first));
    (rates, window.and_then(Result::ok).unwrap_or_default())
}

fn duration(span: &SpanData) -> Duration {
    span.end_time
        .duration_since(span.start_time)
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_durations_that_occurred() {
        let rate = Rate {
            errors: 0,
            durations: (1..=10).map(Duration::from_millis).collect(),
        };
        let millis = |percent| rate.percentile(percent).as_millis();
        assert_eq!([50, 90, 99, 100].map(millis), [5, 9, 10, 10]);
        assert_eq!(Rate::default().percentile(50), Duration::ZERO);
    }

    #[test]
    fn a_rate_needs_time() {
        let rate = |calls, millis| per_time(calls, Duration::from_millis(millis));
        assert_eq!(rate(5, 999), "–");
        assert_eq!(rate(5, 2_000), "2.5/s");
        assert_eq!(rate(1, 10_000), "6.0/min");
    }
}
