//! Takes the literals out of statements: `?` stands for each, and for each list of them behind `IN`.
//!
//! All dialects' ways of quoting are read at once. Double quotes are a string in one dialect and a name in another: they stay where
//! only a name can stand. Comments leave as `/*?*/` and `--?`, for applications write values into them. In JSON, as document stores
//! have it, each value leaves as `?`, and of commands of Redis each argument that is no key.

mod literal;
mod redis;

use self::literal::{Backslash, is_name, json_quoted, number, oracle_quoted, quoted};
use super::bytes::{at, back, is_word, rest, run, slice};
use super::finding::{is_behind_marker, marker_length};

/// Whether what stands under this key is a statement.
pub(super) fn is_statement(key: &str) -> bool {
    key == "db.statement"
        || key == "db.query.text"
        || key.starts_with("db.query.text.")
        || key == "db.query"
        || key == "db.sql"
}

/// The statement without its literals; `None` when there are none.
pub(super) fn strip(text: &str) -> Option<String> {
    if let Some(commands) = redis::stripped(text) {
        return (commands != text).then_some(commands);
    }
    let mut writer = Writer {
        text,
        out: String::new(),
        copied: 0,
        list: List::None,
        values: 0,
        depth: 0,
        backslash: Backslash::of(text.as_bytes()),
    };
    let first = text.trim_start().bytes().next();
    if matches!(first, Some(b'{' | b'[')) && marker_length(text.trim_start().as_bytes(), 0) == 0 {
        writer.document();
    } else {
        writer.statement();
    }
    writer.finish()
}

/// How far a list behind `IN` has been read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum List {
    None,
    /// `IN` was read.
    Named,
    /// And the parenthesis.
    Open,
    /// And a value: the others are left out.
    Full {
        end: usize,
    },
}

struct Writer<'a> {
    text: &'a str,
    out: String,
    /// Up to there the text is in `out`.
    copied: usize,
    list: List,
    /// The depth of parentheses at which `VALUES` was read, plus one; 0 outside.
    values: usize,
    depth: usize,
    backslash: Backslash,
}

