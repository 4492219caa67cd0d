use otel_runtime::traced;

#[traced]
#[tokio::main]
async fn main() {}
