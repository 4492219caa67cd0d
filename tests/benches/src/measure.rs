//! Drives the children and collects what they answer, one function for each section.

use std::collections::{BTreeSet, HashMap};

use crate::args::Plan;
use crate::contenders::{self, BARE, Entry, OURS};
use crate::pool::{Pool, Process};
use crate::row::{Mode, Row};
use crate::section::{Section, Value};
use crate::{callgrind, goal};

type Samples = HashMap<(Row, &'static str), Vec<f64>>;

fn no_budget(_: &str, _: Row) -> &'static [goal::Budget] {
    &[]
}

/// The rows of `rows` that were asked for.
fn wanted(plan: &Plan, rows: &[Row]) -> Vec<Row> {
    let wanted = rows.iter().filter(|row| plan.rows.contains(row));
    wanted.copied().collect()
}

/// Everyone takes a turn with each row, forwards and backwards by turns; `ask` is what happens in a turn.
fn take_turns(
    plan: &Plan,
    rows: &[Row],
    turns: u32,
    mut ask: impl FnMut(&'static Entry, Row) -> Vec<f64>,
) -> Samples {
    let mut samples = Samples::new();
    for turn in 0..turns {
        eprintln!("turn {} of {turns}", turn + 1);
        for &row in rows {
            let mut order = plan.contenders.clone();
            if turn % 2 == 1 {
                order.reverse();
            }
            for entry in order.into_iter().filter(|entry| (entry.takes_part)(row)) {
                let answer = ask(entry, row);
                let [lost, numbers @ ..] = answer.as_slice() else {
                    panic!("{} says nothing about {}", entry.name, row.name());
                };
                if *lost > 0.0 {
                    println!(
                        "> **{}** lost {lost} spans in {}: its number there is not comparable.\n",
                        entry.name,
                        row.name()
                    );
                }
                samples
                    .entry((row, entry.name))
                    .or_default()
                    .extend(numbers);
            }
        }
    }
    samples
}

fn lines(section: &mut Section, plan: &Plan, rows: &[Row], mut samples: Samples) {
    for &row in rows {
        let values = plan
            .contenders
            .iter()
            .filter_map(|entry| {
                let samples = samples.remove(&(row, entry.name))?;
                Some((entry.name, Value::of(samples)?))
            })
            .collect();
        section.line(row, format!("`{}`: {}", row.name(), row.meaning()), values);
    }
}

/// Says what attributes arrive with a span of `leaf_attrs`, as a list's item; those of [`OURS`] are what others are compared with.
pub(crate) fn print_attributes(plan: &Plan) {
    let keys = |entry: &Entry| {
        let answer = Process::start(entry, Mode::Record).ask_words("keys");
        let keys = answer.split_whitespace().map(str::to_owned);
        keys.collect::<BTreeSet<String>>()
    };
    let ours = contenders::find(OURS).map_or_else(BTreeSet::new, keys);
    let listed = |keys: Vec<&String>| {
        let keys: Vec<_> = keys.into_iter().map(|key| format!("`{key}`")).collect();
        keys.join(", ")
    };
    println!(
        "- attributes that arrive with `leaf_attrs`: {}",
        listed(ours.iter().collect())
    );
    for entry in plan.contenders.iter().filter(|entry| entry.name != BARE) {
        let theirs = keys(entry);
        for (word, difference) in [
            ("lacks", ours.difference(&theirs)),
            ("has as well", theirs.difference(&ours)),
        ] {
            let difference: Vec<_> = difference.collect();
            if !difference.is_empty() {
                println!("  - {} {word} {}", entry.name, listed(difference));
            }
        }
    }
}

/// Run time of short rounds.
pub(crate) fn time(plan: &Plan) -> Section {
    let mut section = Section::new("Time, ns per span", &plan.contenders, goal::of_time);
    let milliseconds = plan.seconds * 1000.0 / f64::from(plan.turns.max(1));
    let mut pool = Pool::default();
    let samples = take_turns(plan, &plan.rows, plan.turns, |entry, row| {
        pool.get(entry, row.mode())
            .ask(&format!("time {} {milliseconds:.0}", row.name()))
    });
    lines(&mut section, plan, &plan.rows, samples);
    section
}

/// CPU time of whole processes over long runs.
pub(crate) fn cpu(plan: &Plan) -> Section {
    const TURNS: u32 = 5;
    /// Per second of the plan, all turns together.
    const SPANS: f64 = 250_000.0;
    let rows = wanted(plan, &[Row::Leaf, Row::LeafAttrs]);
    let spans = (plan.seconds * SPANS / f64::from(TURNS)).max(10_000.0);
    let mut section = Section::new(
        "CPU time of the whole process (user + system, worker included) over a long run with export, ns per span",
        &plan.contenders,
        goal::of_cpu,
    );
    let mut pool = Pool::default();
    let samples = take_turns(plan, &rows, TURNS, |entry, row| {
        pool.get(entry, Mode::Cpu)
            .ask(&format!("cpu {} {spans:.0}", row.name()))
    });
    lines(&mut section, plan, &rows, samples);
    section
}

/// Memory of spans that wait for the worker.
pub(crate) fn memory(plan: &Plan) -> Section {
    const SPANS: f64 = 2000.0;
    let mut section = Section::new(
        "Memory while 2,000 ended spans wait for the worker, bytes (queue and batch of 2,048)",
        &plan.contenders,
        no_budget,
    );
    for row in wanted(plan, &[Row::Leaf, Row::LeafAttrs]) {
        let mut parts: [HashMap<&'static str, Value>; 3] = Default::default();
        for entry in plan.contenders.iter().filter(|entry| entry.name != BARE) {
            // A fresh process: buffers that have grown once would hide what they cost.
            let answer = Process::start(entry, Mode::Memory)
                .ask(&format!("memory {} {SPANS:.0}", row.name()));
            let [lost, set_up, peak] = answer[..] else {
                panic!("{} says nothing about memory", entry.name);
            };
            assert!(lost == 0.0, "{} lost spans", entry.name);
            let numbers = [set_up, peak / SPANS, (set_up + peak) / SPANS];
            for (part, number) in parts.iter_mut().zip(numbers) {
                part.insert(entry.name, Value::single(number.round()));
            }
        }
        let labels = [
            "allocated by the set-up",
            "peak above that, per span",
            "both, per span",
        ];
        for (label, values) in labels.into_iter().zip(parts) {
            section.line(row, format!("`{}`: {label}", row.name()), values);
        }
    }
    section
}

/// Allocations on the caller's thread.
pub(crate) fn allocations(plan: &Plan) -> Section {
    let rows = wanted(
        plan,
        &[
            Row::Leaf,
            Row::LeafAttrs,
            Row::Nested10,
            Row::AsyncLeaf,
            Row::AsyncMulti,
            Row::UnsampledChild,
            Row::UnsampledRoot,
            Row::DisabledNone,
            Row::Disabled,
        ],
    );
    let mut section = Section::new(
        "Allocations on the caller's thread, per span",
        &plan.contenders,
        goal::of_allocations,
    );
    for row in rows {
        let mut values = HashMap::new();
        for entry in plan
            .contenders
            .iter()
            .filter(|entry| (entry.takes_part)(row))
        {
            let question = format!("allocations {}", row.name());
            let answer = Process::start(entry, row.mode()).ask(&question);
            // A tenth is exact enough: below that are buffers that grow once in many spans.
            values.insert(entry.name, Value::single((answer[0] * 10.0).round() / 10.0));
        }
        section.line(row, format!("`{}`", row.name()), values);
    }
    section
}

/// By how many bytes a future grows.
pub(crate) fn futures(plan: &Plan) -> Section {
    let mut section = Section::new(
        "Growth of a future, bytes above the bare one",
        &plan.contenders,
        goal::of_growth,
    );
    let sizes = |entry| Process::start(entry, Mode::NoInit).ask("size");
    let bare = contenders::find(BARE).map_or_else(Vec::new, sizes);
    let measured: Vec<_> = plan
        .contenders
        .iter()
        .map(|entry| (entry.name, sizes(entry)))
        .collect();
    for (index, row) in [Row::AsyncLeaf, Row::AsyncMulti].into_iter().enumerate() {
        let growth = |(name, sizes): &(&'static str, Vec<f64>)| {
            (*name, Value::single(sizes[index] - bare[index]))
        };
        let label = format!("`{}` (bare: {})", row.name(), bare[index]);
        section.line(row, label, measured.iter().map(growth).collect());
    }
    section
}

/// Instructions per span.
pub(crate) fn instructions(plan: &Plan) -> Section {
    let rows = wanted(
        plan,
        &[
            Row::Leaf,
            Row::LeafAttrs,
            Row::AsyncMulti,
            Row::UnsampledChild,
            Row::Disabled,
        ],
    );
    let mut section = Section::new(
        "Instructions per span (callgrind, difference of two counts)",
        &plan.contenders,
        no_budget,
    );
    for row in rows {
        eprintln!("instructions of {}", row.name());
        let mut caller = HashMap::new();
        let mut process = HashMap::new();
        for entry in plan
            .contenders
            .iter()
            .filter(|entry| (entry.takes_part)(row))
        {
            if let Some(count) = callgrind::count(entry, row) {
                caller.insert(entry.name, Value::single(count.caller.round()));
                process.insert(entry.name, Value::single(count.process.round()));
            }
        }
        section.line(row, format!("`{}`: caller's thread", row.name()), caller);
        section.line(row, format!("`{}`: whole process", row.name()), process);
    }
    section
}
