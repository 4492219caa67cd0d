//! Records that wait, and what is asked of the worker. Bounded; whoever logs never waits for an exporter.

use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, OnceLock, PoisonError};
use std::thread::Thread;
use std::time::{Duration, Instant};

use opentelemetry::InstrumentationScope;
use opentelemetry::logs::AnyValue;
use opentelemetry_sdk::error::{OTelSdkError, OTelSdkResult};
use opentelemetry_sdk::logs::{LogProcessor, SdkLogRecord};

use super::lost::{Lost, Missing};
use crate::error::LogLoss;
use crate::pipeline::BatchConfig;

/// A record on its way, as it was logged.
#[derive(Debug)]
pub(super) struct Waiting {
    pub(super) record: SdkLogRecord,
    pub(super) scope: InstrumentationScope,
    bytes: usize,
}

/// What is next for the worker.
#[derive(Debug)]
pub(super) enum Work {
    Export(Vec<Waiting>),
    /// Nothing before the tick, unless it is woken.
    Wait,
    /// So many records are left, for which there is no time.
    End(u64),
}

#[derive(Debug)]
pub(super) struct Queue {
    config: BatchConfig,
    /// A forked child has no worker.
    process: u32,
    state: Mutex<State>,
    settled: Condvar,
    worker: OnceLock<Thread>,
}

#[derive(Debug)]
struct State {
    waiting: VecDeque<Waiting>,
    bytes: usize,
    accepted: u64,
    settled: u64,
    refused: u64,
    /// Up to this record, nothing waits for a full batch.
    wanted: u64,
    close_by: Option<Instant>,
    ended: bool,
    lost: Lost,
}

impl Queue {
    pub(super) fn new(config: BatchConfig) -> Self {
        Self {
            config,
            process: std::process::id(),
            state: Mutex::new(State {
                waiting: VecDeque::new(),
                bytes: 0,
                accepted: 0,
                settled: 0,
                refused: 0,
                wanted: 0,
                close_by: None,
                ended: false,
                lost: Lost::new(Instant::now()),
            }),
            settled: Condvar::new(),
            worker: OnceLock::new(),
        }
    }

