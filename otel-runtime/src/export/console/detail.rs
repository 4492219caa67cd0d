//! The lines below a span: how it failed, its attributes, its events.

use opentelemetry::KeyValue;

use crate::waterfall::{self, Failure, Moment, Row};

use super::columns::STEP;
use super::draw::Drawing;
use super::line::{Ink, Line};
use super::text;

/// What stays together on a line: pieces of text with their colours.
type Item = Vec<(Ink, String)>;

impl Drawing<'_> {
    pub(super) fn details(&mut self, row: &Row<'_>) {
        let guides = self.continued(row);
        if let Some(failure) = &row.failure {
            let words = self.failure(failure);
            self.flow(&guides, words, 1, 2);
        }
        let attributes = self.attributes(&row.attributes);
        self.flow(&guides, attributes, 2, 0);
        for event in &row.events {
            let items = self.event(event);
            self.flow(&guides, items, 2, 2);
        }
    }

    /// The guides of a row's further lines.
    fn continued(&self, row: &Row<'_>) -> String {
        let pass = self.glyphs().pass;
        let own = match row.depth {
            0 => String::new(),
            depth if depth > self.columns.steps => " ".repeat(self.columns.steps * STEP),
            depth => self.lines(row, depth) + if row.guides.last { "   " } else { pass },
        };
        own + if row.guides.has_children { pass } else { "   " }
    }

    fn failure(&self, failure: &Failure<'_>) -> Vec<Item> {
        let kind = failure.error_type.as_deref().unwrap_or("error");
        let colon = if failure.message.is_empty() { "" } else { ":" };
        let kind = format!("{}{colon}", self.clean(kind));
        // Words, so that a long message runs on in the next line instead of being cut.
        let message = self.clean(failure.message);
        let words = message.split(' ').filter(|word| !word.is_empty());
        std::iter::once(kind.as_str())
            .chain(words)
            .map(|word| vec![(Ink::Failed, word.to_owned())])
            .collect()
    }

    fn attributes<'a>(&self, attributes: impl IntoIterator<Item = &'a &'a KeyValue>) -> Vec<Item> {
        attributes
            .into_iter()
            .map(|attribute| self.attribute(attribute))
            .collect()
    }

    fn attribute(&self, attribute: &KeyValue) -> Item {
        let mut item = vec![(Ink::Dim, format!("{}=", self.clean(attribute.key.as_str())))];
        let value = waterfall::display(&attribute.value);
        let value = self.clean(&value);
        let ink = |protected| if protected { Ink::Protected } else { Ink::Dim };
        let parts = text::protected_parts(&value).into_iter();
        item.extend(parts.map(|(part, protected)| (ink(protected), part.to_owned())));
        item
    }

    fn event(&self, event: &Moment<'_>) -> Vec<Item> {
        let name = format!("{}{}", self.glyphs().event, self.clean(event.name));
        let mut items = vec![
            vec![(Ink::Event, name)],
            vec![(Ink::Dim, format!("at {}", self.human(event.offset)))],
        ];
        items.extend(
            event
                .attributes
                .iter()
                .map(|attribute| self.attribute(attribute)),
        );
        items
    }

    /// Puts as many items on a line as it holds, `gap` columns apart; the lines after the first stand `hang` columns further in.
    fn flow(&mut self, guides: &str, items: Vec<Item>, gap: usize, hang: usize) {
        let width = self.columns.width;
        let indent = text::width(guides);
        let mut line = self.line();
        line.put(Ink::Dim, guides);
        let mut empty = true;
        for item in items {
            let needed: usize = item.iter().map(|(_, text)| text::width(text)).sum();
            if empty {
                empty = false;
            } else if line.columns() + gap + needed > width {
                line.finish(&mut self.out);
                line = self.line();
                line.put(Ink::Dim, guides).pad(indent + hang);
            } else {
                line.pad(line.columns() + gap);
            }
            self.put_item(&mut line, &item);
        }
        if !empty {
            line.finish(&mut self.out);
        }
    }

    /// An item that is longer than what is left of its line is cut.
    fn put_item(&self, line: &mut Line, item: &Item) {
        for (ink, text) in item {
            let room = self.columns.width.saturating_sub(line.columns());
            line.put(*ink, &text::shorten(text, room, self.options.unicode));
        }
    }
}
