use otel_runtime::traced;

#[traced(semconv)]
fn bare() {}

#[traced(semconv())]
fn empty() {}

#[traced(semconv(on))]
fn on() {}

#[traced(semconv = off)]
fn value() {}

#[traced(semconv(off), semconv(off))]
fn twice() {}

fn main() {}
