#![deny(deprecated)]

use otel_runtime::traced;

#[traced(attributes(db.system.name = "postgres", http.request.method = "get", network.transport = "carrier-pigeon"))]
fn texts() {}

#[traced(attributes(cpython.gc.generation = 3))]
fn numbers() {}

fn main() {}
