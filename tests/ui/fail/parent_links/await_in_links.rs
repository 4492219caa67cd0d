use otel_runtime::traced;

use otel_runtime::opentelemetry::trace::SpanContext;

#[traced(links = causes().await)]
async fn checkout() {}

async fn causes() -> Vec<SpanContext> {
    Vec::new()
}

fn main() {}
