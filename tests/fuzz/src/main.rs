//! Random texts through the scanner: whatever it is given, its promises hold.
//!
//! ```sh
//! cargo run --release --manifest-path tests/fuzz/Cargo.toml                  # each target, the same cases each time
//! cargo run --release --manifest-path tests/fuzz/Cargo.toml -- --seconds 60  # each target for a minute
//! ```
//!
//! `--cases N` (with `--seconds`: whichever comes first), `--seed N`, and names of targets narrow it down. Texts are made of pieces of what detectors look for (`corpus/pieces.txt`,
//! a line each), of random text, and of notations around canaries. A failure names target, seed and case, and prints the text after
//! everything was taken out of it that the failure does not need; add it to the corpus.

#[path = "../../../otel-runtime/src/redact/scan/mod.rs"]
#[expect(dead_code, reason = "the crate that this belongs to uses more of it")]
mod scan;

mod random;
mod targets;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use random::Random;
use targets::{Case, TARGETS, Target};

/// What was asked for on the command line.
struct Args {
    seconds: Option<u64>,
    cases: Option<u64>,
    seed: u64,
    targets: Vec<String>,
}

fn args() -> Result<Args, String> {
    let mut args = Args {
        seconds: None,
        cases: None,
        seed: 20_261_120,
        targets: Vec::new(),
    };
    let mut given = std::env::args().skip(1);
    while let Some(arg) = given.next() {
        let mut number = || {
            let value = given.next().and_then(|value| value.parse().ok());
            value.ok_or_else(|| format!("{arg} needs a number"))
        };
        match arg.as_str() {
            "--seconds" => args.seconds = Some(number()?),
            "--cases" => args.cases = Some(number()?),
            "--seed" => args.seed = number()?,
            name if TARGETS.iter().any(|target| target.name == name) => {
                args.targets.push(arg);
            }
            _ => {
                let names: Vec<_> = TARGETS.iter().map(|target| target.name).collect();
                return Err(format!(
                    "unknown: {arg}. There are --seconds, --cases, --seed, {}",
                    names.join(", ")
                ));
            }
        }
    }
    Ok(args)
}

fn main() -> ExitCode {
    let args = match args() {
        Ok(args) => args,
        Err(mistake) => {
            eprintln!("{mistake}");
            return ExitCode::FAILURE;
        }
    };
    // What is found is told below, with the text that it takes.
    std::panic::set_hook(Box::new(|_| {}));
    let wanted = |target: &&Target| {
        args.targets.is_empty() || args.targets.iter().any(|name| name == target.name)
    };
    let failed = TARGETS
        .iter()
        .filter(wanted)
        .filter(|target| !run(target, &args))
        .count();
    if failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Whether all cases hold.
fn run(target: &Target, args: &Args) -> bool {
    let start = Instant::now();
    let mut number = 0;
    let cases = match (args.cases, args.seconds) {
        (Some(cases), _) => cases,
        (None, Some(_)) => u64::MAX,
        (None, None) => 20_000,
    };
    let time = args.seconds.map(Duration::from_secs);
    let goes_on = |number: u64| number < cases && time.is_none_or(|time| start.elapsed() < time);
    while goes_on(number) {
        let mut random = Random::new(args.seed, number);
        let case = (target.make)(&mut random);
        if let Err(reason) = judge(target, &case) {
            let case = shrink(target, case);
            println!(
                "{}: FAILED, seed {} case {number}: {reason}\n  {case:?}",
                target.name, args.seed
            );
            return false;
        }
        number += 1;
    }
    println!("{}: {number} cases hold", target.name);
    true
}

fn judge(target: &Target, case: &Case) -> Result<(), String> {
    catch_unwind(AssertUnwindSafe(|| (target.check)(case)))
        .unwrap_or_else(|_| Err("it panics".to_owned()))
}

/// Takes out of the text what the failure does not need. The notation around a canary is needed.
fn shrink(target: &Target, mut case: Case) -> Case {
    if !case.canaries.is_empty() {
        return case;
    }
    let mut length = case.text.len() / 2;
    while length > 0 {
        let mut start = 0;
        while start < case.text.len() {
            let mut smaller = case.clone();
            let end = (start + length).min(case.text.len());
            if case.text.is_char_boundary(start) && case.text.is_char_boundary(end) {
                smaller.text.replace_range(start..end, "");
                if judge(target, &smaller).is_err() {
                    case = smaller;
                    continue;
                }
            }
            start += length;
        }
        length /= 2;
    }
    case
}
