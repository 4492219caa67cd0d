use otel_runtime::{Capture, traced};

#[traced(allow_name)]
fn bare() {}

#[traced(allow_name())]
fn empty() {}

#[traced(allow_name(reason = ""))]
fn empty_reason() {}

#[traced(allow_name(because = "it is a colour"))]
fn other_argument() {}

#[traced(allow_name(reason = "a colour"), allow_name(reason = "a shape"))]
fn twice() {}

#[traced(attributes(token, allow_name(reason = "a colour")))]
fn in_the_list(token: u8) {}

#[traced]
fn on_parameters(#[attr(allow_name)] token: u8, #[attr(token, allow_name = "x")] other: u8) {}

#[derive(Capture)]
#[capture(allow_name)]
struct Type {
    #[attr(_, allow_name(reason = "  "))]
    token: u8,
}

fn main() {}
