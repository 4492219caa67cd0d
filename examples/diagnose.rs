//! Why is there nothing in my backend? Looks at the `OTEL_*` variables and at the way to the receiver, and sends it one span, one metric and one log record, as far
//! as these are sent.
//!
//! Exit status: 0, or 1 if something keeps spans from arriving, or metrics or logs that were asked for.

use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    let diagnosis = otel_runtime::diagnose();
    let text = diagnosis.for_terminal(io::stdout().is_terminal());
    // Nobody listens: nothing to be done about it.
    let _ = writeln!(io::stdout(), "{text}");
    ExitCode::from(u8::from(!diagnosis.is_fine()))
}
