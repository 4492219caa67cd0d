use std::time::Duration;

use otel_runtime::{Capture, traced};

#[derive(Capture)]
struct UserId(#[attr] u64);

#[derive(Capture)]
enum Method {
    Get,
}

#[traced(attributes(http.response.status_code = status, server.port: raw(reason = "a port") = port.to_string()))]
fn text_under_an_int(status: &str, port: u16) {}

#[traced]
fn number_under_a_text(#[attr(user.id)] id: u64, #[attr(user.name)] name: Option<&UserId>) {}

#[traced(attributes(http.request.header.accept = accept))]
fn one_under_an_array(accept: &str) {}

#[traced(attributes(tls.established = "no", http.response.body.size = method, user.roles: text = took))]
async fn others(method: Method, took: Duration) {}

#[traced(attributes(server.address = 1))]
fn int_under_a_text() {}

#[traced(attributes(gen_ai.request.temperature = 1))]
fn int_under_a_double() {}

#[traced(attributes(process.command_args = vec![1, 2]))]
fn ints_under_texts() {}

#[traced(explicit, ret(http.response.status_code))]
fn returned() -> f64 {
    1.5
}

#[traced(ret(server.port))]
async fn returned_later() -> Result<Box<str>, ()> {
    Err(())
}

fn main() {
    let _ = Method::Get;
}
