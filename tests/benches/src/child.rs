//! The life of a child process: it sets up one contender, then measures what it is told on standard input, one line for one answer.

use std::io::{BufRead as _, Write as _};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use rustix::time::{ClockId, clock_gettime};

use crate::contenders::Contender;
use crate::row::{Mode, Row};
use crate::work::{DEPTH, ORDER, drive};
use crate::{alloc, counting};

/// What a child is started for.
#[derive(Debug)]
pub(crate) struct Job {
    /// How to set up.
    pub(crate) mode: Mode,
    /// Do so many operations of this row and end, for callgrind.
    pub(crate) fixed: Option<(Row, u64)>,
}

/// Sets up, answers until standard input ends.
pub(crate) fn run<C: Contender>(job: &Job) {
    if job.mode == Mode::Memory {
        alloc::switch_on();
    }
    let before = alloc::live();
    C::start(job.mode);
    if job.mode == Mode::Memory {
        // The worker allocates its buffers when its thread comes to run.
        std::thread::sleep(Duration::from_millis(100));
    }
    let mut child = Child::<C> {
        mode: job.mode,
        set_up: alloc::live() - before,
        helper: None,
        contender: std::marker::PhantomData,
    };
    if let Some((row, operations)) = job.fixed {
        child.counted_window(row, operations);
        return;
    }
    for line in std::io::stdin().lock().lines() {
        let line = line.expect("the parent speaks UTF-8");
        let words: Vec<&str> = line.split(' ').collect();
        let answer = child.answer(&words);
        let mut out = std::io::stdout().lock();
        writeln!(out, "{answer}").expect("the parent listens");
        out.flush().expect("the parent listens");
    }
}

struct Child<C> {
    mode: Mode,
    /// Bytes allocated by the set-up, in [`Mode::Memory`].
    set_up: isize,
    helper: Option<Helper>,
    contender: std::marker::PhantomData<C>,
}

impl<C: Contender> Child<C> {
    fn answer(&mut self, words: &[&str]) -> String {
        let row = |name: &str| Row::find(name).expect("a row");
        let number = |text: &str| text.parse::<u64>().expect("a number");
        match words {
            ["time", name, milliseconds] => {
                self.time(row(name), Duration::from_millis(number(milliseconds)))
            }
            ["cpu", name, spans] => self.cpu(row(name), number(spans)),
            ["memory", name, spans] => self.memory(row(name), number(spans)),
            ["allocations", name] => allocations::<C>(row(name)),
            ["keys"] => self.keys(),
            ["size"] => format!(
                "{} {}",
                size_of_val(&C::async_leaf(0)),
                size_of_val(&C::async_multi(0))
            ),
            _ => format!("what is {words:?}?"),
        }
    }

    /// Short rounds until the time is over: how many spans never arrived, then nanoseconds per span of each round.
    /// The queue is drained after each round, outside the timed section. The first round warms up and is not reported.
    fn time(&mut self, row: Row, budget: Duration) -> String {
        let mut samples = Vec::new();
        let mut lost = 0;
        let start = Instant::now();
        // Rounds of `contended` may not count, so that row may come to nothing on a busy machine.
        while start.elapsed() < budget || (samples.len() < 4 && start.elapsed() < budget * 4) {
            let operations = row.operations();
            let (threads, parents) = (1 + u64::from(row == Row::Contended), row.has_parent());
            let expected =
                counting::exported() + threads * (operations * row.spans() + u64::from(parents));
            let elapsed = match row {
                Row::Contended => {
                    let Some(elapsed) = self.contended(operations) else {
                        lost += self.settle(expected);
                        continue;
                    };
                    elapsed
                }
                // Exporting is what this row is about, so it is in the timed section.
                Row::Tree => {
                    let start = Instant::now();
                    work::<C>(row, operations);
                    lost += self.settle(expected);
                    start.elapsed()
                }
                _ => work::<C>(row, operations),
            };
            lost += self.settle(expected);
            let spans = operations * row.spans();
            samples.push(elapsed.as_secs_f64() * 1e9 / spans as f64);
        }
        let samples: Vec<String> = samples
            .iter()
            .skip(1)
            .map(|ns| format!("{ns:.3}"))
            .collect();
        format!("{lost} {}", samples.join(" "))
    }

    /// Waits until so many spans have been counted, and says how many are missing.
    fn settle(&self, expected: u64) -> u64 {
        self.drain();
        if C::records(self.mode) {
            counting::wait_for(expected)
        } else {
            0
        }
    }

    /// Where callgrind starts to count, by this name: the start of a process is not the same each time.
    #[inline(never)]
    fn counted_window(&self, row: Row, operations: u64) {
        work::<C>(row, operations);
        self.drain();
    }

    fn drain(&self) {
        if C::records(self.mode) {
            C::flush();
        }
    }

    /// CPU time of the whole process over a long run with export; per span, in nanoseconds.
    fn cpu(&self, row: Row, spans: u64) -> String {
        /// Fits into what fastrace keeps for one root.
        const BURST: u64 = 5000;
        /// Bursts between two flushes: far less than the queue, and so much that the flush itself (a thread, for fastrace) does not count.
        const BURSTS: u64 = 6;
        let first = counting::exported();
        let start = cpu_time();
        let mut made = 0;
        let mut parents = 0;
        while made < spans {
            work::<C>(row, BURST);
            made += BURST * row.spans();
            parents += u64::from(row.has_parent());
            if parents % BURSTS == 0 {
                self.drain();
            }
        }
        let lost = self.settle(first + made + parents);
        let spent = cpu_time().saturating_sub(start);
        format!("{lost} {:.3}", spent.as_secs_f64() * 1e9 / made as f64)
    }

