//! Right code that looks as if it were wrong: nothing is said of it.

#![deny(warnings)]
#![allow(dead_code, reason = "only what the compiler says is looked at")]

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::Arc;

use otel_runtime::{Capture, event, set_attributes, span, traced};

type Status = u16;

#[derive(Capture)]
struct Name(#[attr] String);

#[derive(Capture)]
struct Response {
    #[attr]
    status_code: u16,
}

#[traced]
fn wrapped(
    #[attr(server.port)] status: Status,
    #[attr(http.request.resend_count)] mutable: &&mut u8,
    #[attr(http.response.size)] shared: Box<Rc<i64>>,
    #[attr(messaging.batch.message_count)] counted: &BTreeSet<u8>,
    #[attr(http.route)] name: &Name,
    #[attr(url.path)] shared_text: Arc<str>,
    #[attr(user.roles)] listed: Option<Vec<Cow<'_, str>>>,
    #[attr(http.response)] below: &Response,
) {
    let _ = (status, mutable, shared, counted, name, shared_text, listed, below);
}

const GET: &str = "get";

// Only a literal is compared with the well-known values.
#[traced(attributes(
    http.request.method = GET,
    db.system.name = format!("my{}", "sql"),
    network.transport = name,
    network.type = if name.is_empty() { "none" } else { "ipv4" },
    rpc.system.name = String::from("mine"),
    error.type = "my_error",
))]
fn members(name: &'static str) {}

#[traced(attributes(user.shoe_size = 1, http.request.method.mine = 2, http.server.thing = true, payment.amount = 1.5))]
fn words_of_its_own() {}

trait Has {
    type Port: Capture;

    fn port(&self) -> Self::Port;

    #[traced(attributes(server.port = self.port()))]
    fn asked(&self) {}
}

struct Holder<T>(T);

#[traced(attributes(server.port = self.0.port(), server.address = std::any::type_name::<T>()))]
impl<T: Has> Holder<T> {
    fn sync(&self) {}

    async fn polled(&self) -> Option<u8> {
        None
    }
}

#[traced(ret(server.address))]
fn returned<'a>(text: &'a str) -> Result<Cow<'a, str>, String> {
    Ok(text.into())
}

macro_rules! made {
    ($name:ident, $first:ident . $second:ident, $ty:ty, $value:expr) => {
        #[traced(attributes($first.$second = $value))]
        fn $name(#[attr(server.address)] address: $ty) {
            let _ = address;
        }
    };
}

made!(made, server.port, &str, 80);

fn inside<T: Capture + Clone>(any: &T, texts: &[String]) -> T {
    event!("first", server.address = texts.first(), server.port = texts.iter().map(String::len).max());
    event!(semconv(off); "second", server.port = "x", http.method = 1);
    set_attributes!(server.port = any, tls.established = texts.is_empty(), server.address = 'c');
    span!("third", server.port = any, || any.clone())
}

#[expect(deprecated, reason = "this is what the test is about")]
#[traced]
async fn expected(#[attr(http.method)] method: &str) -> Result<(), ()> {
    let _ = method;
    Ok(())
}

#[expect(deprecated, reason = "this is what the test is about")]
fn expected_inside() {
    event!("reserve item", http.request.metod = "GET");
}

#[traced(semconv(off), attributes(server.port = "x"))]
mod off {
    pub fn default() {}

    #[otel_runtime::traced(attributes(http.method = 1))]
    pub fn own() {}
}

fn main() {
    off::default();
    off::own();
}
