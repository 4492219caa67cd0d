//! The order of the rows: a walk over the tree that the parent ids describe, without recursion, whatever the ids say.

use std::collections::HashMap;

use opentelemetry::trace::SpanId;

use super::Span;

/// The lines that lead to a row, as bits, so that a deep chain costs no more than a flat list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Guides {
    /// Bit `n` is set while the ancestor at depth `n` has siblings still to come. Depths from 64 on have no bit.
    open: u64,
    /// The row is the last child of its parent.
    pub(crate) last: bool,
    /// Rows below this one hang on it.
    pub(crate) has_children: bool,
}

impl Guides {
    /// Whether a line passes the row at the column of `depth`.
    #[cfg_attr(
        not(any(feature = "console", test)),
        expect(dead_code, reason = "HTML draws no guides")
    )]
    pub(crate) fn is_open(self, depth: usize) -> bool {
        depth < 64 && self.open & (1 << depth) != 0
    }

    /// The guides of a child of this row, which is at `depth`.
    fn child(self, depth: usize) -> Self {
        let bit = if depth < 64 { 1 << depth } else { 0 };
        let open = if self.last {
            self.open & !bit
        } else {
            self.open | bit
        };
        Self {
            open,
            last: false,
            has_children: false,
        }
    }
}

/// A span's place in the walk.
pub(super) struct Place {
    /// Index into the input.
    pub(super) span: usize,
    pub(super) depth: usize,
    pub(super) guides: Guides,
}

/// Each span once: first the local roots, then those whose parent is not here, then what is left of cycles; each with everything
/// below it, siblings by start (by their order in the input where that is equal).
pub(super) fn walk(spans: &[Span<'_>]) -> Vec<Place> {
    let mut order: Vec<usize> = (0..spans.len()).collect();
    order.sort_by_key(|&index| spans[index].start);
    let forest = Forest::new(spans, &order);
    let mut walk = Walk {
        forest,
        seen: vec![false; spans.len()],
        places: Vec::with_capacity(spans.len()),
    };
    for index in std::mem::take(&mut walk.forest.roots) {
        walk.tree(index);
    }
    // Only members of cycles, and what hangs on them, are left.
    for index in order {
        walk.tree(index);
    }
    walk.places
}

struct Forest {
    roots: Vec<usize>,
    children: Vec<Vec<usize>>,
}

impl Forest {
    fn new(spans: &[Span<'_>], order: &[usize]) -> Self {
        let mut by_id: HashMap<SpanId, usize> = HashMap::with_capacity(spans.len());
        for (index, span) in spans.iter().enumerate() {
            // The first of two with the same id keeps the children.
            by_id.entry(span.id).or_insert(index);
        }
        let (mut roots, mut orphans) = (Vec::new(), Vec::new());
        let mut children = vec![Vec::new(); spans.len()];
        for &index in order {
            let span = &spans[index];
            if span.is_local_root() {
                roots.push(index);
            } else if let Some(&parent) = by_id.get(&span.parent) {
                children[parent].push(index);
            } else {
                orphans.push(index);
            }
        }
        roots.append(&mut orphans);
        Self { roots, children }
    }
}

struct Walk {
    forest: Forest,
    seen: Vec<bool>,
    places: Vec<Place>,
}

impl Walk {
    fn tree(&mut self, top: usize) {
        let top_guides = Guides {
            last: true,
            ..Guides::default()
        };
        let mut stack = vec![Place {
            span: top,
            depth: 0,
            guides: top_guides,
        }];
        while let Some(mut place) = stack.pop() {
            if std::mem::replace(&mut self.seen[place.span], true) {
                continue;
            }
            let mut children = std::mem::take(&mut self.forest.children[place.span]);
            // A child seen before is where a cycle closes.
            children.retain(|&child| !self.seen[child]);
            place.guides.has_children = !children.is_empty();
            let guides = place.guides.child(place.depth);
            // Reversed, because the stack gives the last one first.
            for (position, span) in children.into_iter().rev().enumerate() {
                let guides = Guides {
                    last: position == 0,
                    ..guides
                };
                stack.push(Place {
                    span,
                    depth: place.depth + 1,
                    guides,
                });
            }
            self.places.push(place);
        }
    }
}
