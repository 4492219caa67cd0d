//! Declares a key of the semantic conventions: a trait of what may stand under it, and a type that stands for the key.

/// One key: what the compiler says of a value that has another type than the key.
///
/// The key is no trait object, of which the compiler would list all that there are.
macro_rules! key {
    ($name:ident $key:ident, $message:literal, $label:literal, $note:literal) => {
        #[diagnostic::on_unimplemented(
            message = $message,
            label = $label,
            note = $note,
            note = "a key of your own takes any type, and `semconv(off)` leaves the conventions out of this function"
        )]
        /// What may stand under the key.
        pub trait $name {}

        /// The key.
        pub enum $key {}
    };
}

pub(super) use key;
