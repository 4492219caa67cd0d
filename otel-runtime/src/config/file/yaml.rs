//! Reads YAML into a tree whose nodes know their lines; types are not looked at yet.

use std::collections::HashMap;

use saphyr_parser::{Event, Parser, ScalarStyle, Span};

use super::{Checked, Problem};

/// A file of settings is smaller; one with aliases of aliases may not be.
const MOST: usize = 20_000;
/// How deep it may be.
const DEEPEST: usize = 40;

#[derive(Clone, Debug)]
pub(super) struct Node {
    pub(super) line: usize,
    pub(super) kind: Kind,
}

#[derive(Clone, Debug)]
pub(super) enum Kind {
    Null,
    /// Plain is what stands without quotes, and may be a number or nothing.
    Text {
        text: String,
        plain: bool,
    },
    List(Vec<Node>),
    Map(Vec<(String, Node)>),
}

pub(super) fn parse(text: &str) -> Checked<Node> {
    let mut reader = Reader {
        parser: Parser::new_from_str(text),
        anchors: HashMap::new(),
        nodes: 0,
    };
    let mut document = None;
    loop {
        let (event, span) = reader.next()?;
        let line = span.start.line();
        match event {
            Event::StreamEnd => break,
            Event::StreamStart | Event::DocumentStart(_) | Event::DocumentEnd | Event::Nothing => {}
            _ if document.is_some() => {
                return Err(problem(line, "a second document; one is allowed"));
            }
            event => document = Some(reader.node(event, line, 0)?),
        }
    }
    document.ok_or_else(|| {
        problem(
            1,
            "the file is empty; write at least `file_format: \"1.0\"`",
        )
    })
}

fn problem(line: usize, what: &str) -> Problem {
    Problem {
        line,
        what: what.to_owned(),
    }
}

struct Reader<'a> {
    parser: Parser<'a, saphyr_parser::StrInput<'a>>,
    anchors: HashMap<usize, Node>,
    nodes: usize,
}

impl<'a> Reader<'a> {
    fn next(&mut self) -> Checked<(Event<'a>, Span)> {
        match self.parser.next_event() {
            Some(Ok(next)) => Ok(next),
            Some(Err(error)) => Err(Problem {
                line: error.marker().line(),
                what: format!("no YAML: {}", error.info()),
            }),
            None => Err(problem(1, "no YAML: it ends early")),
        }
    }

    fn node(&mut self, event: Event<'a>, line: usize, depth: usize) -> Checked<Node> {
        if depth > DEEPEST {
            return Err(problem(line, "it is nested too deep"));
        }
        self.count(line, 1)?;
        let (kind, anchor) = match event {
            Event::Alias(anchor) => {
                let node = self.anchors.get(&anchor).cloned();
                let node =
                    node.ok_or_else(|| problem(line, "an alias of what is not whole yet"))?;
                self.count(line, size(&node))?;
                return Ok(node);
            }
            Event::Scalar(text, style, anchor, _) => {
                let plain = style == ScalarStyle::Plain;
                let text = text.into_owned();
                (Kind::Text { text, plain }, anchor)
            }
            Event::SequenceStart(anchor, _) => (self.list(depth)?, anchor),
            Event::MappingStart(anchor, _) => (self.map(depth)?, anchor),
            _ => return Err(problem(line, "no YAML: a value is missing")),
        };
        let node = Node { line, kind };
        if anchor != 0 {
            self.anchors.insert(anchor, node.clone());
        }
        Ok(node)
    }

    fn list(&mut self, depth: usize) -> Checked<Kind> {
        let mut list = Vec::new();
        loop {
            match self.next()? {
                (Event::SequenceEnd, _) => return Ok(Kind::List(list)),
                (event, span) => list.push(self.node(event, span.start.line(), depth + 1)?),
            }
        }
    }

    fn map(&mut self, depth: usize) -> Checked<Kind> {
        let mut map: Vec<(String, Node)> = Vec::new();
        loop {
            let (event, span) = self.next()?;
            let line = span.start.line();
            let key = match event {
                Event::MappingEnd => return Ok(Kind::Map(map)),
                Event::Scalar(text, ..) => text.into_owned(),
                _ => return Err(problem(line, "a key that is no text")),
            };
            if map.iter().any(|(known, _)| *known == key) {
                let what = format!("the key `{}` is there twice", key.escape_debug());
                return Err(problem(line, &what));
            }
            let (event, span) = self.next()?;
            let node = self.node(event, span.start.line(), depth + 1)?;
            map.push((key, node));
        }
    }

    fn count(&mut self, line: usize, nodes: usize) -> Checked<()> {
        self.nodes = self.nodes.saturating_add(nodes);
        if self.nodes > MOST {
            return Err(problem(line, "the file says too much"));
        }
        Ok(())
    }
}

fn size(node: &Node) -> usize {
    1 + match &node.kind {
        Kind::List(list) => list.iter().map(size).sum(),
        Kind::Map(map) => map.iter().map(|(_, node)| size(node)).sum(),
        _ => 0,
    }
}
