#![deny(deprecated)]

use otel_runtime::traced;

#[traced(attributes(http.request.metod = "GET", "http.response.status.code" = 200, http.response.haeder.etag = ["x"]))]
fn options() {}

#[traced]
fn annotation(#[attr(user.ids)] id: &str) {
    let _ = id;
}

fn main() {}