impl Writer<'_> {
    fn statement(&mut self) {
        let bytes = self.text.as_bytes();
        let mut index = 0;
        while index < bytes.len() {
            index = self.step(bytes, index).max(index + 1);
        }
    }

    /// Reads what begins there. Where to go on.
    fn step(&mut self, bytes: &[u8], index: usize) -> usize {
        let byte = at(bytes, index);
        match byte {
            b'\'' => self.literal(index, quoted(bytes, index, byte, self.backslash)),
            b'"' => self.double_quoted(bytes, index),
            b'`' => quoted(bytes, index, byte, self.backslash),
            b'[' => index + marker_length(bytes, index),
            b'$' => self.dollar(bytes, index),
            b'-' if at(bytes, index + 1) == b'-' => {
                let end = index + run(bytes, index, usize::MAX, |byte| byte != b'\n');
                self.comment(index, end, "--?")
            }
            b'#' if is_line_start(bytes, index) => {
                let end = index + run(bytes, index, usize::MAX, |byte| byte != b'\n');
                self.comment(index, end, "#?")
            }
            b'/' if at(bytes, index + 1) == b'*' => {
                let close = rest(bytes, index + 2)
                    .windows(2)
                    .position(|pair| pair == b"*/");
                self.comment(
                    index,
                    close.map_or(bytes.len(), |close| index + close + 4),
                    "/*?*/",
                )
            }
            b'0'..=b'9' if is_behind_marker(bytes, index) => {
                index + run(bytes, index, usize::MAX, is_name)
            }
            b'0'..=b'9' => self.literal(index, number(bytes, index)),
            b'.' if at(bytes, index + 1).is_ascii_digit() && !is_name(back(bytes, index, 1)) => {
                self.literal(index, number(bytes, index))
            }
            b':' | b'@' if is_name(at(bytes, index + 1)) || at(bytes, index + 1) == b':' => {
                index
                    + 1
                    + run(bytes, index + 1, usize::MAX, |byte| {
                        is_name(byte) || byte == b':'
                    })
            }
            _ if is_name(byte) => self.word(bytes, index),
            b'(' | b')' => {
                self.parenthesis(byte);
                index + 1
            }
            b'?' => self.placeholder(index),
            _ => {
                self.other(byte);
                index + 1
            }
        }
    }

    /// A name or keyword, or the letter before a string: `N'…'`, `x'…'`, `q'[…]'`.
    fn word(&mut self, bytes: &[u8], index: usize) -> usize {
        let end = index + run(bytes, index, usize::MAX, is_name);
        let word = slice(bytes, index, end);
        let next = at(bytes, end);
        if next == b'\'' && end - index <= 2 && word.is_ascii() {
            let oracle = word
                .last()
                .is_some_and(|last| last.eq_ignore_ascii_case(&b'q'));
            let close = if oracle {
                oracle_quoted(bytes, end)
            } else {
                quoted(bytes, end, b'\'', self.backslash)
            };
            return self.literal(index, close);
        }
        if next == b'\'' && word.len() > 2 && word.first() == Some(&b'_') {
            // `_utf8'…'`
            return self.literal(index, quoted(bytes, end, b'\'', self.backslash));
        }
        if word.eq_ignore_ascii_case(b"in") {
            self.list = List::Named;
        } else if self.list != List::None {
            self.list = List::None;
        }
        if word.eq_ignore_ascii_case(b"values") || word.eq_ignore_ascii_case(b"value") {
            self.values = self.depth + 1;
        } else if self.depth < self.values {
            self.values = 0;
        }
        end
    }

    /// A name when it stands where a name does, else a string.
    fn double_quoted(&mut self, bytes: &[u8], index: usize) -> usize {
        let end = quoted(bytes, index, b'"', self.backslash);
        let content = slice(bytes, index + 1, end.saturating_sub(1));
        let plain = !content.is_empty()
            && content.len() <= 64
            && !at(content, 0).is_ascii_digit()
            && content.iter().all(|&byte| is_name(byte) || byte == b'$')
            && at(bytes, end.saturating_sub(1)) == b'"';
        let before = index
            - super::bytes::run_back(bytes, index, usize::MAX, |byte| byte.is_ascii_whitespace());
        let sign = back(bytes, before, 1);
        let path = at(bytes, end) == b'.' || sign == b'.';
        let compared = matches!(sign, b'=' | b'<' | b'>' | b'~' | b'|' | b'+' | b'*');
        let word = slice(bytes, before.saturating_sub(8), before);
        let spoken: [&[u8]; 8] = [
            b"like", b"ilike", b"regexp", b"rlike", b"between", b"match", b"is", b"then",
        ];
        let after_word = spoken.iter().any(|other| {
            word.len() > other.len()
                && word.to_ascii_lowercase().ends_with(other)
                && !is_name(back(word, word.len(), other.len() + 1))
        });
        let valued = self.values > 0 && self.depth >= self.values
            || matches!(self.list, List::Open | List::Full { .. });
        let marked = at(content, 0) == b'[' && marker_length(content, 0) == content.len();
        if marked || plain && (path || !(compared || after_word || valued)) {
            return end;
        }
        self.literal(index, end)
    }

    /// `$1` stays, `$$…$$` and `$tag$…$tag$` are literals.
    fn dollar(&mut self, bytes: &[u8], index: usize) -> usize {
        let name = run(bytes, index + 1, 64, is_name);
        let behind = index + 1 + name;
        if at(bytes, index + 1).is_ascii_digit() || at(bytes, behind) != b'$' {
            return behind;
        }
        let tag = slice(bytes, index, behind + 1);
        let close = rest(bytes, behind + 1)
            .windows(tag.len())
            .position(|window| window == tag);
        self.literal(
            index,
            close.map_or(bytes.len(), |close| behind + 1 + close + tag.len()),
        )
    }

    fn parenthesis(&mut self, byte: u8) {
        if byte == b'(' {
            self.depth += 1;
            self.list = if self.list == List::Named {
                List::Open
            } else {
                List::None
            };
        } else {
            self.depth = self.depth.saturating_sub(1);
            if let List::Full { end } = self.list {
                self.copied = self.copied.max(end);
            }
            self.list = List::None;
        }
    }

    /// Any other sign: within a list only commas and signs of numbers stand between values.
    fn other(&mut self, byte: u8) {
        if !(byte.is_ascii_whitespace() || matches!(byte, b',' | b'-' | b'+')) {
            self.list = List::None;
        }
        if byte == b';' {
            self.values = 0;
        }
    }

    fn placeholder(&mut self, index: usize) -> usize {
        if matches!(self.list, List::Open | List::Full { .. })
            && !matches!(at(self.text.as_bytes(), index + 1), b'?' | b'|' | b'&')
        {
            return self.literal(index, index + 1);
        }
        index + 1
    }

    fn literal(&mut self, start: usize, end: usize) -> usize {
        match self.list {
            List::Open => self.list = List::Full { end },
            List::Full { .. } => {
                // What stands between this value and the one before goes with it.
                self.list = List::Full { end };
                self.copied = end;
                return end;
            }
            _ => {}
        }
        self.replace(start, end, "?");
        end
    }

    fn comment(&mut self, start: usize, end: usize, instead: &str) -> usize {
        self.replace(start, end, instead);
        end
    }

    fn replace(&mut self, start: usize, end: usize, instead: &str) {
        self.out
            .push_str(self.text.get(self.copied..start).unwrap_or(""));
        self.out.push_str(instead);
        self.copied = end;
    }

    /// JSON: strings that a colon follows are names and stay, other values leave as `"?"`.
    fn document(&mut self) {
        let bytes = self.text.as_bytes();
        let mut index = 0;
        while index < bytes.len() {
            let byte = at(bytes, index);
            if byte == b'"' || byte == b'\'' {
                let end = json_quoted(bytes, index, byte);
                let next = end + run(bytes, end, usize::MAX, |byte| byte.is_ascii_whitespace());
                let marked = at(bytes, index + 1) == b'['
                    && index + 2 + marker_length(bytes, index + 1) == end;
                if at(bytes, next) != b':' && !marked {
                    self.replace(index, end, "\"?\"");
                }
                index = end.max(index + 1);
            } else if is_word(byte) || byte == b'-' && at(bytes, index + 1).is_ascii_digit() {
                let end = index
                    + run(bytes, index, usize::MAX, |byte| {
                        is_name(byte) || matches!(byte, b'.' | b'+' | b'-')
                    });
                let next = end + run(bytes, end, usize::MAX, |byte| byte.is_ascii_whitespace());
                if at(bytes, next) != b':' && byte.is_ascii_digit() || byte == b'-' {
                    self.replace(index, end, "\"?\"");
                }
                index = end;
            } else {
                index += 1;
            }
        }
    }

    fn finish(mut self) -> Option<String> {
        if self.out.is_empty() {
            return None;
        }
        self.out
            .push_str(self.text.get(self.copied..).unwrap_or(""));
        (self.out != self.text).then_some(self.out)
    }
}

fn is_line_start(bytes: &[u8], index: usize) -> bool {
    let before = index
        - super::bytes::run_back(bytes, index, usize::MAX, |byte| {
            matches!(byte, b' ' | b'\t')
        });
    before == 0 || back(bytes, before, 1) == b'\n' || before < index
}
