//! Boxes that a thread keeps for its next calls, so that counting one allocates nothing.

use std::cell::RefCell;
use std::thread::LocalKey;

/// More calls than these are seldom inside each other; and futures that start on one thread and end on another would pile them up.
const KEPT: usize = 64;

/// What is free of them.
pub(crate) struct Boxes<T>(RefCell<Vec<Box<T>>>);

impl<T: Default> Boxes<T> {
    pub(crate) const fn new() -> Self {
        Self(RefCell::new(Vec::new()))
    }

    /// One that was used before, as it was left, or a new one.
    #[expect(
        clippy::unnecessary_box_returns,
        reason = "the box is what is used again"
    )]
    pub(crate) fn open(kept: &'static LocalKey<Self>) -> Box<T> {
        let free = kept.try_with(|boxes| boxes.0.borrow_mut().pop());
        free.ok().flatten().unwrap_or_default()
    }

    /// Takes it back.
    pub(crate) fn keep(kept: &'static LocalKey<Self>, used: Box<T>) {
        let _ = kept.try_with(|boxes| {
            let mut boxes = boxes.0.borrow_mut();
            if boxes.len() < KEPT {
                boxes.push(used);
            }
        });
    }
}
