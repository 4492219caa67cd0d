//! Draws a block: a rule with what there is to know at a glance, then a line for each span, each with its details below it.

use std::borrow::Cow;
use std::time::Duration;

use crate::waterfall::{self, Bar, Row, Span, Waterfall, human};

use super::buffer::{Block, Kind};
use super::columns::{Columns, GAP, STEP};
use super::glyphs::{ASCII, Glyphs, UNICODE};
use super::line::{Ink, Line};
use super::options::ConsoleOptions;
use super::text;

/// A trace with more spans than this is shortened to as many lines, one for each span, with details only where something failed.
const MOST_ROWS: usize = 200;
/// Failing spans that a shortened trace shows beyond these.
const MOST_FAILURES: usize = 20;

/// The text of a block, from its rule to the empty line that ends it.
pub(super) fn block(
    block: &Block,
    options: &ConsoleOptions,
    width: usize,
    service: Option<&str>,
) -> String {
    let spans: Vec<Span<'_>> = block.spans.iter().map(Span::from).collect();
    let waterfall = waterfall::layout(&spans);
    let parts = select(&waterfall.rows);
    let columns = Columns::fit(&rows_of(&parts), width, options.unicode);
    let mut drawing = Drawing {
        options,
        columns,
        out: String::new(),
    };
    drawing.head(block, &waterfall, service);
    let brief = waterfall.rows.len() > MOST_ROWS;
    for part in parts {
        match part {
            Part::Row(row) => {
                drawing.row(row, waterfall.bar(row));
                if !brief || row.failure.is_some() {
                    drawing.details(row);
                }
            }
            Part::Skipped(count) => drawing.skipped(count),
        }
    }
    drawing.out.push('\n');
    drawing.out
}

/// A line of a block that stands for spans.
enum Part<'w, 'a> {
    Row(&'w Row<'a>),
    /// So many rows are left out here.
    Skipped(usize),
}

fn select<'w, 'a>(rows: &'w [Row<'a>]) -> Vec<Part<'w, 'a>> {
    let mut parts: Vec<_> = rows.iter().take(MOST_ROWS).map(Part::Row).collect();
    let (mut skipped, mut failures) = (0, 0);
    for row in rows.iter().skip(MOST_ROWS) {
        if row.failure.is_none() || failures == MOST_FAILURES {
            skipped += 1;
            continue;
        }
        if skipped > 0 {
            parts.push(Part::Skipped(std::mem::take(&mut skipped)));
        }
        failures += 1;
        parts.push(Part::Row(row));
    }
    if skipped > 0 {
        parts.push(Part::Skipped(skipped));
    }
    parts
}

fn rows_of<'w, 'a>(parts: &[Part<'w, 'a>]) -> Vec<&'w Row<'a>> {
    let row = |part: &Part<'w, 'a>| match part {
        Part::Row(row) => Some(*row),
        Part::Skipped(_) => None,
    };
    parts.iter().filter_map(row).collect()
}

/// A block on its way to the screen.
pub(super) struct Drawing<'o> {
    pub(super) options: &'o ConsoleOptions,
    pub(super) columns: Columns,
    pub(super) out: String,
}