    /// Whether this is another process than the one that was set up. Its lock may be held by a thread that is not there.
    fn has_forked(&self) -> bool {
        std::process::id() != self.process
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn works_on(&self, worker: Thread) {
        let _ = self.worker.set(worker);
    }

    fn wake(&self) {
        if let Some(worker) = self.worker.get() {
            worker.unpark();
        }
    }

    fn push(&self, record: &SdkLogRecord, scope: &InstrumentationScope) {
        if self.has_forked() {
            return;
        }
        let bytes = size(record);
        let waiting = Waiting {
            record: record.clone(),
            scope: scope.clone(),
            bytes,
        };
        let mut state = self.state();
        if state.close_by.is_some() || state.ended {
            return;
        }
        let is_full = state.waiting.len() >= self.config.max_queue_size
            || state.bytes.saturating_add(bytes) > self.config.max_queue_bytes;
        if is_full {
            state.refused += 1;
            return;
        }
        state.bytes += bytes;
        state.accepted += 1;
        state.waiting.push_back(waiting);
        let is_batch = state.waiting.len() == self.config.max_export_batch_size;
        drop(state);
        if is_batch || self.config.schedule_delay.is_zero() {
            self.wake();
        }
    }

    /// What the worker does next; at `tick` it does not wait for a full batch.
    pub(super) fn next(&self, tick: Instant) -> Work {
        let mut state = self.state();
        let now = Instant::now();
        if state.close_by.is_some_and(|by| now >= by) {
            let left = state.waiting.len() as u64;
            state.waiting.clear();
            return Work::End(left);
        }
        let closes = state.close_by.is_some();
        if state.waiting.is_empty() {
            return if closes { Work::End(0) } else { Work::Wait };
        }
        let is_due = closes
            || now >= tick
            || state.settled < state.wanted
            || state.waiting.len() >= self.config.max_export_batch_size;
        if !is_due {
            return Work::Wait;
        }
        let count = state.waiting.len().min(self.config.max_export_batch_size);
        let batch: Vec<_> = state.waiting.drain(..count).collect();
        let bytes: usize = batch.iter().map(|waiting| waiting.bytes).sum();
        state.bytes = state.bytes.saturating_sub(bytes);
        Work::Export(batch)
    }

    /// When the worker has to be done.
    pub(super) fn close_by(&self) -> Option<Instant> {
        self.state().close_by
    }

    /// Somebody waits for a flush or the shut-down.
    pub(super) fn is_waited_for(&self) -> bool {
        let state = self.state();
        state.close_by.is_some() || state.settled < state.wanted
    }

    /// So many records are out of the worker's hands.
    pub(super) fn settle(&self, records: u64) {
        self.state().settled += records;
        self.settled.notify_all();
    }

    pub(super) fn lost(&self, to: &str, missing: Missing) {
        self.state().lost.enter(to, missing);
    }

    /// Enters what found no room, and says what is due to be said.
    pub(super) fn account(&self, to: &str) {
        let lines = {
            let mut state = self.state();
            let refused = std::mem::take(&mut state.refused);
            let reason = format!(
                "the queue of {} was full (OTEL_BLRP_MAX_QUEUE_SIZE)",
                self.config.max_queue_size
            );
            state.lost.enter(to, Missing::not_sent(refused, reason));
            if state.close_by.is_some() {
                return;
            }
            state.lost.due(Instant::now())
        };
        for loss in lines {
            crate::report::error(format_args!(
                "{loss}; what else is lost is counted and said at shut-down"
            ));
        }
    }

    /// The worker is gone, and nobody will be.
    pub(super) fn ended(&self) {
        let mut state = self.state();
        let left = state.accepted.saturating_sub(state.settled);
        state.settled = state.accepted;
        state.ended = true;
        let reason = "the export thread ended early";
        state
            .lost
            .enter("the exporters of logs", Missing::not_sent(left, reason));
        drop(state);
        self.settled.notify_all();
    }

    pub(super) fn flush(&self, until: Instant) -> bool {
        if self.has_forked() {
            return true;
        }
        let mut state = self.state();
        let target = state.accepted;
        state.wanted = state.wanted.max(target);
        self.wake();
        while state.settled < target && !state.ended {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return false;
            }
            let waited = self.settled.wait_timeout(state, left);
            state = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
        true
    }

    pub(super) fn take_lost_since_flush(&self) -> Vec<LogLoss> {
        if self.has_forked() {
            return Vec::new();
        }
        self.state().lost.take_since_flush()
    }

    pub(super) fn begin_close(&self, timeout: Duration) {
        if self.has_forked() {
            return;
        }
        // The worker stops a little earlier, so that what it has to say arrives in time.
        let margin = (timeout / 10).min(Duration::from_millis(250));
        let year = Duration::from_secs(365 * 24 * 60 * 60);
        let by = Instant::now() + timeout.saturating_sub(margin).min(year);
        self.state().close_by.get_or_insert(by);
        self.wake();
    }

    pub(super) fn end(&self, until: Instant) -> Vec<LogLoss> {
        if self.has_forked() {
            return Vec::new();
        }
        let mut state = self.state();
        while !state.ended {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                let missing = state.accepted.saturating_sub(state.settled);
                let reason = "the exporter did not end before the deadline of the shut-down";
                // An exporter may be at it.
                let missing = Missing {
                    records: missing,
                    reason: reason.to_owned(),
                    unknown: true,
                };
                state.lost.enter("the exporters of logs", missing);
                break;
            }
            let waited = self.settled.wait_timeout(state, left);
            state = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
        state.lost.take_unreported()
    }
}

/// About so much memory.
fn size(record: &SdkLogRecord) -> usize {
    let attributes = record.attributes_iter();
    let attributes = attributes.map(|(key, value)| key.as_str().len() + of_value(value));
    256 + record.body().map_or(0, of_value) + attributes.sum::<usize>()
}

fn of_value(value: &AnyValue) -> usize {
    32 + match value {
        AnyValue::String(text) => text.as_str().len(),
        AnyValue::Bytes(bytes) => bytes.len(),
        AnyValue::ListAny(list) => list.iter().map(of_value).sum(),
        AnyValue::Map(map) => map
            .iter()
            .map(|(key, value)| key.as_str().len() + of_value(value))
            .sum(),
        _ => 0,
    }
}

/// What the logger provider calls.
#[derive(Debug)]
pub(super) struct Processor(pub(super) Arc<Queue>);

impl LogProcessor for Processor {
    fn emit(&self, record: &mut SdkLogRecord, scope: &InstrumentationScope) {
        self.0.push(record, scope);
    }

    fn force_flush(&self) -> OTelSdkResult {
        // For callers of the SDK's API, which has no deadline there.
        let deadline = Duration::from_secs(5);
        if self.0.flush(Instant::now() + deadline) {
            Ok(())
        } else {
            Err(OTelSdkError::Timeout(deadline))
        }
    }

    fn shutdown_with_timeout(&self, timeout: Duration) -> OTelSdkResult {
        self.0.begin_close(timeout);
        Ok(())
    }
}
