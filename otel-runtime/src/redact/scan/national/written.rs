//! How an id is written, and how sure its writing makes us.

use super::super::glossary::Topics;

/// What a check of one country's numbers says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Not a number of this kind.
    No,
    /// It may be one, and is if a word of this topic, or a general one, stands near it.
    Needs(Topics),
    /// It is one.
    Sure,
}

impl Verdict {
    /// Sure if `sure`, else in need of a word of that topic.
    pub(super) fn sure_if(sure: bool, topic: Topics) -> Self {
        if sure { Self::Sure } else { Self::Needs(topic) }
    }

    /// This verdict if `valid`, else none.
    pub(super) fn only_if(self, valid: bool) -> Self {
        if valid { self } else { Self::No }
    }
}

/// A candidate's characters beside the way they are written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Written<'a> {
    /// Digits and upper-case letters, separators taken out.
    pub(super) chars: &'a [u8],
    /// As it stands in the text.
    pub(super) raw: &'a [u8],
    /// Whether it may be a piece of a route or a file's path: a slash stands before or behind it.
    pub(super) in_path: bool,
    /// Whether it stands between two colons, as an account does in the name of a cloud's resource.
    pub(super) in_colons: bool,
}

impl Written<'_> {
    /// Whether nothing stands between the characters.
    pub(super) fn compact(&self) -> bool {
        self.raw.len() == self.chars.len()
    }

    /// Whether no letter is lower case, as official documents write them.
    pub(super) fn upper(&self) -> bool {
        !self.raw.iter().any(u8::is_ascii_lowercase)
    }

    /// Whether it reads as milliseconds since 1970, in the years 2014 to 2030: thirteen digits, as the ids of several countries.
    pub(super) fn millis(&self) -> bool {
        let clock = matches!(self.chars, [b'1', b'4'..=b'8', ..]);
        clock && self.chars.len() == 13 && self.compact()
    }

    /// Whether groups and separators are as `layout` shows: a digit stands for so many characters, `~` for a space or a hyphen (a
    /// form writes a space as `+`), anything else for itself.
    pub(super) fn laid_out(&self, layout: &str) -> bool {
        let mut rest = self.raw;
        for token in layout.bytes() {
            let length = if token.is_ascii_digit() {
                usize::from(token - b'0')
            } else {
                1
            };
            let Some((group, after)) = rest.split_at_checked(length) else {
                return false;
            };
            let fits = match token {
                b'0'..=b'9' => group.iter().all(u8::is_ascii_alphanumeric),
                b'~' => matches!(group, [b' ' | b'-' | b'+']),
                other => group == [other],
            };
            if !fits {
                return false;
            }
            rest = after;
        }
        rest.is_empty()
    }

    /// Whether one of `layouts` fits.
    pub(super) fn in_one_of(&self, layouts: &[&str]) -> bool {
        layouts.iter().any(|layout| self.laid_out(layout))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_layout_is_matched_whole() {
        let written = Written {
            chars: b"12345678909",
            raw: b"123.456.789-09",
            in_path: false,
            in_colons: false,
        };
        assert!(written.laid_out("3.3.3-2") && written.in_one_of(&["9", "3.3.3~2"]));
        assert!(!written.laid_out("3.3.3-1") && !written.laid_out("3.3.3-3"));
        assert!(!written.laid_out("3.3.3") && !written.laid_out("3.3.3-2-2"));
        assert!(!written.compact());
    }
}
