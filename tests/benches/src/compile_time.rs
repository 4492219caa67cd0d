//! Prints what an attribute adds to compile time and binary size, per function, as a Markdown table.
//!
//! For each macro two programs are generated that differ in one thing: in one all functions are annotated, in the other one only the
//! first, so that both link the same libraries. Their difference, divided by the number of functions, is what a user pays. The programs
//! are built in turns, in the dev profile as cargo has it, but for incremental compilation: with it, an unchanged function costs nothing.
//! What is reported is the median of the differences within a turn, with the smallest and the largest of them: how noisy it was. Processor time,
//! where the system tells that of children, is disturbed less by what else runs on the machine than the time on the clock.

mod machine;
#[path = "compile_time/program.rs"]
mod program;
mod table;

use std::path::Path;
use std::process::ExitCode;

use program::{Cost, Program, root};
use table::Table;

const HELP: &str = "\
Measures what an attribute adds to compile time and binary size, per function.

  --functions N    how many functions, half of them async (default 200)
  --turns N        how often each program is built (default 3)
  --check          `cargo check` as well, which takes about twice as long

As it is, it takes two to three minutes on two cores. Differences of less than a millisecond take
`--functions 600 --turns 9` and a quiet machine.
";

/// The goal and the bound of the design, in milliseconds added to a dev build by one function.
const GOAL: f64 = 8.0;
const BOUND: f64 = 12.0;

/// A macro to be measured.
struct Variant {
    name: &'static str,
    /// In the name of its programs.
    id: &'static str,
    package: &'static str,
    /// What the program depends on, as a line of its `Cargo.toml`.
    dependency: fn() -> String,
    attribute: &'static str,
    /// Once, on a module around the functions, and not on each.
    on_module: bool,
}

const VARIANTS: [Variant; 6] = [
    Variant {
        name: "#[traced]",
        id: "traced",
        package: "otel-runtime",
        dependency: ours,
        attribute: "#[otel_runtime::traced(attributes(id))]",
        on_module: false,
    },
    Variant {
        name: "#[traced] mod",
        id: "module",
        package: "otel-runtime",
        dependency: ours,
        attribute: "#[otel_runtime::traced(attributes(id))]",
        on_module: true,
    },
    // The value is compared with the type that the registry says.
    Variant {
        name: "#[traced], registered key",
        id: "registered",
        package: "otel-runtime",
        dependency: ours,
        attribute: "#[otel_runtime::traced(attributes(http.response.status_code = id))]",
        on_module: false,
    },
    // The registry is searched for a key that might be meant.
    Variant {
        name: "#[traced], unknown key",
        id: "unknown",
        package: "otel-runtime",
        dependency: ours,
        attribute: "#[otel_runtime::traced(attributes(http.response.shop_number = id))]",
        on_module: false,
    },
    Variant {
        name: "#[instrument]",
        id: "instrument",
        package: "tracing",
        dependency: || "tracing = \"0.1\"".to_owned(),
        attribute: "#[tracing::instrument(skip_all, fields(id = id))]",
        on_module: false,
    },
    Variant {
        name: "fastrace #[trace]",
        id: "fastrace",
        package: "fastrace",
        dependency: || "fastrace = { version = \"0.7\", features = [\"enable\"] }".to_owned(),
        attribute: "#[fastrace::trace(properties = { \"id\": \"{id}\" })]",
        on_module: false,
    },
];

fn ours() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../otel-runtime");
    // Exporters would only be linked, by both programs alike, and take minutes to build.
    format!(
        "otel-runtime = {{ path = '{}', default-features = false, features = [\"spans\"] }}",
        path.display()
    )
}

/// What is measured, and how often.
#[derive(Clone, Copy)]
struct Plan {
    functions: usize,
    turns: usize,
    check: bool,
}

impl Plan {
    /// `None` where the help is due.
    fn parse(mut arguments: impl Iterator<Item = String>) -> Option<Self> {
        let mut plan = Self {
            functions: 200,
            turns: 3,
            check: false,
        };
        while let Some(argument) = arguments.next() {
            if argument == "--check" {
                plan.check = true;
                continue;
            }
            let value = arguments.next()?.parse().ok()?;
            match argument.as_str() {
                "--functions" => plan.functions = value,
                "--turns" => plan.turns = value,
                _ => return None,
            }
        }
        (plan.functions >= 2 && plan.turns >= 1).then_some(plan)
    }
}

fn main() -> ExitCode {
    let Some(plan) = Plan::parse(std::env::args().skip(1)) else {
        print!("{HELP}");
        let is_asked = std::env::args().any(|argument| argument == "--help");
        return ExitCode::from(if is_asked { 0 } else { 2 });
    };
    let Plan {
        functions, turns, ..
    } = plan;
    println!("## What an attribute costs at compile time\n");
    machine::print();
    println!(
        "- {functions} small functions, half of them async, with one attribute of their own; dev profile, not incremental; medians of \
         {turns} builds in turns, and in parentheses the smallest and the largest difference; `#[traced]` records the three `code.*` attributes and the outcome as well, the others do not"
    );
    println!(
        "- each line: all functions annotated, less the same program with one annotated; per function\n"
    );
    report(&measure(plan), functions);
    ExitCode::SUCCESS
}

