use otel_runtime::traced;

#[traced(attributes(next = next(&mut counter)))]
fn checkout(counter: u32) {}

fn next(counter: &mut u32) -> u32 {
    *counter += 1;
    *counter
}

fn main() {}