impl Drawing<'_> {
    pub(super) fn glyphs(&self) -> &'static Glyphs {
        if self.options.unicode {
            &UNICODE
        } else {
            &ASCII
        }
    }

    pub(super) fn line(&self) -> Line {
        Line::new(self.options.color)
    }

    pub(super) fn clean<'t>(&self, raw: &'t str) -> Cow<'t, str> {
        text::clean(raw, self.options.unicode)
    }

    pub(super) fn human(&self, duration: Duration) -> String {
        let human = human(duration);
        if self.options.unicode {
            human
        } else {
            human.replace('µ', "u")
        }
    }

    /// `── checkout · 25.3 ms · 8 spans · 1 failed · trace 4bf92f35 · shop ────`: what does not fit is left out.
    fn head(&mut self, block: &Block, waterfall: &Waterfall<'_>, service: Option<&str>) {
        let glyphs = self.glyphs();
        let width = self.columns.width;
        let name = self.clean(waterfall.rows.first().map_or("", |row| row.name));
        let mut line = self.line();
        line.put(Ink::Dim, &glyphs.rule.repeat(2))
            .put(Ink::Plain, " ");
        line.put(
            Ink::Strong,
            &text::shorten(&name, width - 6, self.options.unicode),
        );
        for (ink, piece) in self.facts(block, waterfall, service) {
            if line.columns() + text::width(glyphs.dot) + text::width(&piece) < width {
                line.put(Ink::Dim, glyphs.dot).put(ink, &piece);
            }
        }
        let rest = width.saturating_sub(line.columns() + 1);
        line.put(Ink::Plain, " ")
            .put(Ink::Dim, &glyphs.rule.repeat(rest));
        line.finish(&mut self.out);
    }

    fn facts(
        &self,
        block: &Block,
        waterfall: &Waterfall<'_>,
        service: Option<&str>,
    ) -> Vec<(Ink, String)> {
        let count = waterfall.rows.len();
        let failed = waterfall
            .rows
            .iter()
            .filter(|row| row.failure.is_some())
            .count();
        let mut facts = Vec::new();
        match &block.kind {
            Kind::Complete { continued: false } => {}
            Kind::Complete { continued: true } => facts.push((Ink::Stopped, "the rest".to_owned())),
            Kind::Late { root, started } => {
                let after = waterfall.start.duration_since(*started).unwrap_or_default();
                facts.push((
                    Ink::Stopped,
                    format!("late, {} into {}", self.human(after), self.clean(root)),
                ));
            }
            Kind::Incomplete => facts.push((Ink::Stopped, "incomplete".to_owned())),
        }
        facts.push((Ink::Plain, self.human(waterfall.duration)));
        facts.push((
            Ink::Plain,
            format!("{count} {}", if count == 1 { "span" } else { "spans" }),
        ));
        if failed > 0 {
            facts.push((Ink::Failed, format!("{failed} failed")));
        }
        if block.dropped > 0 {
            facts.push((Ink::Stopped, format!("{} dropped", block.dropped)));
        }
        facts.push((Ink::Dim, format!("trace {}", &block.trace.to_string()[..8])));
        facts.extend(service.map(|service| (Ink::Dim, self.clean(service).into_owned())));
        facts
    }

    fn row(&mut self, row: &Row<'_>, bar: Bar) {
        let glyphs = self.glyphs();
        let mut line = self.line();
        line.put(Ink::Dim, &self.branch(row));
        let (ink, bar_ink, mark) = if row.failure.is_some() {
            (Ink::Failed, Ink::Failed, glyphs.failed)
        } else if row.cancelled {
            (Ink::Stopped, Ink::Stopped, glyphs.cancelled)
        } else {
            (
                if row.depth == 0 {
                    Ink::Strong
                } else {
                    Ink::Plain
                },
                Ink::Bar,
                "",
            )
        };
        let room = self
            .columns
            .name
            .saturating_sub(line.columns() + text::width(mark));
        let name = self.clean(row.name);
        line.put(ink, mark)
            .put(ink, &text::shorten(&name, room, self.options.unicode));
        let duration = self.human(row.duration);
        let right = self.columns.name + GAP + self.columns.duration;
        line.pad(right - text::width(&duration).min(right))
            .put(Ink::Plain, &duration);
        if let Some(cells) = self.columns.bar {
            line.pad(right + GAP);
            self.bar(&mut line, bar_ink, bar, cells);
        }
        line.finish(&mut self.out);
    }

    /// In half cells, so that short spans keep their order.
    fn bar(&self, line: &mut Line, ink: Ink, bar: Bar, cells: usize) {
        let [left, right, both] = self.glyphs().cells;
        let filled = bar.cells(cells * 2);
        line.pad(line.columns() + filled.start / 2);
        let cell = |cell: usize| match (
            filled.contains(&(cell * 2)),
            filled.contains(&(cell * 2 + 1)),
        ) {
            (true, true) => both,
            (true, false) => left,
            (false, _) => right,
        };
        let drawn: String = (filled.start / 2..filled.end.div_ceil(2))
            .map(cell)
            .collect();
        line.put(ink, &drawn);
    }

    /// The guides in front of a row's name.
    fn branch(&self, row: &Row<'_>) -> String {
        let glyphs = self.glyphs();
        let own = if row.guides.last {
            glyphs.end
        } else {
            glyphs.branch
        };
        match row.depth {
            0 => String::new(),
            depth if depth > self.columns.steps => {
                let room = (self.columns.steps - 1) * STEP;
                format!("{:room$.room$}{own}", format!("{}{depth} ", glyphs.deep))
            }
            depth => self.lines(row, depth) + own,
        }
    }

    /// The guides that pass the columns from depth 1 to below `depth`.
    pub(super) fn lines(&self, row: &Row<'_>, depth: usize) -> String {
        let pass = |depth| {
            if row.guides.is_open(depth) {
                self.glyphs().pass
            } else {
                "   "
            }
        };
        (1..depth).map(pass).collect()
    }

    fn skipped(&mut self, count: usize) {
        let spans = if count == 1 { "span" } else { "spans" };
        let mut line = self.line();
        line.put(
            Ink::Dim,
            &format!("{} {count} more {spans} not shown", self.glyphs().deep),
        );
        line.finish(&mut self.out);
    }
}
