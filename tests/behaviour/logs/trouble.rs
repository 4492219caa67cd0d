//! Values and writers that fail, panic, log or take their time.

use std::fmt;
use std::io::{self, Write};

use otel_runtime::logs::JsonLayer;
use serde_json::json;
use tracing_subscriber::layer::SubscriberExt as _;

use super::{Written, layered};

struct Panics;

impl fmt::Debug for Panics {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        panic!("told by the test")
    }
}

/// Logs while it is formatted.
struct Logs;

impl fmt::Debug for Logs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        tracing::info!("from inside");
        f.write_str("logs")
    }
}

#[test]
fn a_value_that_panics_or_logs_costs_no_line() {
    let lines = layered(|| {
        tracing::info!(value = ?Panics, other = 1, "first");
        tracing::info!("{:?}", Panics);
        tracing::info!(value = ?Logs, "third");
        tracing::info!("fourth");
    })
    .lines();
    assert_eq!(
        lines[0]["fields"],
        json!({"value": "[redacted:failed]", "other": 1})
    );
    assert_eq!(lines[0]["message"], "first");
    assert_eq!(lines[1]["message"], "[redacted:failed]");
    assert_eq!(lines[2]["fields"], json!({"value": "logs"}));
    assert_eq!(lines[3]["message"], "fourth");
    assert_eq!(lines.len(), 4);
}

/// Fails, then panics, then logs itself, then works.
struct Difficult(u8, Written);

impl Write for Difficult {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += 1;
        match self.0 {
            1 => Err(io::Error::other("no space")),
            2 => panic!("told by the test"),
            _ => {
                tracing::info!("from the writer");
                self.1.write(bytes)
            }
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_writer_that_fails_or_panics_or_logs_is_survived() {
    let written = Written::default();
    let layer = JsonLayer::new().with_writer(Difficult(0, written.clone()));
    tracing::subscriber::with_default(tracing_subscriber::registry().with(layer), || {
        for n in 1..=4 {
            tracing::info!(n, "line");
        }
    });
    let numbers: Vec<_> = written
        .lines()
        .iter()
        .map(|it| it["fields"]["n"].clone())
        .collect();
    assert_eq!(numbers, [3, 4]);
}

#[test]
fn what_is_no_number_in_json_is_null_and_long_texts_are_cut() {
    let written = layered(|| {
        tracing::info!(nan = f64::NAN, big = u64::MAX, "{}", "word ".repeat(10_000));
    });
    let line = written.line();
    assert_eq!(
        line["fields"],
        json!({"nan": null, "big": u64::MAX.to_string()})
    );
    assert_eq!(line["message"].as_str().unwrap().len(), 1024);
}

#[test]
fn lines_of_many_threads_stay_whole() {
    let written = Written::default();
    let layer = JsonLayer::new().with_writer(written.clone());
    let dispatch = tracing::Dispatch::new(tracing_subscriber::registry().with(layer));
    std::thread::scope(|scope| {
        for thread in 0..4 {
            let dispatch = &dispatch;
            scope.spawn(move || {
                tracing::dispatcher::with_default(dispatch, || {
                    for n in 0..100 {
                        tracing::info!(thread, n, "line");
                    }
                });
            });
        }
    });
    assert_eq!(written.lines().len(), 400);
}
