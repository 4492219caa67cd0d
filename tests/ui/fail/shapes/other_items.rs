use otel_runtime::traced;

#[traced]
const A: u32 = 1;

#[traced]
static B: u32 = 1;

#[traced]
use std::fmt;

#[traced]
enum C {}

#[traced]
type D = u32;

#[traced]
extern "C" {
    fn e();
}

fn main() {}
