//! Prints how fast texts are scrubbed, and what a clean one allocates, beside other scanners, as a Markdown table.
//!
//! The texts are the ones of a service: short values, clean ones, ones full of digits that are nothing, and ones with one piece of
//! personal data or one secret each; and whole log lines of 200 to 2000 bytes, the same three ways. They are made by a generator, the
//! same each time.

#[expect(dead_code, reason = "how much memory is alive is asked of spans")]
mod alloc;
#[path = "scrub/growth.rs"]
mod growth;
#[path = "scrub/lines.rs"]
mod lines;
mod machine;
#[path = "scrub/peers.rs"]
mod peers;
#[cfg(not(test))] // Its tests are run where it belongs, and need more than what is here.
#[path = "../../../otel-runtime/src/redact/scan/mod.rs"]
#[expect(dead_code, reason = "the crate that this belongs to uses more of it")]
mod scan;
mod table;
#[path = "scrub/texts.rs"]
mod texts;

use std::hint::black_box;
use std::process::ExitCode;
use std::time::Instant;

use peers::Peer;
use table::Table;
use texts::Texts;

#[global_allocator]
static ALLOCATOR: alloc::Counting = alloc::Counting;

const HELP: &str = "\
Measures how fast texts are scrubbed, one thread, the best of several rounds, and how the time grows with the length.

  --texts N    how many values of each kind (default 8000), and an eighth as many lines
  --rounds N   (default 9)

With `--features dd`, dd-sensitive-data-scanner is measured as well. It needs nothing but cargo, but has several hundred dependencies:
a first build took 24 minutes on two busy cores.
";

/// The goals of the design: bytes for each microsecond, and nanoseconds for a value.
const GOAL: (f64, f64) = (200.0, 250.0);

fn number(arguments: &[String], name: &str, otherwise: usize) -> Option<usize> {
    match arguments.iter().position(|argument| argument == name) {
        Some(index) => arguments.get(index + 1)?.parse().ok(),
        None => Some(otherwise),
    }
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (Some(count), Some(rounds)) = (
        number(&arguments, "--texts", 8000),
        number(&arguments, "--rounds", 9),
    ) else {
        eprint!("{HELP}");
        return ExitCode::FAILURE;
    };
    if arguments.iter().any(|argument| argument == "--help") {
        print!("{HELP}");
        return ExitCode::SUCCESS;
    }
    machine::print();
    println!();
    alloc::switch_on();
    let peers = peers::all();
    print(&peers, "value", &Texts::new(count), rounds);
    print(&peers, "log line", &lines::lines(count.div_ceil(8)), rounds);
    if let Some(ours) = peers.first() {
        eprintln!("growth: {}", ours.name);
        growth::print(ours, rounds);
    }
    let optional: &[&str] = if cfg!(feature = "dd") {
        &["dd-sensitive-data-scanner"]
    } else {
        println!("- dd-sensitive-data-scanner is not in this build: it takes `--features dd`");
        &[]
    };
    for package in ["leakguard", "regex"].iter().chain(optional) {
        println!(
            "- {package} {}",
            machine::version(package).unwrap_or("unknown")
        );
    }
    println!(
        "\nGoal: at least {} MB/s and at most {} ns per value of 50 bytes on each kind with the default features, no allocation when clean.",
        GOAL.0, GOAL.1
    );
    ExitCode::SUCCESS
}

/// A table of one length of texts.
fn print(peers: &[Peer], what: &str, texts: &Texts, rounds: usize) {
    let heads = [
        "clean MB/s".to_owned(),
        "hard MB/s".to_owned(),
        "positive MB/s".to_owned(),
        format!("ns per clean {what}"),
        format!("ns per hard {what}"),
        format!("ns per positive {what}"),
        format!("allocations per clean {what}"),
        "found".to_owned(),
    ];
    let heads: Vec<&str> = ["scanner"]
        .into_iter()
        .chain(heads.iter().map(String::as_str))
        .collect();
    let mut table = Table::new(heads);
    for peer in peers {
        eprintln!("{what}: {}", peer.name);
        table.row(measure(peer, texts, rounds));
    }
    table.print();
    println!();
}

fn measure(peer: &Peer, texts: &Texts, rounds: usize) -> Vec<String> {
    let kinds = [&texts.clean, &texts.hard, &texts.positive];
    let seconds = kinds.map(|kind| {
        let mut best = f64::MAX;
        for _ in 0..rounds {
            let start = Instant::now();
            for text in kind {
                black_box((peer.finds)(black_box(text)));
            }
            best = best.min(start.elapsed().as_secs_f64());
        }
        best
    });
    let speeds = kinds.iter().zip(seconds).map(|(kind, seconds)| {
        let bytes: usize = kind.iter().map(String::len).sum();
        format!("{:.0}", bytes as f64 / seconds / 1e6)
    });
    let times = kinds
        .iter()
        .zip(seconds)
        .map(|(kind, seconds)| format!("{:.0}", seconds * 1e9 / kind.len() as f64));
    let before = alloc::calls_of_this_thread();
    for text in &texts.clean {
        black_box((peer.finds)(text));
    }
    let allocations = (alloc::calls_of_this_thread() - before) as f64 / texts.clean.len() as f64;
    let found = texts
        .positive
        .iter()
        .filter(|text| (peer.finds)(text))
        .count();
    let mut cells = vec![peer.name.to_owned()];
    cells.extend(speeds);
    cells.extend(times);
    cells.push(format!("{allocations:.2}"));
    cells.push(format!(
        "{:.0} %",
        found as f64 * 100.0 / texts.positive.len() as f64
    ));
    cells
}
