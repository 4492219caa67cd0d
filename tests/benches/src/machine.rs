//! Names what the numbers depend on: machine, compiler, date, versions.

use std::process::Command;

/// The lockfile this program was built with.
const LOCKFILE: &str = include_str!("../Cargo.lock");

/// The version of a package in the lockfile.
pub(crate) fn version(package: &str) -> Option<&'static str> {
    let head = format!("name = \"{package}\"\nversion = \"");
    let (_, rest) = LOCKFILE.split_once(&head)?;
    rest.split('"').next()
}

fn output(program: &str, arguments: &[&str]) -> String {
    Command::new(program)
        .args(arguments)
        .output()
        .ok()
        .and_then(|output| String::from_utf8(output.stdout).ok())
        .map_or_else(|| "unknown".to_owned(), |text| text.trim().to_owned())
}

/// Prints machine, load, compiler and date as a list.
pub(crate) fn print() {
    let cpu = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = cpu
        .lines()
        .find_map(|line| line.strip_prefix("model name")?.split_once(": "))
        .map_or("unknown CPU", |(_, model)| model);
    let cores = std::thread::available_parallelism().map_or(0, std::num::NonZero::get);
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = load.split(' ').next().unwrap_or("unknown");
    println!(
        "- machine: {model}, {cores} cores; load at the start {load} (close to 0 is a quiet machine)"
    );
    let rustc = std::env::var("RUSTC").unwrap_or_else(|_| "rustc".to_owned());
    println!(
        "- {}; release profile as cargo has it",
        output(&rustc, &["-V"])
    );
    println!("- date: {}", output("date", &["-u", "+%F"]));
}
