//! Captures values that carry a class: by the rule of the class, or a stricter one.

use super::{Capture, CaptureElement, Field};
use crate::redact::{DataClass, Pii};

/// Under the rule of the class, joined with that of the place.
impl<T: Capture, C: DataClass> Capture for Pii<T, C> {
    fn capture(&self, field: Field<'_>) {
        self.expose().capture(field.class::<C>());
    }
}

/// Of a list of them, only how many there are.
impl<T, C: DataClass> CaptureElement for Pii<T, C> {}

/// Only that there is a secret.
#[cfg(feature = "secrecy")]
#[cfg_attr(docsrs, doc(cfg(feature = "secrecy")))]
impl<S: zeroize::Zeroize + ?Sized> Capture for secrecy::SecretBox<S> {
    fn capture(&self, field: Field<'_>) {
        use crate::redact::{Rule, class};

        // It is not exposed, not even to be withheld.
        field
            .class::<class::Credential>()
            .restrict(Rule::Redact)
            .text("");
    }
}
