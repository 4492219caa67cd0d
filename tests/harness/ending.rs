//! A program that records a span and ends as it is told: `ending end|go-on|stays|off|exit [DEADLINE IN MILLISECONDS]`. It says `ready` when a signal may come.

use std::error::Error;
use std::time::Duration;

use otel_runtime::{OnSignal, traced};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let way = arguments.next().unwrap_or_default();
    let deadline = arguments.next().and_then(|number| number.parse().ok());

    let telemetry = otel_runtime::init()?;
    before();
    let then = match way.as_str() {
        "go-on" => OnSignal::go_on(),
        _ => OnSignal::end_process(),
    };
    let then = match deadline {
        Some(deadline) => then.within(Duration::from_millis(deadline)),
        None => then,
    };
    match way.as_str() {
        "end" | "off" => {
            telemetry.shutdown_on_signal(then)?;
            println!("ready");
            std::thread::sleep(Duration::from_secs(60));
        }
        "go-on" => {
            telemetry.shutdown_on_signal(then)?;
            println!("ready");
            // The application's own, on a current-thread runtime.
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()?;
            runtime.block_on(async {
                let mut terms =
                    tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?;
                println!("listening");
                terms.recv().await;
                after();
                println!("done");
                std::io::Result::Ok(())
            })?;
            telemetry.shutdown()?;
        }
        "stays" => {
            telemetry.shutdown_on_signal(OnSignal::go_on().within(Duration::from_secs(5)))?;
            println!("ready");
            std::thread::sleep(Duration::from_millis(100));
            while !std::path::Path::new(&std::env::var("FILE")?).exists() {
                std::thread::sleep(Duration::from_millis(5));
            }
            after();
            println!("recorded");
            std::thread::sleep(Duration::from_secs(60));
        }
        "exit" => {
            telemetry.shutdown()?;
            std::process::exit(7);
        }
        other => return Err(format!("no way `{other}`").into()),
    }
    Ok(())
}

#[traced]
fn before() {}

#[traced]
fn after() {}
