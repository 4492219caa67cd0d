//! Draws finished spans as an indented list of names.

use opentelemetry::trace::SpanId;
use opentelemetry_sdk::trace::SpanData;

/// Children below their parents, siblings by start time and, when that is the same, in the order they ended.
pub(super) fn render(spans: &[SpanData], root: SpanId) -> String {
    let mut sorted: Vec<&SpanData> = spans.iter().collect();
    sorted.sort_by_key(|span| span.start_time);
    let known = |id: SpanId| spans.iter().any(|span| span.span_context.span_id() == id);
    let mut lines = Vec::new();
    for span in &sorted {
        if span.parent_span_id == root || !known(span.parent_span_id) {
            draw(span, &sorted, 0, &mut lines);
        }
    }
    lines.join("\n")
}

fn draw(span: &SpanData, all: &[&SpanData], depth: usize, lines: &mut Vec<String>) {
    lines.push(format!("{:1$}{2}", "", depth * 2, span.name));
    for child in all {
        if child.parent_span_id == span.span_context.span_id() {
            draw(child, all, depth + 1, lines);
        }
    }
}

/// The text without empty lines, trailing blanks and the indentation that all lines have.
pub(super) fn dedent(text: &str) -> String {
    let lines: Vec<&str> = text
        .lines()
        .map(str::trim_end)
        .filter(|line| !line.is_empty())
        .collect();
    let indent = lines
        .iter()
        .map(|line| line.len() - line.trim_start().len())
        .min()
        .unwrap_or(0);
    let lines: Vec<&str> = lines.iter().filter_map(|line| line.get(indent..)).collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::dedent;

    #[test]
    fn common_indentation_does_not_count() {
        assert_eq!(dedent("\n    a\n      b  \n\n    c\n  "), "a\n  b\nc");
        assert_eq!(dedent(""), "");
    }
}
