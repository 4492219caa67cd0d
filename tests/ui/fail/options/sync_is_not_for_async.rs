use otel_runtime::traced;

#[traced(sync)]
async fn checkout() {}

#[traced(future)]
async fn pay() {}

fn main() {}
