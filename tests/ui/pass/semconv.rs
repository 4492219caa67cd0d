//! What the semantic conventions ask for, and what they leave alone.

#![deny(warnings, clippy::pedantic)]
#![expect(clippy::too_many_arguments, reason = "each is a type")]
#![forbid(unsafe_code)]

use std::borrow::Cow;
use std::collections::HashMap;
use std::net::IpAddr;
use std::num::NonZero;
use std::sync::Arc;
use std::time::Duration;

use otel_runtime::redact::{Email, Secret};
use otel_runtime::{Capture, Field, traced};

/// A name that the expansion must not meet.
mod diagnostic {}

struct Mine;

impl Capture for Mine {
    fn capture(&self, field: Field<'_>) {
        field.int(1);
    }
}

#[derive(Capture)]
enum Method {
    Get,
}

#[derive(Capture)]
#[capture(explicit)]
struct Port(#[attr] u16);

#[derive(Capture)]
struct Named<T> {
    #[attr]
    name: T,
}

#[traced(
    explicit,
    attributes(
        http.response.status_code = status,
        http.response.body.size = NonZero::new(9_u64),
        http.request.body.size: len = body,
        server.port = &Port(80),
        client.port: raw(reason = "a port") = 1_i128,
        user_agent.synthetic.type: text = "bot",
        tls.established = !body.is_empty(),
        gen_ai.request.temperature = 0.5,
        gen_ai.request.model: text = "any",
    ),
    ret(http.request.resend_count)
)]
fn numbers(status: Option<&u16>, body: &[u8]) -> Result<i64, ()> {
    Ok(1)
}

#[traced(attributes(
    http.request.method = Method::Get,
    "http.request.header.x-request-id" = [id],
    http.response.header.etag = vec![Cow::Borrowed("x")],
    user.roles = roles,
    user.name = 'x',
    user.id = %status,
    user.hash: hash = status,
    client.address = address,
    error.type = "timeout",
    db.system.name = "postgresql",
    http.request.size: len = id,
    feature_flag.result.value = took,
    user.email = email,
    server.port = hidden,
    server.address = mine,
    user.full_name = Named { name: 1 },
    process.command_args: keys = map,
    cart.items = 1,
    http.shoe_size = 1,
    state = 1,
))]
async fn texts(
    id: &str,
    roles: &[Arc<str>],
    status: u16,
    address: IpAddr,
    took: Duration,
    email: Email<u8>,
    hidden: Secret,
    mine: Mine,
    map: HashMap<String, u8>,
) {
}

#[traced(attributes(user.id = Some(&value), http.response.status_code = value))]
fn generic<T: Capture>(value: T, #[attr(user.name)] any: &dyn Capture, #[attr(server.port)] opaque: impl Capture) {
    let _ = (any, opaque);
}

#[traced(semconv(off), attributes(http.response.status_code = "200", http.method = "GET", db.system.name = "mine"), ret(user.id))]
fn off() -> u8 {
    1
}

#[allow(deprecated)]
#[traced(attributes(http.method = "GET", http.request.metod = 1, db.system.name = "mine"), ret(http.status_code))]
fn allowed() -> u16 {
    1
}

struct Cart;

impl Cart {
    #[traced(attributes(server.port = 80))]
    #[track_caller]
    fn port(#[attr(server.address)] address: &str) -> Option<u8> {
        u8::try_from(address.len()).ok()
    }
}

fn main() {
    let _ = (Method::Get, off(), allowed(), numbers(None, &[]), Cart::port("x"));
    generic(1, &Mine, "");
    drop(texts("", &[], 1, IpAddr::from([0; 4]), Duration::ZERO, Email::new(1), Secret::new("x".to_owned()), Mine, HashMap::new()));
}
