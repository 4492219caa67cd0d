//! Prints what a span costs with `#[traced]` and with every peer, as Markdown tables: run it with `--release`.
//!
//! Tracing libraries install state for the whole process, so each contender runs in a process of its own: this program starts itself
//! once for each contender and set-up, and lets the children take short turns, asked through a pipe one at a time. What else the
//! machine does then hits all contenders alike, and medians of many short rounds (the minimum beside them) are little moved by it.

mod alloc;
mod args;
mod callgrind;
mod child;
mod contenders;
mod counting;
mod goal;
mod machine;
mod measure;
mod pool;
mod row;
mod section;
mod table;
mod work;

use std::process::ExitCode;

use args::{Plan, Request};
use row::Row;

#[global_allocator]
static ALLOCATOR: alloc::Counting = alloc::Counting;

fn main() -> ExitCode {
    match args::read(std::env::args().skip(1)) {
        Ok(Request::Help) => print!("{}", args::HELP),
        Ok(Request::List) => list(),
        Ok(Request::Child(entry, job)) => (entry.run)(&job),
        Ok(Request::Compare(plan)) => compare(&plan),
        Err(sentence) => {
            eprintln!("{sentence}");
            return ExitCode::from(2);
        }
    }
    ExitCode::SUCCESS
}

fn list() {
    println!("workloads:");
    for row in Row::ALL {
        println!("  {:<16} {}", row.name(), row.meaning());
    }
    println!("contenders:");
    for entry in contenders::ALL {
        println!("  {:<16} {}", entry.name, entry.note);
    }
}

fn compare(plan: &Plan) {
    if cfg!(debug_assertions) {
        eprintln!("this is a debug build: its numbers say nothing, use --release");
    }
    println!("## What a span costs\n");
    machine::print();
    println!("- contenders:");
    for entry in &plan.contenders {
        let version = machine::version(entry.package);
        let package = version.map_or(String::new(), |version| {
            format!(" ({} {version})", entry.package)
        });
        println!("  - {}{package}: {}", entry.name, entry.note);
    }
    measure::print_attributes(plan);
    println!(
        "- cells: median (minimum) of short rounds in {} turns; goal and bound are those of the design\n",
        plan.turns
    );
    if plan.wants("time") {
        measure::time(plan).print();
    }
    if plan.wants("cpu") {
        measure::cpu(plan).print();
    }
    if plan.wants("memory") {
        measure::memory(plan).print();
    }
    if plan.wants("allocations") {
        measure::allocations(plan).print();
    }
    if plan.wants("futures") {
        measure::futures(plan).print();
    }
    if plan.wants("instructions") {
        if callgrind::is_there() {
            measure::instructions(plan).print();
        } else {
            println!("Instructions were not counted: there is no valgrind.\n");
        }
    }
}