/// Plain first, then for each variant the program with all functions annotated, and at last one for each package, in which one function is.
fn measure(plan: Plan) -> Vec<Program> {
    let Plan {
        functions,
        turns,
        check,
    } = plan;
    let root = root();
    let mut programs = vec![Program::generate(&root, "plain", None, functions, 0)];
    for variant in &VARIANTS {
        let name = format!("{}-all", variant.id);
        let program = Program::generate(&root, &name, Some(variant), functions, functions);
        programs.push(program);
    }
    for (at, variant) in VARIANTS.iter().enumerate() {
        if first_of_package(variant) == at {
            let name = format!("{}-one", variant.package);
            let program = Program::generate(&root, &name, Some(variant), functions, 1);
            programs.push(program);
        }
    }
    for program in &mut programs {
        eprintln!("dependencies of {}", program.name);
        if check {
            program.cargo("check");
        }
        program.cargo("build");
    }
    for turn in 0..turns {
        eprintln!("turn {} of {turns}", turn + 1);
        for program in &mut programs {
            program.touch();
            if check {
                let time = program.cargo("check");
                program.check.push(time);
            }
            let time = program.cargo("build");
            program.build.push(time);
        }
    }
    programs
}

/// Its program with one function annotated stands for all variants of the package.
fn first_of_package(variant: &Variant) -> usize {
    let mut variants = VARIANTS.iter();
    { variants.position(|first| first.package == variant.package) }.unwrap_or_default()
}

fn report(programs: &[Program], functions: usize) {
    let mut table = Table::new([
        "per function",
        "`cargo check`, ms of processor",
        "`cargo build`, ms of processor",
        "on the clock",
        "binary, bytes",
        "goal, ms",
        "bound, ms",
        "verdict",
    ]);
    let plain = &programs[0];
    let per_plain = 1.0 / functions as f64;
    let milliseconds = |samples: &[Cost], of: fn(&Cost) -> f64| {
        Summary::of(samples.iter().map(|cost| of(cost) * 1e3 * per_plain)).to_string()
    };
    table.row([
        "plain, the whole program".to_owned(),
        milliseconds(&plain.check, |cost| cost.processor),
        milliseconds(&plain.build, |cost| cost.processor),
        milliseconds(&plain.build, |cost| cost.clock),
        format!("{:.0}", plain.size() * per_plain),
        String::new(),
        String::new(),
        String::new(),
    ]);
    for (variant, all) in VARIANTS.iter().zip(&programs[1..]) {
        let name = format!("{}-one", variant.package);
        if let Some(one) = programs.iter().find(|program| program.name == name) {
            table.row(row(variant, all, one, functions));
        }
    }
    table.print();
}

/// What annotations on all functions add to one on a single function, for each of them.
fn row(variant: &Variant, all: &Program, one: &Program, functions: usize) -> Vec<String> {
    let per_function = 1.0 / (functions - 1) as f64;
    let added = |all: &[Cost], one: &[Cost], of: fn(&Cost) -> f64| {
        let pairs = all.iter().zip(one);
        Summary::of(pairs.map(|(all, one)| (of(all) - of(one)) * 1e3 * per_function))
    };
    let build = added(&all.build, &one.build, |cost| cost.processor);
    let budget = if variant.package == "otel-runtime" {
        let verdict = match build.median {
            build if build <= GOAL => "goal",
            build if build <= BOUND => "bound",
            _ => "**missed**",
        };
        [GOAL.to_string(), BOUND.to_string(), verdict.to_owned()]
    } else {
        Default::default()
    };
    let version = machine::version(variant.package).unwrap_or_default();
    let mut cells = vec![
        format!("{} ({} {version})", variant.name, variant.package),
        added(&all.check, &one.check, |cost| cost.processor).to_string(),
        build.to_string(),
        added(&all.build, &one.build, |cost| cost.clock).to_string(),
        format!("+ {:.0}", (all.size() - one.size()) * per_function),
    ];
    cells.extend(budget);
    cells
}

/// The median of some samples, and the first and the last of them.
struct Summary {
    median: f64,
    least: f64,
    most: f64,
}

impl Summary {
    fn of(samples: impl Iterator<Item = f64>) -> Self {
        let mut samples: Vec<f64> = samples.collect();
        samples.sort_by(f64::total_cmp);
        let at = |index: usize| samples.get(index).copied().unwrap_or(f64::NAN);
        Self {
            median: at(samples.len() / 2),
            least: at(0),
            most: at(samples.len().saturating_sub(1)),
        }
    }
}

impl std::fmt::Display for Summary {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.median.is_nan() {
            return f.write_str("(`--check`)");
        }
        let Self {
            median,
            least,
            most,
        } = self;
        write!(f, "{median:.2} ({least:.2} … {most:.2})")
    }
}
