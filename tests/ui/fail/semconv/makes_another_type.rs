use std::collections::HashMap;

use otel_runtime::traced;

#[traced(attributes(http.response.status_code = ?status, user.roles: raw(reason = "public") = %status))]
fn text(#[attr(%server.port)] status: u16) {}

#[traced(attributes(user.name: len = name, server.port: keys = tags))]
fn counted(name: &str, #[attr(db.query.text: len)] query: &str, tags: HashMap<String, String>) {}

#[traced(ret(server.address: len))]
fn returned() -> String {
    String::new()
}

fn main() {}
