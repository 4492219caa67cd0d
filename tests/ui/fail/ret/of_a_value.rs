use otel_runtime::traced;

#[traced(ret = sum)]
fn total(sum: u64) -> u64 {
    sum
}

fn main() {}
