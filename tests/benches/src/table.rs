//! Markdown tables, with columns aligned so that they can be read as they are.

/// Rows of cells; the first one is the head. The first column is text, the others are numbers.
#[derive(Debug, Default)]
pub(crate) struct Table(Vec<Vec<String>>);

impl Table {
    /// With these columns.
    pub(crate) fn new(head: impl IntoIterator<Item = impl Into<String>>) -> Self {
        let mut table = Self::default();
        table.row(head);
        table
    }

    /// One more row.
    pub(crate) fn row(&mut self, cells: impl IntoIterator<Item = impl Into<String>>) {
        self.0.push(cells.into_iter().map(Into::into).collect());
    }

    /// Onto standard output.
    pub(crate) fn print(&self) {
        let columns = self.0.first().map_or(0, Vec::len);
        let width = |column: usize| {
            let cells = self.0.iter().filter_map(|row| row.get(column));
            cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
        };
        let widths: Vec<usize> = (0..columns).map(width).collect();
        for (index, row) in self.0.iter().enumerate() {
            let cells: Vec<String> = row
                .iter()
                .zip(&widths)
                .enumerate()
                .map(|(column, (cell, &width))| {
                    if column == 0 {
                        format!("{cell:<width$}")
                    } else {
                        format!("{cell:>width$}")
                    }
                })
                .collect();
            println!("| {} |", cells.join(" | "));
            if index == 0 {
                let rules: Vec<String> = widths
                    .iter()
                    .enumerate()
                    .map(|(column, &width)| {
                        let line = "-".repeat(width.max(3) - 1);
                        if column == 0 {
                            format!("{line}-")
                        } else {
                            format!("{line}:")
                        }
                    })
                    .collect();
                println!("| {} |", rules.join(" | "));
            }
        }
        println!();
    }
}
