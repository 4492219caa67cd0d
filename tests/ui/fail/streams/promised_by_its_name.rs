#![deny(warnings)]

use std::future::{Ready, ready};
use std::pin::Pin;

use futures_util::stream::{self, Stream};
use otel_runtime::traced;

type ReadyFuture = Ready<u32>;
type Letters = Pin<Box<dyn Stream<Item = char>>>;
type LetterStream = Letters;

#[traced]
fn asked() -> ReadyFuture {
    ready(1)
}

#[traced]
fn streamed() -> LetterStream {
    Box::pin(stream::iter("abc".chars()))
}

#[traced(sync)]
fn only_the_call() -> ReadyFuture {
    ready(1)
}

#[traced(stream)]
fn told() -> LetterStream {
    Box::pin(stream::iter("abc".chars()))
}

fn main() {
    let _ = (asked(), streamed(), only_the_call(), told());
}
