//! Prints what an attribute adds to compile time and binary size, per function, as a Markdown table.
//!
//! For each macro two programs are generated that differ in one thing: in one all functions are annotated, in the other one only the
//! first, so that both link the same libraries. Their difference, divided by the number of functions, is what a user pays. The programs
//! are built in turns, in the dev profile as cargo has it, but for incremental compilation: with it, an unchanged function costs nothing.

mod machine;
mod table;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::Instant;

use table::Table;

const HELP: &str = "\
Measures what an attribute adds to compile time and binary size, per function.

  --functions N    how many functions, half of them async (default 600)
  --turns N        how often each program is built (default 5)
";

/// The goal and the bound of the design, in milliseconds added to a dev build by one function.
const GOAL: f64 = 8.0;
const BOUND: f64 = 12.0;

/// A macro to be measured.
struct Variant {
    name: &'static str,
    package: &'static str,
    /// What the program depends on, as a line of its `Cargo.toml`.
    dependency: fn() -> String,
    attribute: &'static str,
    /// Once, on a module around the functions, and not on each.
    on_module: bool,
}

const VARIANTS: [Variant; 4] = [
    Variant {
        name: "#[traced]",
        package: "otel-runtime",
        dependency: ours,
        attribute: "#[otel_runtime::traced(attributes(id))]",
        on_module: false,
    },
    Variant {
        name: "#[traced] mod",
        package: "otel-runtime",
        dependency: ours,
        attribute: "#[otel_runtime::traced(attributes(id))]",
        on_module: true,
    },
    Variant {
        name: "#[instrument]",
        package: "tracing",
        dependency: || "tracing = \"0.1\"".to_owned(),
        attribute: "#[tracing::instrument(skip_all, fields(id = id))]",
        on_module: false,
    },
    Variant {
        name: "fastrace #[trace]",
        package: "fastrace",
        dependency: || "fastrace = { version = \"0.7\", features = [\"enable\"] }".to_owned(),
        attribute: "#[fastrace::trace(properties = { \"id\": \"{id}\" })]",
        on_module: false,
    },
];

fn ours() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../otel-runtime");
    format!("otel-runtime = {{ path = '{}' }}", path.display())
}

/// A generated program and what was measured of it.
struct Program {
    name: String,
    folder: PathBuf,
    source: String,
    check: Vec<f64>,
    build: Vec<f64>,
}

fn main() -> ExitCode {
    let (mut functions, mut turns) = (600, 5);
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let value = arguments.next().and_then(|value| value.parse().ok());
        match (argument.as_str(), value) {
            ("--functions", Some(value)) => functions = value,
            ("--turns", Some(value)) => turns = value,
            _ => {
                print!("{HELP}");
                return ExitCode::from(u8::from(argument != "--help") * 2);
            }
        }
    }
    if functions < 2 || turns < 1 {
        eprintln!("at least two functions and one turn");
        return ExitCode::from(2);
    }
    println!("## What an attribute costs at compile time\n");
    machine::print();
    println!(
        "- {functions} small functions, half of them async, with one attribute of their own; dev profile, not incremental; medians of \
         {turns} builds in turns; `#[traced]` records the three `code.*` attributes and the outcome as well, the others do not"
    );
    println!(
        "- each line: all functions annotated, less the same program with one annotated; per function\n"
    );
    report(&measure(functions, turns), functions);
    ExitCode::SUCCESS
}

/// Plain first, then two programs for each variant: with all functions annotated, and with one.
fn measure(functions: usize, turns: usize) -> Vec<Program> {
    let root = root();
    let mut programs = vec![Program::generate(&root, "plain", None, functions, 0)];
    for variant in &VARIANTS {
        let suffix = if variant.on_module { "-module" } else { "" };
        let name = format!("{}{suffix}", variant.package);
        for (suffix, annotated) in [("all", functions), ("one", 1)] {
            let name = format!("{name}-{suffix}");
            let program = Program::generate(&root, &name, Some(variant), functions, annotated);
            programs.push(program);
        }
    }
    for program in &mut programs {
        eprintln!("dependencies of {}", program.name);
        program.cargo("check");
        program.cargo("build");
    }
    for turn in 0..turns {
        eprintln!("turn {} of {turns}", turn + 1);
        for program in &mut programs {
            program.touch();
            let time = program.cargo("check");
            program.check.push(time);
            let time = program.cargo("build");
            program.build.push(time);
        }
    }
    programs
}

fn report(programs: &[Program], functions: usize) {
    let mut table = Table::new([
        "per function",
        "`cargo check`, ms",
        "`cargo build`, ms",
        "binary, bytes",
        "goal, ms",
        "bound, ms",
        "verdict",
    ]);
    let plain = &programs[0];
    let per_plain = 1.0 / functions as f64;
    table.row([
        "plain, the whole program".to_owned(),
        format!("{:.2}", median(&plain.check) * 1e3 * per_plain),
        format!("{:.2}", median(&plain.build) * 1e3 * per_plain),
        format!("{:.0}", plain.size() * per_plain),
        String::new(),
        String::new(),
        String::new(),
    ]);
    for (variant, pair) in VARIANTS.iter().zip(programs[1..].chunks_exact(2)) {
        let [all, one] = pair else { continue };
        let added = |all: f64, one: f64| (all - one) / (functions - 1) as f64;
        let build = added(median(&all.build), median(&one.build)) * 1e3;
        let budget = if variant.package == "otel-runtime" {
            let verdict = match build {
                _ if build <= GOAL => "goal",
                _ if build <= BOUND => "bound",
                _ => "**missed**",
            };
            [GOAL.to_string(), BOUND.to_string(), verdict.to_owned()]
        } else {
            Default::default()
        };
        let version = machine::version(variant.package).unwrap_or_default();
        let check = added(median(&all.check), median(&one.check)) * 1e3;
        let mut cells = vec![
            format!("{} ({} {version})", variant.name, variant.package),
            format!("+ {check:.2}"),
            format!("+ {build:.2}"),
            format!("+ {:.0}", added(all.size(), one.size())),
        ];
        cells.extend(budget);
        table.row(cells);
    }
    table.print();
}

