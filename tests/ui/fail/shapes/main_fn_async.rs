use otel_runtime::traced;

#[tokio::main]
#[traced]
async fn main() {}