    /// Bytes allocated by the set-up, and the peak above that while so many spans wait for the worker.
    fn memory(&self, row: Row, spans: u64) -> String {
        alloc::reset_peak();
        let before = alloc::live();
        let expected = counting::exported() + spans * row.spans() + u64::from(row.has_parent());
        work::<C>(row, spans);
        let peak = alloc::peak() - before;
        let lost = self.settle(expected);
        format!("{lost} {} {peak}", self.set_up)
    }

    /// The attributes of a span of `leaf_attrs`, as they arrive.
    fn keys(&self) -> String {
        counting::watch();
        let expected = counting::exported() + 2;
        work::<C>(Row::LeafAttrs, 1);
        self.settle(expected);
        counting::keys().join(" ")
    }

    /// The mean of two threads, if they really ran at once: on a busy machine one of them may have to wait until the other is done, and
    /// then they do not contend for anything.
    fn contended(&mut self, operations: u64) -> Option<Duration> {
        let helper = self.helper.get_or_insert_with(Helper::start::<C>);
        helper.ask.send(operations).expect("the helper lives");
        meet();
        let here = Stretch::of(|| work::<C>(Row::Leaf, operations));
        let there = helper.answer.recv().expect("the helper lives");
        let together = here
            .end
            .min(there.end)
            .saturating_duration_since(here.start.max(there.start));
        let longer = here.elapsed.max(there.elapsed);
        (together * 10 > longer * 8).then(|| (here.elapsed + there.elapsed) / 2)
    }
}

/// When something was done.
struct Stretch {
    start: Instant,
    end: Instant,
    elapsed: Duration,
}

impl Stretch {
    fn of(work: impl FnOnce() -> Duration) -> Self {
        let start = Instant::now();
        let elapsed = work();
        Self {
            start,
            end: Instant::now(),
            elapsed,
        }
    }
}

/// The second thread of `contended`.
struct Helper {
    ask: mpsc::Sender<u64>,
    answer: mpsc::Receiver<Stretch>,
}

impl Helper {
    fn start<C: Contender>() -> Self {
        let (ask, asked) = mpsc::channel();
        let (reply, answer) = mpsc::channel();
        std::thread::spawn(move || {
            for operations in asked {
                meet();
                if reply
                    .send(Stretch::of(|| work::<C>(Row::Leaf, operations)))
                    .is_err()
                {
                    return;
                }
            }
        });
        Self { ask, answer }
    }
}

/// Returns on both threads at once.
fn meet() {
    static ARRIVED: AtomicUsize = AtomicUsize::new(0);
    let ticket = ARRIVED.fetch_add(1, Ordering::AcqRel);
    let both = (ticket / 2 + 1) * 2;
    let mut spins = 0_u32;
    while ARRIVED.load(Ordering::Acquire) < both {
        spins += 1;
        // Not at once, for that would cost the other thread its head start.
        if spins.is_multiple_of(10_000) {
            std::thread::yield_now();
        }
        std::hint::spin_loop();
    }
}

/// Does the operations, below a parent where the row has one, and says how long they took, the parent included.
fn work<C: Contender>(row: Row, operations: u64) -> Duration {
    let start = Instant::now();
    if row.has_parent() {
        C::parent(&mut || operate::<C>(row, operations));
    } else {
        operate::<C>(row, operations);
    }
    start.elapsed()
}

fn operate<C: Contender>(row: Row, operations: u64) {
    let x = 0;
    let calls = 0..operations;
    let x = match row {
        Row::UnsampledRoot => calls.fold(x, |x, _| C::root(x)),
        Row::Leaf
        | Row::Alone
        | Row::Contended
        | Row::UnsampledChild
        | Row::DisabledNone
        | Row::Disabled => calls.fold(x, |x, _| C::leaf(x)),
        Row::LeafAttrs => calls.fold(x, |x, _| C::leaf_attrs(x, ORDER)),
        Row::Nested10 => calls.fold(x, |x, _| C::nested(x, DEPTH)),
        Row::Tree => calls.fold(x, |x, _| C::tree(x)),
        Row::AsyncLeaf => calls.fold(x, |x, _| drive(C::async_leaf(x))),
        Row::AsyncMulti => calls.fold(x, |x, _| drive(C::async_multi(x))),
    };
    std::hint::black_box(x);
}

/// Allocations on this thread, per span, after a round that warms up; those of the parent do not count.
fn allocations<C: Contender>(row: Row) -> String {
    alloc::switch_on();
    work::<C>(row, row.operations());
    C::flush();
    let mut calls = 0;
    let mut counted = || {
        let before = alloc::calls_of_this_thread();
        operate::<C>(row, row.operations());
        calls = alloc::calls_of_this_thread() - before;
    };
    if row.has_parent() {
        C::parent(&mut counted);
    } else {
        counted();
    }
    C::flush();
    format!(
        "{:.3}",
        calls as f64 / (row.operations() * row.spans()) as f64
    )
}

fn cpu_time() -> Duration {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    Duration::new(
        time.tv_sec.unsigned_abs(),
        u32::try_from(time.tv_nsec).unwrap_or(0),
    )
}
