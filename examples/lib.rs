//! Programs that show `otel-runtime` at work. From the root of the workspace:
//!
//! | `cargo run --example …` | what it shows |
//! |---|---|
//! | `checkout` | a shop that works through orders, one trace for each; its input holds personal data, its traces do not |
//! | `hello` | the smallest program with a span |
//! | `errors` | what counts as a failure: `Err`, `None`, panics, and errors that are expected |
//! | `async_tasks` | spawned tasks, `select!` and cancellation |
//! | `redaction` | each rule, each wrapper type and each detector: what the program holds, and what leaves of it |
//! | `manifest` | the inventory of everything that a program may capture, and the file that it is reviewed with |
//! | `diagnose` | why nothing arrives in a backend: the variables, the way to each receiver, a test span, metric and log record, each with what to do |
//! | `metrics` | calls, errors and durations for Prometheus, with exemplars that lead to a trace |
//! | `scrub` | a filter: texts in, the same without personal data and secrets out |
//!
//! Without configuration each shows its traces in the terminal. `OTEL_TRACES_EXPORTER=otlp` sends them to a collector instead.
