//! What became of the spans, in numbers: each that ended is exported, dropped for a reason, or its outcome is unknown.

use std::fmt;

/// Why a span did not get to a receiver. In words that do not change, for metrics: [`name`](Self::name).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum DropReason {
    /// As many spans as `OTEL_BSP_MAX_QUEUE_SIZE` allows waited already.
    QueueFull,
    /// The spans that waited already held as much memory as they may.
    QueueBytes,
    /// Nothing of it was ever written to a receiver: nobody listened, or the connection did not come about.
    NotSent,
    /// The receiver answered that it takes none of the batch.
    Refused,
    /// The receiver took the batch but for some spans (a partial success); which ones, it does not say.
    Rejected,
    /// An exporter that was given in code said that it failed, or the HTML report could not be written.
    ExporterFailed,
    /// Recording was ended before its turn came.
    ShutDown,
}

impl DropReason {
    /// Its name as an attribute of a metric.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::QueueFull => "queue_full",
            Self::QueueBytes => "queue_bytes",
            Self::NotSent => "not_sent",
            Self::Refused => "refused",
            Self::Rejected => "rejected",
            Self::ExporterFailed => "exporter_failed",
            Self::ShutDown => "shut_down",
        }
    }
}

impl fmt::Display for DropReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// What became of the spans so far; see [`Telemetry::span_account`](crate::Telemetry::span_account).
///
/// For each receiver, `created` is the sum of `queued`, its `exported`, all its `dropped` and its `unknown`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct SpanCounts {
    /// Sampled spans that have ended while recording was on.
    pub created: u64,
    /// Those that wait, or are under way at this moment.
    pub queued: u64,
    /// One for each exporter, since each gets every span.
    pub receivers: Vec<ReceiverCounts>,
}

/// What became of the spans at one receiver.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ReceiverCounts {
    /// Where they were to go, as in [`Loss::to`](crate::Loss::to).
    pub to: String,
    /// The receiver said that it took them.
    pub exported: u64,
    /// It certainly did not, by reason; each reason at most once, in the order of [`DropReason`].
    pub dropped: Vec<(DropReason, u64)>,
    /// They were sent, and no reply said what became of them, however often it was tried again: the receiver may have taken them or not.
    pub unknown: u64,
}

impl ReceiverCounts {
    /// How many were dropped, for whatever reason.
    #[must_use]
    pub fn dropped_in_all(&self) -> u64 {
        self.dropped.iter().map(|(_, spans)| spans).sum()
    }

    /// Enters spans that were dropped.
    #[cfg(feature = "spans")]
    pub(crate) fn drop_for(&mut self, reason: DropReason, spans: u64) {
        if spans == 0 {
            return;
        }
        match self.dropped.binary_search_by_key(&reason, |known| known.0) {
            Ok(at) => {
                if let Some(known) = self.dropped.get_mut(at) {
                    known.1 += spans;
                }
            }
            Err(at) => self.dropped.insert(at, (reason, spans)),
        }
    }

    /// All whose outcome is settled, unknown ones included.
    #[cfg(feature = "spans")]
    pub(crate) fn settled(&self) -> u64 {
        self.exported + self.dropped_in_all() + self.unknown
    }
}

impl SpanCounts {
    /// Whether every receiver has said that it took every span.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.receivers
            .iter()
            .all(|receiver| receiver.exported == self.created)
    }
}

/// `7 spans created: 4 exported, 2 dropped (queue_full 2), 1 outcome unknown`.
impl fmt::Display for SpanCounts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let noun = if self.created == 1 { "span" } else { "spans" };
        write!(f, "{} {noun} created", self.created)?;
        let several = self.receivers.len() > 1;
        for (i, receiver) in self.receivers.iter().enumerate() {
            f.write_str(if i == 0 { ": " } else { "; " })?;
            if several {
                write!(f, "to {}: ", receiver.to)?;
            }
            receiver.fmt(f)?;
        }
        if self.queued > 0 {
            write!(f, "; {} still queued", self.queued)?;
        }
        Ok(())
    }
}

impl fmt::Display for ReceiverCounts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} exported, {} dropped",
            self.exported,
            self.dropped_in_all()
        )?;
        for (i, (reason, spans)) in self.dropped.iter().enumerate() {
            write!(f, "{}{reason} {spans}", if i == 0 { " (" } else { ", " })?;
        }
        if !self.dropped.is_empty() {
            f.write_str(")")?;
        }
        write!(f, ", {} outcome unknown", self.unknown)
    }
}

#[cfg(all(test, feature = "spans"))]
mod tests {
    use super::*;

    #[test]
    fn in_words() {
        let mut one = ReceiverCounts {
            to: "there".to_owned(),
            exported: 4,
            unknown: 1,
            ..ReceiverCounts::default()
        };
        for (reason, spans) in [
            (DropReason::Refused, 1),
            (DropReason::QueueFull, 2),
            (DropReason::Refused, 1),
            (DropReason::ShutDown, 0),
        ] {
            one.drop_for(reason, spans);
        }
        assert_eq!(one.settled(), 9);
        let mut counts = SpanCounts {
            created: 9,
            queued: 0,
            receivers: vec![one.clone()],
        };
        assert_eq!(
            counts.to_string(),
            "9 spans created: 4 exported, 4 dropped (queue_full 2, refused 2), 1 outcome unknown"
        );
        assert!(!counts.is_complete());
        one = ReceiverCounts {
            to: "here".to_owned(),
            exported: 9,
            ..ReceiverCounts::default()
        };
        counts.receivers.push(one);
        counts.queued = 2;
        assert_eq!(
            counts.to_string(),
            "9 spans created: to there: 4 exported, 4 dropped (queue_full 2, refused 2), 1 outcome unknown; \
             to here: 9 exported, 0 dropped, 0 outcome unknown; 2 still queued"
        );
    }
}
