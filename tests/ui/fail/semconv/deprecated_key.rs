#![deny(deprecated)]

use otel_runtime::traced;

#[traced(attributes(http.method = "GET", "http.url" = url))]
fn options(url: &str) {}

#[traced(ret(http.status_code))]
async fn annotations(#[attr(net.peer.name)] host: &str, #[attr(db.statement: redact)] sql: String) -> u16 {
    let _ = (host, sql);
    200
}

#[traced(attributes(k8s.pod.labels.app = "shop"))]
fn below_a_template() {}

fn main() {}
