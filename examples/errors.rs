//! What counts as a failure, and what a failing span tells about it.

use std::panic;

use otel_runtime::traced;

#[derive(Debug, thiserror::Error)]
enum LookupError {
    #[error("no user has the number {0}")]
    NotFound(u32),
    #[error("the database does not answer")]
    Unavailable,
}

impl LookupError {
    fn is_not_found(&self) -> bool {
        matches!(self, Self::NotFound(_))
    }
}

fn lookup(id: u32) -> Result<&'static str, LookupError> {
    match id {
        1 => Ok("Ada"),
        2 => Err(LookupError::Unavailable),
        _ => Err(LookupError::NotFound(id)),
    }
}

/// An `Err` makes a failing span with `error.type`. The message stays in the program: it may quote anything.
#[traced]
fn find(#[attr(user.number)] id: u32) -> Result<&'static str, LookupError> {
    lookup(id)
}

/// `err(text)` adds the message.
#[traced(err(text))]
fn find_with_message(#[attr(user.number)] id: u32) -> Result<&'static str, LookupError> {
    lookup(id)
}

/// That somebody is not found is an answer here, not a failure.
#[traced(err(unless = LookupError::is_not_found))]
fn find_maybe(#[attr(user.number)] id: u32) -> Result<&'static str, LookupError> {
    lookup(id)
}

/// `None` is no failure, unless one says so.
#[traced(err(none))]
fn find_cached(#[attr(user.number)] id: u32) -> Option<&'static str> {
    lookup(id).ok()
}

/// A panic fails every traced function that it passes on its way, and goes on as if they were not there.
#[traced]
fn nth(numbers: &[u32], #[attr(index)] index: usize) -> u32 {
    numbers[index]
}

#[traced(name = "all kinds of failures")]
fn everything() {
    println!("found: {:?}", find(1));
    println!("Err: {:?}", find(2));
    println!("Err with its message: {:?}", find_with_message(2));
    println!("expected: {:?}", find_maybe(3));
    println!("None: {:?}", find_cached(3));
    println!(
        "panicked: {}",
        panic::catch_unwind(|| nth(&[1, 2, 3], 7)).is_err()
    );
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let _telemetry = otel_runtime::builder()
        .with_service_name("errors")
        .console_by_default()
        .init()?;
    everything();
    Ok(())
}
