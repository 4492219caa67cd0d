//! The detail tier of a traced function.

/// Detail tier of a traced function, for the run-time switch. It is not exported.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The finest detail.
    Trace,
    /// Of use when looking for a fault.
    Debug,
    /// The default.
    #[default]
    Info,
    /// Only what deserves attention.
    Warn,
    /// Only failures.
    Error,
}
