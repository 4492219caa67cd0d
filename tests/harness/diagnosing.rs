//! Prints the diagnosis of its environment; exit status 1 if there is an error in it. With an argument, from inside of an async runtime.

use std::process::ExitCode;

fn main() -> ExitCode {
    let diagnosis = if std::env::args().len() > 1 {
        let runtime = tokio::runtime::Builder::new_current_thread().build();
        runtime.map_or_else(
            |_| otel_runtime::diagnose(),
            |runtime| runtime.block_on(async { otel_runtime::diagnose() }),
        )
    } else {
        otel_runtime::diagnose()
    };
    for finding in diagnosis.findings() {
        println!("{:?}: {finding}", finding.code);
    }
    ExitCode::from(u8::from(!diagnosis.is_fine()))
}
