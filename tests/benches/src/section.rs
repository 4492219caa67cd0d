//! One section of the output: measured numbers by workload and contender, printed with ratios and budgets.

use std::collections::HashMap;

use crate::contenders::{Entry, FASTRACE, OURS, OURS_LEAF, SDK};
use crate::goal::Budget;
use crate::row::Row;
use crate::table::Table;

/// What a cell shows.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Value {
    /// What ratios are made of.
    pub(crate) median: f64,
    /// In parentheses, when there were several.
    pub(crate) min: Option<f64>,
}

/// Numbers of one kind.
#[derive(Debug)]
pub(crate) struct Section {
    title: &'static str,
    contenders: Vec<&'static Entry>,
    lines: Vec<Line>,
    budgets: fn(&str, Row) -> &'static [Budget],
}

#[derive(Debug)]
struct Line {
    row: Row,
    label: String,
    values: HashMap<&'static str, Value>,
}

impl Section {
    /// Without lines so far.
    pub(crate) fn new(
        title: &'static str,
        contenders: &[&'static Entry],
        budgets: fn(&str, Row) -> &'static [Budget],
    ) -> Self {
        Self {
            title,
            contenders: contenders.to_vec(),
            lines: Vec::new(),
            budgets,
        }
    }

    /// One more line.
    pub(crate) fn line(&mut self, row: Row, label: String, values: HashMap<&'static str, Value>) {
        self.lines.push(Line { row, label, values });
    }

    /// Title and table onto standard output.
    pub(crate) fn print(&self) {
        println!("### {}\n", self.title);
        let budgeted = self
            .lines
            .iter()
            .any(|line| self.budgets_of(line).next().is_some());
        let mut head = vec!["workload".to_owned()];
        head.extend(self.contenders.iter().map(|entry| entry.name.to_owned()));
        head.extend(["ours × SDK", "ours × fastrace"].map(str::to_owned));
        if budgeted {
            head.extend(["measured", "goal", "bound", "verdict"].map(str::to_owned));
        }
        let mut table = Table::new(head);
        for line in &self.lines {
            let mut cells = vec![line.label.clone()];
            cells.extend(self.contenders.iter().map(|entry| {
                line.values
                    .get(entry.name)
                    .map_or("–".to_owned(), ToString::to_string)
            }));
            cells.extend([SDK, FASTRACE].map(|other| line.ratio(other)));
            if budgeted {
                cells.extend(self.judge(line));
            }
            table.row(cells);
        }
        table.print();
    }

    fn budgets_of(&self, line: &Line) -> impl Iterator<Item = (&'static str, &'static Budget)> {
        let (budgets, row) = (self.budgets, line.row);
        [OURS, OURS_LEAF]
            .into_iter()
            .flat_map(move |name| budgets(name, row).iter().map(move |budget| (name, budget)))
    }

    /// Measured, goal, bound, verdict; several budgets share the cells.
    fn judge(&self, line: &Line) -> [String; 4] {
        let mut cells: [Vec<String>; 4] = Default::default();
        for (name, budget) in self.budgets_of(line) {
            let Some(ours) = line.values.get(name) else {
                continue;
            };
            let value = |contender: &str, row: Option<Row>| {
                let row = row.unwrap_or(line.row);
                let line = self.lines.iter().find(|other| other.row == row)?;
                Some(line.values.get(contender)?.median)
            };
            let Some(measured) = budget.measure(ours.median, value) else {
                continue;
            };
            cells[0].push(budget.in_words(measured));
            cells[1].push(budget.in_words(budget.goal));
            cells[2].push(budget.in_words(budget.bound));
            cells[3].push(budget.verdict(measured).to_owned());
        }
        cells.map(|parts| parts.join("; "))
    }
}

impl Line {
    fn ratio(&self, other: &str) -> String {
        match (self.values.get(OURS), self.values.get(other)) {
            (Some(ours), Some(other)) if other.median > 0.0 => {
                format!("{:.2}", ours.median / other.median)
            }
            _ => "–".to_owned(),
        }
    }
}

impl Value {
    /// Of one measurement.
    pub(crate) fn single(number: f64) -> Self {
        Self {
            median: number,
            min: None,
        }
    }

    /// Of many.
    pub(crate) fn of(mut samples: Vec<f64>) -> Option<Self> {
        samples.sort_by(f64::total_cmp);
        let median = *samples.get(samples.len() / 2)?;
        Some(Self {
            median,
            min: samples.first().copied(),
        })
    }
}

impl std::fmt::Display for Value {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let digits = |number: f64| usize::from(number.abs() < 100.0 && number.fract() != 0.0);
        write!(f, "{:.*}", digits(self.median), self.median)?;
        match self.min {
            Some(min) => write!(f, " ({:.*})", digits(min), min),
            None => Ok(()),
        }
    }
}
