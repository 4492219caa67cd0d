//! A value that can be set once and reports its own duplicate.

use proc_macro2::Span;

use crate::diagnostics::Diagnostics;

/// An option that may be given at most once, with the place where it was given.
pub(crate) struct Slot<T> {
    name: &'static str,
    value: Option<(Span, T)>,
}

impl<T> Slot<T> {
    /// An empty slot for the option spelled `name`.
    pub(crate) const fn new(name: &'static str) -> Self {
        Self { name, value: None }
    }

    /// Sets the value. A second one is reported at its own `span`, and the first one stays.
    pub(crate) fn set(&mut self, span: Span, value: T, diagnostics: &Diagnostics) {
        if self.value.is_some() {
            let name = self.name;
            diagnostics.at(span, format!("`{name}` is given twice; keep one of them"));
        } else {
            self.value = Some((span, value));
        }
    }

    /// Where the option was given.
    pub(crate) fn span(&self) -> Option<Span> {
        self.value.as_ref().map(|(span, _)| *span)
    }

    /// What it is called and where it was given.
    pub(crate) fn given(&self) -> Option<(&'static str, Span)> {
        self.span().map(|span| (self.name, span))
    }

    pub(crate) fn is_set(&self) -> bool {
        self.value.is_some()
    }

    pub(crate) fn get(&self) -> Option<&T> {
        self.value.as_ref().map(|(_, value)| value)
    }

    pub(crate) fn get_mut(&mut self) -> Option<&mut T> {
        self.value.as_mut().map(|(_, value)| value)
    }

    /// Takes the value out, and leaves the slot empty.
    pub(crate) fn take(&mut self) -> Option<(Span, T)> {
        self.value.take()
    }

    /// Puts a value into an empty slot.
    pub(crate) fn put(&mut self, span: Span, value: T) {
        self.value = Some((span, value));
    }

    /// Takes over a value that was given elsewhere, unless there is one.
    pub(crate) fn fill(&mut self, default: &mut Self) {
        if self.value.is_none() {
            self.value = default.value.take();
        }
    }

    pub(crate) fn into_inner(self) -> Option<T> {
        self.value.map(|(_, value)| value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_value_stays_and_the_second_is_reported() {
        let diagnostics = Diagnostics::new();
        let mut slot = Slot::new("name");
        assert!(!slot.is_set() && slot.span().is_none());
        slot.set(Span::call_site(), 1, &diagnostics);
        slot.set(Span::call_site(), 2, &diagnostics);
        assert_eq!(slot.get(), Some(&1));
        assert_eq!(slot.into_inner(), Some(1));
        let error = diagnostics.finish().unwrap_err();
        assert_eq!(error.to_string(), "`name` is given twice; keep one of them");
    }
}
