//! A filter: one JSON string per line from stdin, the same without personal data and secrets to stdout.
//!
//! What is looked for is what the features of this build say; `--all-features` looks for everything.
use std::io::{self, BufRead, BufWriter, Write};
use std::process::ExitCode;

use otel_runtime::redact::scrub;

fn main() -> io::Result<ExitCode> {
    let mut stdout = BufWriter::new(io::stdout().lock());
    let mut all_read = true;
    for (index, line) in io::stdin().lock().split(b'\n').enumerate() {
        let line = line?;
        if line.trim_ascii().is_empty() {
            continue;
        }
        // A message of the parser could quote the line, so only its number is told.
        if let Ok(text) = serde_json::from_slice::<String>(&line) {
            serde_json::to_writer(&mut stdout, &scrub(&text))?;
            stdout.write_all(b"\n")?;
        } else {
            all_read = false;
            eprintln!("line {}: this is no JSON string", index + 1);
        }
    }
    stdout.flush()?;
    Ok(if all_read {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
