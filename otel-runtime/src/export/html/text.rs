//! Text from outside on a page: whatever it holds, it stays text, and is seen.

use maud::{Escaper, Markup, Render, html};
use std::fmt::Write;

use opentelemetry::Value;

use crate::waterfall::{clean, display, protected_parts};

/// A name on one line; what does not print becomes visible.
pub(super) struct Name<'a>(pub(super) &'a str);

impl Render for Name<'_> {
    fn render_to(&self, buffer: &mut String) {
        // A `String` takes everything.
        let _ = Escaper::new(buffer).write_str(&clean(self.0, true));
    }
}

/// A text with its lines.
pub(super) struct Lines<'a>(pub(super) &'a str);

impl Render for Lines<'_> {
    fn render_to(&self, buffer: &mut String) {
        for (index, line) in self.0.split('\n').enumerate() {
            if index > 0 {
                buffer.push('\n');
            }
            Name(line.strip_suffix('\r').unwrap_or(line)).render_to(buffer);
        }
    }
}

/// A value, with what was withheld marked as such.
pub(super) fn value(value: &Value) -> Markup {
    let text = display(value);
    html! {
        @for (part, is_protected) in protected_parts(&text) {
            @if is_protected {
                mark title="withheld: this never left the process" { (Lines(part)) }
            } @else {
                (Lines(part))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_text_and_is_seen() {
        let text = Name("<b a='1' c=\"2\">&amp;\u{202e}\n")
            .render()
            .into_string();
        assert_eq!(text, "&lt;b a='1' c=&quot;2&quot;&gt;&amp;amp;\\u{202e}\\n");
        let lines = Lines("a\r\n<b>\u{0}").render().into_string();
        assert_eq!(lines, "a\n&lt;b&gt;\\0");
    }

    #[test]
    fn what_was_withheld_is_marked() {
        let marked = value(&"mail [redacted:email] came".into()).into_string();
        assert_eq!(
            marked,
            "&quot;mail <mark title=\"withheld: this never left the process\">[redacted:email]</mark> came&quot;"
        );
        assert!(value(&"****4242".into()).into_string().starts_with("<mark"));
    }
}
