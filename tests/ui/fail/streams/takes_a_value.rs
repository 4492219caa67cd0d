use futures_util::stream::{self, Stream};
use otel_runtime::traced;

#[traced(stream = true)]
fn letters() -> impl Stream<Item = char> {
    stream::iter("abc".chars())
}

#[traced(stream(3))]
fn words() -> impl Stream<Item = char> {
    stream::iter("abc".chars())
}

fn main() {}
