//! A program that records spans and says what became of them: `recorder SPANS [PAUSE_IN_MICROSECONDS]`.
//!
//! After each pause it looks at how many are queued. At its end it prints one line: `made 10 created 10 exported 8 unknown 0 most 3 queue_full 2`.

use std::error::Error;
use std::time::Duration;

use otel_runtime::traced;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let spans: u64 = arguments.next().unwrap_or_default().parse()?;
    let pause: u64 = arguments.next().unwrap_or_else(|| "0".to_owned()).parse()?;

    let telemetry = otel_runtime::init()?;
    let account = telemetry.span_account();
    let mut most = 0;
    for number in 0..spans {
        work(number);
        if pause > 0 {
            std::thread::sleep(Duration::from_micros(pause));
            most = most.max(account.counts().queued);
        }
    }
    if let Err(error) = telemetry.shutdown() {
        eprintln!("{error}");
    }

    let counts = account.counts();
    let one = counts.receivers.first().ok_or("no receiver")?;
    print!(
        "made {spans} created {} exported {} unknown {} most {most}",
        counts.created, one.exported, one.unknown
    );
    for (reason, spans) in &one.dropped {
        print!(" {reason} {spans}");
    }
    println!();
    Ok(())
}

#[traced(attributes(number))]
fn work(number: u64) {}
