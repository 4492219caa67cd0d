//! The waterfall of one trace: nested lists, each span with its bar, and what can be folded away.

use std::time::Duration;

use maud::{Markup, PreEscaped, Render, html};

use super::details;
use super::store::Trace;
use super::text::Name;
use crate::waterfall::{Row, Stretch, Tick, Waterfall, human, ticks};

/// Deeper spans stand beside each other: browsers nest elements only so far.
const DEEPEST: usize = 48;
/// A trace of more spans than this is shown folded.
const UNFOLDED: usize = 300;
/// Shorter parts of the axis cannot be seen.
const VISIBLE: f64 = 0.002;
/// Marks on the axis.
const TICKS: u32 = 6;
/// Events of a span that are marked in its bar.
const MOST_EVENTS: usize = 50;

/// A trace, laid out.
pub(super) struct Rows<'a> {
    pub(super) trace: &'a Trace,
    pub(super) waterfall: &'a Waterfall<'a>,
    pub(super) path: &'a [Stretch],
}

impl Render for Rows<'_> {
    fn render_to(&self, buffer: &mut String) {
        let marks = ticks(self.waterfall.duration, TICKS);
        buffer.push_str("<div class=\"waterfall\">");
        axis(&marks).render_to(buffer);
        buffer.push_str("<div class=\"body\">");
        grid(&marks).render_to(buffer);
        buffer.push_str("<ol>");
        self.list(buffer);
        buffer.push_str("</ol></div></div>");
    }
}

impl Rows<'_> {
    /// By hand, for a chain of ten thousand spans would be as many calls deep.
    fn list(&self, buffer: &mut String) {
        let rows = &self.waterfall.rows;
        let below = below(rows);
        let mut path = self.path;
        let mut open = 0;
        for (index, (row, below)) in rows.iter().zip(below).enumerate() {
            let level = row.depth.min(DEEPEST);
            while open > level {
                buffer.push_str(CLOSE);
                open -= 1;
            }
            let own = path.iter().take_while(|stretch| stretch.row == index);
            let (own, rest) = path.split_at(own.count());
            path = rest;
            buffer.push_str("<li>");
            self.row(row, own).render_to(buffer);
            if below > 0 && level < DEEPEST {
                self.fold(row, below).render_to(buffer);
                open += 1;
            } else {
                buffer.push_str("</li>");
            }
        }
        for _ in 0..open {
            buffer.push_str(CLOSE);
        }
    }

    /// Opens the list of what is below a row.
    fn fold(&self, row: &Row<'_>, below: usize) -> Markup {
        let unfolded = self.waterfall.rows.len() <= UNFOLDED || row.depth == 0;
        let start = if unfolded {
            "<details class=\"sub\" open>"
        } else {
            "<details class=\"sub\">"
        };
        html! {
            (PreEscaped(start))
            summary.(indent(row)) aria-label={ "spans below " (Name(row.name)) } {
                span.count { (below) }
            }
            (PreEscaped("<ol>"))
        }
    }

    fn row(&self, row: &Row<'_>, path: &[Stretch]) -> Markup {
        let Some(span) = self.trace.spans.get(row.span) else {
            return html! {};
        };
        let waited: Duration = path.iter().map(|stretch| stretch.length()).sum();
        html! {
            details.info id={ (self.trace.id) "-" (span.span_context.span_id()) } {
                summary.row.(indent(row)).failed[row.failure.is_some()].cancelled[row.cancelled] {
                    span.name title=(Name(row.name)) {
                        @if row.depth > DEEPEST { span.dim { "at depth " (row.depth) " " } }
                        @if row.failure.is_some() { span.sign { "✗ " } } @else if row.cancelled { span.sign { "⊘ " } }
                        (Name(row.name))
                        @if let Some(failure) = &row.failure {
                            span.why { (Name(failure.error_type.as_deref().unwrap_or("failed"))) }
                        } @else if row.cancelled {
                            span.why { "cancelled" }
                        }
                    }
                    span.time { (human(row.duration)) }
                    (self.bar(row, path))
                }
                (details::panel(span, row, waited))
            }
        }
    }

    /// The bar of a span, in it the time in which everything waited for the span, and its events.
    fn bar(&self, row: &Row<'_>, path: &[Stretch]) -> Markup {
        let bar = self.waterfall.bar(row);
        let stretches = self.merged(path);
        html! {
            svg.bar aria-hidden="true" {
                (rect("span", 5, 10, bar.start, bar.length))
                @for (start, end) in stretches { (rect("path", 12, 3, start, end - start)) }
                @for event in row.events.iter().take(MOST_EVENTS) {
                    circle cx=(percent(self.share(event.offset))) cy="10" r="2.5" {}
                }
            }
        }
    }

    /// Stretches that nobody could tell apart, as one; without those that nobody could see.
    fn merged(&self, path: &[Stretch]) -> Vec<(f64, f64)> {
        let mut merged: Vec<(f64, f64)> = Vec::new();
        for stretch in path {
            let (start, end) = (self.share(stretch.from), self.share(stretch.to));
            match merged.last_mut() {
                Some(last) if start - last.1 < VISIBLE => last.1 = end,
                _ => merged.push((start, end)),
            }
        }
        merged.retain(|(start, end)| end - start >= VISIBLE);
        merged
    }

    fn share(&self, offset: Duration) -> f64 {
        let axis = self.waterfall.duration.as_secs_f64();
        if axis > 0.0 {
            (offset.as_secs_f64() / axis).clamp(0.0, 1.0)
        } else {
            0.0
        }
    }
}

const CLOSE: &str = "</ol></details></li>";

/// How far a row stands in; the style sheet knows these classes.
fn indent(row: &Row<'_>) -> String {
    format!("d{}", row.depth.min(super::page::STEPS))
}

/// How many rows hang on each, at whatever depth.
fn below(rows: &[Row<'_>]) -> Vec<usize> {
    let mut below = vec![0; rows.len()];
    let mut above: Vec<usize> = Vec::new();
    let mut end = |above: &mut Vec<usize>, depth: usize, index: usize| {
        while let Some(last) = above.pop_if(|last| rows[*last].depth >= depth) {
            below[last] = index - last - 1;
        }
    };
    for (index, row) in rows.iter().enumerate() {
        end(&mut above, row.depth, index);
        above.push(index);
    }
    end(&mut above, 0, rows.len());
    below
}

fn axis(marks: &[Tick]) -> Markup {
    html! {
        div.axis aria-hidden="true" {
            span {}
            span {}
            svg {
                text x="0" y="14" { "0" }
                @for mark in marks {
                    text x=(percent(mark.at)) y="14" text-anchor=(if mark.at > 0.96 { "end" } else { "middle" }) { (mark.label) }
                }
            }
        }
    }
}

fn grid(marks: &[Tick]) -> Markup {
    html! {
        svg.grid aria-hidden="true" {
            line x1="0" x2="0" y1="0" y2="100%" {}
            @for mark in marks {
                line x1=(percent(mark.at)) x2=(percent(mark.at)) y1="0" y2="100%" {}
            }
        }
    }
}

/// Wide enough to be seen, and inside.
fn rect(class: &str, y: u32, height: u32, start: f64, length: f64) -> Markup {
    let length = length.max(VISIBLE);
    let start = start.min(1.0 - length).max(0.0);
    html! { rect.(class) x=(percent(start)) width=(percent(length)) y=(y) height=(height) {} }
}

pub(super) fn percent(share: f64) -> String {
    format!("{:.2}%", share * 100.0)
}
