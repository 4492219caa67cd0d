//! What needs no rule under `explicit`, and what has one.

use std::collections::HashMap;
use std::time::{Duration, SystemTime};

use otel_runtime::{Capture, traced};

#[derive(Capture)]
#[capture(explicit)]
struct Size<T> {
    #[attr]
    width: T,
    #[attr(_: text)]
    unit: String,
}

#[derive(Capture)]
struct Ruled {
    #[attr(_: hash)]
    id: String,
}

#[derive(Capture)]
enum State {
    Open,
}

#[traced(explicit, attributes(name: text, count = name.len(), took, none: redact = ?name), ret)]
fn numbers(
    name: &str,
    took: Duration,
    #[attr] at: Option<SystemTime>,
    #[attr] flags: &[bool],
    #[attr] size: &Size<u32>,
    #[attr] sizes: &[Size<u32>],
    #[attr] ruled: Ruled,
    #[attr] state: Option<Box<State>>,
    #[attr] map: HashMap<String, String>,
) -> Result<f64, ()> {
    let _ = (at, flags, size, sizes, ruled, state, map);
    Ok(1.0)
}

#[traced(explicit, ret(_: text))]
async fn text(#[attr(_: text)] name: String) -> String {
    name
}

fn main() {
    let size = Size { width: 1, unit: "m".to_owned() };
    let _ = numbers("x", Duration::ZERO, None, &[], &size, &[], Ruled { id: String::new() }, Some(Box::new(State::Open)), HashMap::new());
    drop(text(String::new()));
}
