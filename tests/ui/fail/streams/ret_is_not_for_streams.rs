use futures_util::stream::{self, Stream};
use otel_runtime::traced;

#[traced(ret, err(none))]
fn letters() -> impl Stream<Item = char> {
    stream::iter("abc".chars())
}

fn main() {}
