//! Why a filter of functions was not taken, with one that would be.

use std::fmt;

/// Why [`Telemetry::set_filter`](crate::Telemetry::set_filter) did not take a filter. The one before stays in force.
#[derive(Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FilterError {
    /// A pattern stands alone.
    #[error(
        "`{directive}` says nothing of a level; a directive is `pattern=level`, or a level alone, and a level is {LEVELS}; write for \
         example `{directive}=debug`"
    )]
    #[non_exhaustive]
    NoLevel {
        /// What was found, escaped.
        directive: String,
    },
    /// Behind the equals sign stands no level.
    #[error(
        "`{level}` in `{directive}` is not a level; a level is {LEVELS}; write for example `shop::db=off`"
    )]
    #[non_exhaustive]
    UnknownLevel {
        /// The directive, escaped.
        directive: String,
        /// What stands in the place of its level, escaped.
        level: String,
    },
    /// Nothing stands before the equals sign.
    #[error(
        "`{directive}` is about nothing; before the `=` stands the path of a module or function, the name of a span, or a pattern of one with \
         `*` and `?`; write for example `shop::db=off`"
    )]
    #[non_exhaustive]
    NoPattern {
        /// What was found, escaped.
        directive: String,
    },
    /// A directive that never applies: the first that matches decides.
    #[error(
        "`{directive}` would never apply: the first directive that matches decides, and `{behind}` stands before it; the more general one \
         goes last, for example `shop::db=off,*=info`"
    )]
    #[non_exhaustive]
    Unreachable {
        /// The directive, escaped.
        directive: String,
        /// The pattern that leaves nothing for it, escaped.
        behind: String,
    },
}

const LEVELS: &str = "`off`, `error`, `warn`, `info`, `debug` or `trace`";

debug_is_display!(FilterError);
