//! Programs that show `otel-runtime` at work. From the root of the workspace:
//!
//! | `cargo run --example …` | what it shows |
//! |---|---|
//! | `checkout` | a shop that works through orders, one trace for each; its input holds personal data, its traces do not |
//! | `hello` | the smallest program with a span |
//! | `errors` | what counts as a failure: `Err`, `None`, panics, and errors that are expected |
//! | `async_tasks` | spawned tasks, `select!` and cancellation |
//! | `scrub` | a filter: texts in, the same without personal data and secrets out |
//!
//! Without configuration each shows its traces in the terminal. `OTEL_TRACES_EXPORTER=otlp` sends them to a collector instead.
