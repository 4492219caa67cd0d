//! Names that are let through: harmless ones, those with a rule, and those that somebody answers for.

use std::collections::BTreeMap;

use otel_runtime::{Capture, traced};

#[traced(attributes(gen_ai.usage.input_tokens = tokens.len(), password: redact, password.length: len = password, headers: keys))]
fn ruled(password: &str, #[attr(_: hash)] api_key: &str, #[attr(_: mask(last = 4))] iban: &str, tokens: &[u8], headers: &BTreeMap<String, String>) {
    let _ = (api_key, iban);
}

#[traced(attributes(colour.token = 1), allow_name(reason = "a design token"))]
fn allowed(#[attr] token: u8) {
    let _ = token;
}

#[traced(ret(token, allow_name(reason = "of a parser")))]
fn allowed_alone(#[attr(allow_name(reason = "a hat pin"))] pin: u8, #[attr(tokens, allow_name(reason = "of a parser"))] count: usize) -> u32 {
    let _ = (pin, count);
    1
}

#[derive(Capture)]
#[capture(allow_name(reason = "of a parser"))]
struct Parser {
    #[attr]
    token: u32,
}

#[derive(Capture)]
struct Theme {
    #[attr(_, allow_name(reason = "a colour"))]
    token: u32,
    #[attr]
    token_count: u32,
    #[attr(skip)]
    #[allow(dead_code)]
    secret: u32,
}

fn main() {
    ruled("x", "y", "z", &[], &BTreeMap::new());
    allowed(1);
    let _ = allowed_alone(1, 1);
    let _ = Parser { token: 1 };
    let _ = Theme { token: 1, token_count: 1, secret: 1 };
}
