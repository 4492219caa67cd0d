//! Says what went wrong while setting up, flushing or shutting down, and what to do about it.
//!
//! The enums are `#[non_exhaustive]` and carry no types of other crates, so that a new release of OpenTelemetry does not
//! break whoever matches on them. No message contains the value of a header variable or the userinfo of a URL.

/// `main` prints the `Debug` output of the error it returns. That is where most of these end, so it is the sentence for people.
macro_rules! debug_is_display {
    ($($error:ty),*) => {$(
        impl fmt::Debug for $error {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }
    )*};
}

mod filter;
mod init;
mod loss;

pub use self::filter::FilterError;
pub use self::init::{InitError, InvalidEnv};
pub use self::loss::{FlushError, LogLoss, Loss, ShutdownError};
