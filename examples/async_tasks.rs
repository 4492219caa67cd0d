//! Spans of futures: tasks that are spawned, races, and work that is cancelled.

use std::time::Duration;

use otel_runtime::{task, traced};
use tokio::time::sleep;

/// The span starts when the future is first polled and ends when it is done, on whatever thread.
#[traced]
async fn fetch(#[attr(url.path)] path: &str, #[attr(simulated.ms)] millis: u64) -> usize {
    sleep(Duration::from_millis(millis)).await;
    path.len()
}

/// A task of its own does not know who spawned it: with `task::spawn` it does.
#[traced]
async fn spawned() -> Result<usize, task::JoinError> {
    let first = task::spawn(fetch("/first", 12));
    let second = task::spawn(fetch("/second", 8));
    Ok(first.await? + second.await?)
}

/// The slower one is dropped half-way: its span ends there and says that it was cancelled.
#[traced(ret(winner))]
async fn race() -> &'static str {
    tokio::select! {
        _ = fetch("/near", 5) => "near",
        _ = fetch("/far", 500) => "far",
    }
}

/// A deadline cancels just the same.
#[traced]
async fn hurried() -> Option<usize> {
    tokio::time::timeout(Duration::from_millis(6), fetch("/slow", 500))
        .await
        .ok()
}

#[traced(name = "async tasks")]
async fn everything() -> Result<(), task::JoinError> {
    println!("spawned: {}", spawned().await?);
    println!("the winner: {}", race().await);
    println!("in time: {:?}", hurried().await);
    Ok(())
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let _telemetry = otel_runtime::builder()
        .with_service_name("async_tasks")
        .console_by_default()
        .init()?;
    everything().await?;
    Ok(())
}
