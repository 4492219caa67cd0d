//! Programs whose functions are annotated, or not, and how long cargo takes to build them.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use crate::Variant;

/// A generated program and what was measured of it.
pub(crate) struct Program {
    pub(crate) name: String,
    folder: PathBuf,
    source: String,
    pub(crate) check: Vec<Cost>,
    pub(crate) build: Vec<Cost>,
}

/// Seconds of a cargo command.
#[derive(Clone, Copy)]
pub(crate) struct Cost {
    pub(crate) clock: f64,
    /// Of cargo and everything that it started.
    pub(crate) processor: f64,
}

/// Beside what cargo has built this program into.
pub(crate) fn root() -> PathBuf {
    let program = std::env::current_exe().expect("this program has a path");
    let target = program.ancestors().nth(2).expect("…/target/release/…");
    target.join("compile-time")
}

impl Program {
    pub(crate) fn generate(
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
        write(&folder.join("Cargo.lock"), include_str!("../../Cargo.lock"));
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

    pub(crate) fn touch(&self) {
        write(&self.folder.join("src/main.rs"), &self.source);
    }

    /// Runs a cargo command.
    pub(crate) fn cargo(&self, subcommand: &str) -> Cost {
        let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
        let mut command = Command::new(cargo);
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("CARGO_PROFILE_") {
                command.env_remove(name);
            }
        }
        let (start, before) = (Instant::now(), processor_time());
        let status = command
            .args([subcommand, "--quiet"])
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", self.target())
            .env("CARGO_INCREMENTAL", "0")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .status();
        let clock = start.elapsed().as_secs_f64();
        let processor = match (before, processor_time()) {
            (Some(before), Some(after)) => after - before,
            _ => clock,
        };
        assert!(
            status.is_ok_and(|status| status.success()),
            "cargo {subcommand} failed for {}",
            self.name
        );
        Cost { clock, processor }
    }

    /// Shared, so that dependencies are built once.
    fn target(&self) -> PathBuf {
        self.folder.with_file_name("target")
    }

    /// Bytes of the dev binary, debug information included.
    pub(crate) fn size(&self) -> f64 {
        let name = format!("bench-{}{}", self.name, std::env::consts::EXE_SUFFIX);
        let file = self.target().join("debug").join(name);
        std::fs::metadata(file).map_or(f64::NAN, |metadata| metadata.len() as f64)
    }
}

/// Seconds of processor time that the children of this process have had, where Linux says it: in ticks, of which programs see 100 a second.
fn processor_time() -> Option<f64> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    // Behind the name of the program, which may contain anything.
    let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    let ticks = |at: usize| fields.get(at)?.parse::<f64>().ok();
    Some((ticks(13)? + ticks(14)?) / 100.0)
}

fn write(path: &Path, text: &str) {
    std::fs::write(path, text).expect("the target directory is writable");
}

/// A program that calls every one of its functions. With `on_module` the annotated ones stand in a module of their own.
fn source(attribute: &str, on_module: bool, functions: usize, annotated: usize) -> String {
    let mut text = String::from(
        "#![deny(warnings)]\n\nuse std::future::Future;\nuse std::pin::Pin;\nuse std::task::{Context, Poll, Waker};\n\n\
         fn run(mut future: Pin<Box<dyn Future<Output = u64> + '_>>) -> u64 {\n    \
             let mut context = Context::from_waker(Waker::noop());\n    \
             loop {\n        \
                 if let Poll::Ready(output) = future.as_mut().poll(&mut context) {\n            \
                     return output;\n        }\n    }\n}\n\n\
         async fn tick() {}\n\n",
    );
    let mut calls = String::new();
    if on_module {
        let _ = writeln!(text, "use annotated::*;\n\n{attribute}\nmod annotated {{\n");
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
                "    crate::tick().await;\n",
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
