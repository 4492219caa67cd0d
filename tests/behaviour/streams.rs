//! Streams: the span is current on each poll, counts items, judges them, and lives until the stream ends or is dropped.
#![deny(warnings, clippy::pedantic)]
#![forbid(unsafe_code)]

use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::task::{Context as Task, Poll, Waker};

use async_stream::stream as generate;
use futures_util::stream::{self, BoxStream, Stream, StreamExt as _};
use otel_runtime::opentelemetry::Context;
use otel_runtime::opentelemetry::trace::{SpanId, Status, TraceContextExt as _};
use otel_runtime::{testing, traced};
use otel_tests::{attribute, has_attribute};

fn current() -> SpanId {
    Context::current().span().span_context().span_id()
}

fn poll_once<S: Stream + ?Sized>(stream: Pin<&mut S>) -> Poll<Option<S::Item>> {
    stream.poll_next(&mut Task::from_waker(Waker::noop()))
}

#[traced]
fn leaf() {}

#[traced]
fn numbers(#[attr] count: u32) -> impl Stream<Item = u32> + use<> {
    generate! {
        for number in 0..count {
            leaf();
            yield number;
        }
    }
}

#[tokio::test]
async fn the_span_lives_from_the_first_poll_to_the_end() {
    let trace = testing::init();
    let outside = current();
    let mut stream = pin!(numbers(3));
    assert!(trace.spans().is_empty());
    let mut seen = Vec::new();
    while let Some(number) = stream.next().await {
        assert_eq!(current(), outside, "between two polls nothing is current");
        seen.push(number);
    }
    assert_eq!(seen, [0, 1, 2]);
    trace.assert_tree("numbers\n  leaf\n  leaf\n  leaf");
    let span = trace.span("numbers");
    assert_eq!(attribute(&span, "traced.items").to_string(), "3");
    assert_eq!(attribute(&span, "count").to_string(), "3");
    assert_eq!(span.status, Status::Unset);
    assert!(!has_attribute(&span, "traced.cancelled"));
    assert_eq!(stream.next().await, None);
    assert_eq!(
        trace.spans().len(),
        4,
        "a stream that is done starts nothing"
    );
}

#[tokio::test]
async fn a_stream_that_is_dropped_before_its_end_was_cancelled() {
    let trace = testing::init();
    let taken: Vec<_> = numbers(10).take(2).collect().await;
    assert_eq!(taken, [0, 1]);
    let span = trace.span("numbers");
    assert_eq!(attribute(&span, "traced.items").to_string(), "2");
    assert_eq!(attribute(&span, "traced.cancelled").to_string(), "true");
    assert_eq!(span.status, Status::Unset);
}

#[traced(err(cancelled))]
fn must_be_read(letters: &str) -> impl Stream<Item = char> {
    stream::iter(letters.chars())
}

#[tokio::test]
async fn cancellation_is_an_error_where_it_is_said() {
    let trace = testing::init();
    pin!(must_be_read("ab")).next().await;
    let span = trace.span("must_be_read");
    assert_eq!(span.status, Status::error(""));
    assert_eq!(attribute(&span, "error.type").as_str(), "cancelled");
}

#[test]
fn a_stream_that_is_never_polled_has_no_span() {
    let trace = testing::init();
    drop(numbers(3));
    assert!(trace.spans().is_empty());
}

#[derive(Debug, PartialEq)]
struct Broken(u32);

impl std::fmt::Display for Broken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "broken at {}", self.0)
    }
}

#[traced(err(text))]
fn rows(broken: &[u32]) -> BoxStream<'_, Result<u32, Broken>> {
    let rows = stream::iter(0..4);
    rows.map(move |row| {
        if broken.contains(&row) {
            return Err(Broken(row));
        }
        Ok(row)
    })
    .boxed()
}

#[tokio::test]
async fn the_first_error_among_the_items_is_the_outcome() {
    let trace = testing::init();
    let all: Vec<_> = rows(&[1, 3]).collect().await;
    assert_eq!(all.len(), 4);
    let span = trace.span("rows");
    assert_eq!(span.status, Status::error("broken at 1"));
    assert_eq!(attribute(&span, "error.type").as_str(), "streams::Broken");
    assert_eq!(attribute(&span, "traced.items").to_string(), "4");
}

#[traced(err(unless = is_early))]
fn tolerant(broken: u32) -> Pin<Box<dyn Stream<Item = Result<u32, Broken>>>> {
    if broken == 0 {
        return Box::pin(stream::empty());
    }
    Box::pin(stream::iter([Err(Broken(1)), Ok(2), Err(Broken(broken))]))
}

fn is_early(error: &Broken) -> bool {
    error.0 < 2
}

#[traced(err(off))]
fn unjudged() -> impl Stream<Item = Result<u32, Broken>> {
    stream::iter([Err(Broken(1))])
}

#[tokio::test]
async fn expected_errors_are_none() {
    let trace = testing::init();
    tolerant(1).collect::<Vec<_>>().await;
    tolerant(7).collect::<Vec<_>>().await;
    tolerant(0).collect::<Vec<_>>().await;
    unjudged().collect::<Vec<_>>().await;
    let statuses: Vec<_> = { trace.spans().into_iter() }
        .map(|span| span.status)
        .collect();
    let unset = Status::Unset;
    assert_eq!(
        statuses,
        [unset.clone(), Status::error(""), unset.clone(), unset]
    );
}

