//! Takes back what Cargo features demand, where the final build allows it. Compiled with `--cfg otel_relax` only, which no dependency can set.

use std::sync::OnceLock;

use super::Floors;
use super::floors::COMPILED;
use crate::error::InitError;

/// What the application took back, and why.
pub(super) struct Relaxed {
    features: Vec<&'static str>,
    reason: &'static str,
    floors: Floors,
}

static RELAXED: OnceLock<Relaxed> = OnceLock::new();

/// What the build demands, less what was taken back.
pub(super) fn floors() -> Floors {
    RELAXED.get().map_or(COMPILED, |relaxed| relaxed.floors)
}

/// The features whose demands no longer hold, and why.
pub(super) fn relaxed() -> Option<(&'static [&'static str], &'static str)> {
    let relaxed = RELAXED.get()?;
    Some((&relaxed.features, relaxed.reason))
}

impl Relaxed {
    /// Checks what is to be taken back.
    pub(super) fn new(
        features: Vec<&'static str>,
        reason: &'static str,
    ) -> Result<Self, InitError> {
        if reason.trim().is_empty() {
            let reason = "a reason is missing";
            return Err(InitError::Relaxed { reason });
        }
        let mut floors = COMPILED;
        for feature in &features {
            floors = floors.without(feature).ok_or(InitError::Relaxed {
                reason: "there is no optional detector and no floor of that name; core detectors, classes and the key table are not taken back",
            })?;
        }
        Ok(Self {
            features,
            reason,
            floors,
        })
    }

    /// What is left of the demands.
    pub(super) fn floors(&self) -> Floors {
        self.floors
    }

    /// Makes it hold.
    pub(super) fn install(self) {
        #[cfg(feature = "spans")]
        crate::report::line(format_args!(
            "redaction is relaxed: {} no longer hold: {}",
            self.features.join(", "),
            self.reason
        ));
        // Together with the policy, of which there is one.
        let _ = RELAXED.set(self);
    }
}
