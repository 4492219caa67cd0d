//! Where a field stands decides what may be left out, and how messages write it.

/// Where a field stands, which decides what may be left out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Context {
    /// In the list of an option: `attributes(…)`.
    Attributes,
    /// `#[attr(…)]` on a function parameter or a struct field.
    Attr,
    /// `ret(…)`.
    Ret,
    /// In the list of `baggage(…)`.
    Baggage,
    /// In `span!(…)`, `event!(…)` and `set_attributes!(…)`.
    Inside,
}

impl Context {
    /// What may stand in this place, for messages.
    pub(super) fn forms(self) -> &'static str {
        match self {
            Self::Attributes | Self::Inside => {
                "`key = expr`, `key: rule = expr`, or the name of a variable"
            }
            Self::Attr => "`#[attr]`, `#[attr(key)]`, `#[attr(key: rule)]` or `#[attr(_: rule)]`",
            Self::Ret => "`ret`, `ret(key)`, `ret(key: rule)` or `ret(_: rule)`",
            Self::Baggage => "`key` and `key: rule`",
        }
    }

    /// The name of what is annotated is the key, if no other is written.
    pub(super) fn may_lack_key(self) -> bool {
        matches!(self, Self::Attr | Self::Ret)
    }

    /// The option or attribute around `field`.
    pub(crate) fn wrap(self, field: &str) -> String {
        match self {
            Self::Attributes => format!("attributes({field})"),
            Self::Attr => format!("#[attr({field})]"),
            Self::Ret => format!("ret({field})"),
            Self::Baggage => format!("baggage({field})"),
            Self::Inside => field.to_owned(),
        }
    }

    /// Whether values are written beside their keys.
    pub(crate) fn has_values(self) -> bool {
        matches!(self, Self::Attributes | Self::Inside)
    }
}