#[traced]
fn panics() -> impl Stream<Item = u32> {
    stream::iter(0..3).map(|number| if number < 1 { number } else { panic!("secret") })
}

#[test]
fn a_panic_ends_the_span() {
    let trace = testing::init();
    let mut stream = Box::pin(panics());
    assert_eq!(poll_once(stream.as_mut()), Poll::Ready(Some(0)));
    let caught = catch_unwind(AssertUnwindSafe(|| poll_once(stream.as_mut())));
    assert!(caught.is_err());
    drop(stream);
    let span = trace.span("panics");
    assert_eq!(attribute(&span, "error.type").as_str(), "panic");
    assert_eq!(attribute(&span, "traced.items").to_string(), "1");
    assert!(!has_attribute(&span, "traced.cancelled"));
    assert_eq!(span.events.events[0].name, "exception");
    assert_eq!(trace.spans().len(), 1);
}

struct Feed {
    id: u64,
    letters: Rc<RefCell<Vec<char>>>,
}

struct Noisy(Rc<RefCell<Vec<SpanId>>>);

impl Drop for Noisy {
    fn drop(&mut self) {
        self.0.borrow_mut().push(current());
    }
}

#[traced(attributes(feed.id = self.id))]
impl Feed {
    fn letters(&self) -> impl Stream<Item = char> + '_ {
        stream::iter(0..3).map(|at| self.letters.borrow()[at])
    }

    #[traced(stream)]
    fn aliased(&self) -> Letters<'_> {
        Box::pin(self.letters())
    }

    #[traced(sync)]
    fn only_the_call(&self) -> impl Stream<Item = char> + '_ {
        stream::iter(0..3).map(|at| self.letters.borrow()[at])
    }

    fn noisy(&self, noisy: Noisy) -> impl Stream<Item = char> + '_ {
        stream::iter(0..1).map(move |at| {
            let _ = &noisy;
            self.letters.borrow()[at]
        })
    }

    async fn opened(&self) -> impl Stream<Item = char> + '_ {
        std::future::ready(()).await;
        stream::iter(0..3).map(|at| self.letters.borrow()[at])
    }
}

type Letters<'a> = Pin<Box<dyn Stream<Item = char> + 'a>>;

fn feed() -> Feed {
    Feed {
        id: 4,
        letters: Rc::new(RefCell::new(vec!['a', 'b', 'c'])),
    }
}

#[tokio::test]
async fn methods_borrow_and_options_override_the_shape() {
    let trace = testing::init();
    let feed = feed();
    assert_eq!(feed.letters().collect::<String>().await, "abc");
    assert_eq!(feed.aliased().collect::<String>().await, "abc");
    assert_eq!(feed.only_the_call().collect::<String>().await, "abc");
    assert_eq!(feed.opened().await.collect::<String>().await, "abc");
    trace.assert_tree(
        "Feed::letters\nFeed::aliased\nFeed::letters\nFeed::only_the_call\nFeed::opened",
    );
    for (name, counts) in [
        ("Feed::aliased", true),
        ("Feed::only_the_call", false),
        ("Feed::opened", false),
    ] {
        let span = trace.span(name);
        assert_eq!(attribute(&span, "feed.id").to_string(), "4");
        assert_eq!(has_attribute(&span, "traced.items"), counts, "{name}");
    }
}

#[tokio::test]
async fn what_the_stream_owns_is_dropped_while_its_span_is_current() {
    let trace = testing::init();
    let seen = Rc::new(RefCell::new(Vec::new()));
    let feed = feed();
    assert_eq!(feed.noisy(Noisy(Rc::clone(&seen))).count().await, 1);
    pin!(feed.noisy(Noisy(Rc::clone(&seen)))).next().await;
    let spans: Vec<_> = { trace.spans().into_iter() }
        .map(|span| span.span_context.span_id())
        .collect();
    assert_eq!(*seen.borrow(), spans);
}

#[test]
fn the_size_hint_is_that_of_the_stream() {
    let _trace = testing::init();
    let mut stream = pin!(must_be_read("abc"));
    assert_eq!(stream.size_hint(), stream::iter("abc".chars()).size_hint());
    while let Poll::Ready(Some(_)) = poll_once(stream.as_mut()) {}
    assert_eq!(stream.size_hint(), (0, Some(0)));
}

#[traced(sample(never))]
fn unsampled() -> impl Stream<Item = u32> {
    leaf();
    stream::iter(0..2)
}

#[traced(parent = parent)]
fn adopted(parent: &Context) -> impl Stream<Item = u32> + use<> {
    stream::iter(0..2)
}

#[traced]
fn caller(parent: &Context) -> impl Stream<Item = u32> + use<> {
    adopted(parent)
}

#[tokio::test]
async fn parents_and_samples_are_those_of_the_call() {
    let trace = testing::init();
    assert_eq!(unsampled().count().await, 2);
    let context = trace.context();
    assert_eq!(caller(&context).count().await, 2);
    trace.assert_tree("leaf\ncaller\nadopted");
}

#[tokio::test]
async fn it_goes_from_thread_to_thread() {
    let trace = testing::init();
    let mut rows = rows(&[]);
    rows.next().await;
    std::thread::scope(|scope| {
        scope.spawn(|| {
            assert_eq!(poll_once(rows.as_mut()), Poll::Ready(Some(Ok(1))));
        });
    });
    assert_eq!(rows.count().await, 2);
    assert_eq!(
        attribute(&trace.span("rows"), "traced.items").to_string(),
        "4"
    );
}
