use otel_runtime::traced;

fn main() {
    #[traced]
    let checkout = || 1;
}
