use otel_runtime::traced;

#[traced]
const A: u32 = 1;

#[traced]
static B: u32 = 1;

#[traced]
union U {
    a: u32,
}

#[traced]
enum C {}

#[traced]
type D = u32;

#[traced]
unsafe extern "C" {
    fn e();
}

fn main() {}
