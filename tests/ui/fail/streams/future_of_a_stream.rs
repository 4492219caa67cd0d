use futures_util::stream::{self, BoxStream, Stream};
use otel_runtime::traced;

#[traced(future)]
fn letters() -> impl Stream<Item = char> {
    stream::iter("ab".chars())
}

#[traced(future)]
fn boxed() -> BoxStream<'static, char> {
    Box::pin(stream::iter("ab".chars()))
}

fn main() {}