fn median(samples: &[f64]) -> f64 {
    let mut samples = samples.to_vec();
    samples.sort_by(f64::total_cmp);
    samples[samples.len() / 2]
}

/// Beside what cargo has built this program into.
fn root() -> PathBuf {
    let program = std::env::current_exe().expect("this program has a path");
    let target = program.ancestors().nth(2).expect("…/target/release/…");
    target.join("compile-time")
}

impl Program {
    fn generate(
        root: &Path,
        name: &str,
        variant: Option<&Variant>,
        functions: usize,
        annotated: usize,
    ) -> Self {
        let folder = root.join(name);
        std::fs::create_dir_all(folder.join("src")).expect("the target directory is writable");
        let dependency = variant.map_or(String::new(), |variant| (variant.dependency)());
        let manifest = format!(
            "[package]\nname = \"bench-{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\n{dependency}\n"
        );
        write(&folder.join("Cargo.toml"), &manifest);
        // The same versions as in the other benches; cargo takes out what is not needed.
        write(&folder.join("Cargo.lock"), include_str!("../Cargo.lock"));
        let attribute = variant.map_or("", |variant| variant.attribute);
        let on_module = variant.is_some_and(|variant| variant.on_module);
        let program = Self {
            name: name.to_owned(),
            folder,
            source: source(attribute, on_module, functions, annotated),
            check: Vec::new(),
            build: Vec::new(),
        };
        program.touch();
        program
    }

    fn touch(&self) {
        write(&self.folder.join("src/main.rs"), &self.source);
    }

    /// Seconds of a cargo command.
    fn cargo(&self, subcommand: &str) -> f64 {
        let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
        let mut command = Command::new(cargo);
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("CARGO_PROFILE_") {
                command.env_remove(name);
            }
        }
        let start = Instant::now();
        let status = command
            .args([subcommand, "--quiet"])
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", self.target())
            .env("CARGO_INCREMENTAL", "0")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .status();
        let elapsed = start.elapsed().as_secs_f64();
        assert!(
            status.is_ok_and(|status| status.success()),
            "cargo {subcommand} failed for {}",
            self.name
        );
        elapsed
    }

    /// Shared, so that dependencies are built once.
    fn target(&self) -> PathBuf {
        self.folder.with_file_name("target")
    }

    /// Bytes of the dev binary, debug information included.
    fn size(&self) -> f64 {
        let name = format!("bench-{}{}", self.name, std::env::consts::EXE_SUFFIX);
        let file = self.target().join("debug").join(name);
        std::fs::metadata(file).map_or(f64::NAN, |metadata| metadata.len() as f64)
    }
}

fn write(path: &Path, text: &str) {
    std::fs::write(path, text).expect("the target directory is writable");
}

/// A program that calls every one of its functions. With `on_module` the annotated ones stand in a module of their own.
fn source(attribute: &str, on_module: bool, functions: usize, annotated: usize) -> String {
    let mut text = String::from(
        "use std::future::Future;\nuse std::pin::Pin;\nuse std::task::{Context, Poll, Waker};\n\n\
         fn run(mut future: Pin<Box<dyn Future<Output = u64> + '_>>) -> u64 {\n    \
             let mut context = Context::from_waker(Waker::noop());\n    \
             loop {\n        \
                 if let Poll::Ready(output) = future.as_mut().poll(&mut context) {\n            \
                     return output;\n        }\n    }\n}\n\n\
         async fn tick() {}\n\n",
    );
    let mut calls = String::new();
    if on_module {
        let _ = writeln!(
            text,
            "use annotated::*;\n\n{attribute}\nmod annotated {{\nuse super::tick;\n"
        );
    }
    for number in 0..functions {
        if on_module && number == annotated {
            text.push_str("}\n\n");
        }
        let is_annotated = number < annotated && !on_module;
        let attribute = if is_annotated { attribute } else { "" };
        let (head, body, call) = if number % 2 == 0 {
            ("fn", "", format!("f{number}(sum, name)"))
        } else {
            (
                "async fn",
                "    tick().await;\n",
                format!("run(Box::pin(f{number}(sum, name)))"),
            )
        };
        let _ = write!(
            text,
            "{attribute}\npub {head} f{number}(id: u64, name: &str) -> u64 {{\n{body}    \
             let length = name.len() as u64;\n    length.wrapping_mul(id).wrapping_add({number})\n}}\n\n"
        );
        let _ = writeln!(calls, "    sum = {call};");
    }
    if on_module && annotated == functions {
        text.push_str("}\n\n");
    }
    let _ = write!(
        text,
        "fn main() {{\n    let mut sum = 1;\n    let name = \"name\";\n{calls}    println!(\"{{sum}}\");\n}}\n"
    );
    text
}
