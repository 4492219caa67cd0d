use futures_util::stream::{self, Stream};
use otel_runtime::traced;

#[traced(stream, sync)]
fn letters() -> impl Stream<Item = char> {
    stream::iter("abc".chars())
}

#[traced(future, stream)]
fn words() -> impl Stream<Item = char> {
    stream::iter("abc".chars())
}

fn main() {}
