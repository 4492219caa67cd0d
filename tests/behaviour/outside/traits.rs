//! Traits with default methods of every form, and `#[async_trait]` under its names.

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;

use async_trait::async_trait;
use futures_util::stream::{self, BoxStream, Stream, StreamExt as _};
use otel_runtime::opentelemetry::trace::{SpanKind, Status};
use otel_runtime::{testing, traced};
use otel_tests::{attribute, has_attribute};

#[traced(attributes(id = self.id()), kind = client)]
trait Repository: Sized {
    type Key: Clone;

    const NAME: &'static str;

    fn id(&self) -> u32;

    async fn fetch(&self, row: u32) -> Result<u32, String> {
        tokio::task::yield_now().await;
        row.checked_sub(self.id()).ok_or_else(|| "early".to_owned())
    }

    fn later(&self, row: u32) -> impl Future<Output = Result<u32, String>> + Send
    where
        Self: Sync,
    {
        async move { self.sooner(row).await }
    }

    fn sooner(&self, row: u32) -> impl Future<Output = Result<u32, String>> + Send {
        let id = self.id();
        async move { Ok(id + row) }
    }

    fn rows(&self) -> impl Stream<Item = u32> {
        stream::iter(0..self.id())
    }

    fn boxed_rows(&self) -> BoxStream<'_, Result<u32, String>>
    where
        Self: Sync,
    {
        stream::iter([Err("torn".to_owned())]).boxed()
    }

    fn boxed<'a>(&'a self) -> Pin<Box<dyn Future<Output = u32> + 'a>> {
        Box::pin(async { self.id() })
    }

    fn in_a_box(self: Box<Self>) -> u32 {
        self.id()
    }

    fn in_an_rc(self: Rc<Self>) -> u32 {
        self.id()
    }

    fn in_an_arc(self: Arc<Self>) -> Option<u32> {
        self.id().checked_sub(1)
    }

    fn itself(&mut self) -> &mut Self {
        self
    }

    fn name() -> &'static str {
        Self::NAME
    }

    fn key(&self, key: &Self::Key) -> Self::Key {
        key.clone()
    }

    fn wide<T>(&self, value: T) -> Result<u64, Self::Key>
    where
        T: Into<u64>,
    {
        Ok(value.into())
    }

    #[traced(off)]
    fn quiet(&self) -> u32 {
        self.id()
    }
}

struct Rows(u32);

impl Repository for Rows {
    type Key = u8;

    const NAME: &'static str = "rows";

    fn id(&self) -> u32 {
        self.0
    }
}

#[tokio::test]
async fn default_methods_of_every_form() {
    let trace = testing::init();
    let mut rows = Rows(2);
    assert_eq!(rows.fetch(1).await, Err("early".to_owned()));
    assert_eq!(rows.later(1).await, Ok(3));
    assert_eq!(rows.rows().count().await, 2);
    assert_eq!(rows.boxed_rows().count().await, 1);
    assert_eq!(rows.boxed().await, 2);
    assert_eq!(Box::new(Rows(1)).in_a_box(), 1);
    assert_eq!(Rc::new(Rows(1)).in_an_rc(), 1);
    assert_eq!(Arc::new(Rows(1)).in_an_arc(), Some(0));
    assert_eq!(rows.itself().quiet(), 2);
    assert_eq!(Rows::name(), "rows");
    assert_eq!(rows.key(&7), 7);
    assert_eq!(rows.wide(7_u32), Ok(7));
    trace.assert_tree(
        "
         Repository::fetch
         Repository::later
           Repository::sooner
         Repository::rows
         Repository::boxed_rows
         Repository::boxed
         Repository::in_a_box
         Repository::in_an_rc
         Repository::in_an_arc
         Repository::itself
         Repository::name
         Repository::key
         Repository::wide",
    );
    for span in trace.spans() {
        let name = span.name.trim_start_matches("Repository::").to_owned();
        let function = attribute(&span, "code.function.name").to_string();
        assert_eq!(function, format!("outside::traits::Repository::{name}"));
        let has_failed = ["fetch", "boxed_rows"].contains(&&*name);
        assert_eq!(span.status == Status::error(""), has_failed, "{name}");
        assert_eq!(has_attribute(&span, "id"), name != "name", "{name}");
        assert_eq!(span.span_kind, SpanKind::Client, "{name}");
    }
}

#[async_trait]
#[traced]
trait Above {
    async fn ask(&self) -> Result<u8, String> {
        self.answer().await
    }

    async fn answer(&self) -> Result<u8, String>;

    async fn of_nobody(number: u8) -> u8
    where
        Self: Sized,
    {
        number
    }

    fn sync(&self) -> u8 {
        1
    }
}

#[traced]
#[async_trait(?Send)]
trait Below {
    async fn ask(&mut self, #[attr(question)] text: &str) -> Result<usize, String> {
        self.answer(text).await
    }

    async fn answer(&mut self, #[attr(question: redact)] text: &str) -> Result<usize, String>;
}

struct Oracle;

#[async_trait]
impl Above for Oracle {
    #[traced(kind = server)]
    async fn answer(&self) -> Result<u8, String> {
        Err("silent".to_owned())
    }
}

#[async_trait(?Send)]
impl Below for Oracle {
    #[traced(name = "Oracle::answer", attributes(question: len = text))]
    async fn answer(&mut self, text: &str) -> Result<usize, String> {
        let local = Rc::new(text.len());
        tokio::task::yield_now().await;
        Ok(*local)
    }
}

#[tonic::async_trait]
trait Service {
    async fn call(&self, request: u8) -> Result<u8, tonic::Status>;
}

#[traced(kind = server)]
#[tonic::async_trait]
impl Service for Oracle {
    async fn call(&self, request: u8) -> Result<u8, tonic::Status> {
        if request == 0 {
            return Err(tonic::Status::not_found("nobody"));
        }
        Ok(request)
    }
}

#[tokio::test]
async fn async_trait_under_each_of_its_names() {
    let trace = testing::init();
    assert!(Above::ask(&Oracle).await.is_err());
    assert_eq!(Below::ask(&mut Oracle, "why").await, Ok(3));
    assert!(Oracle.call(0).await.is_err());
    assert_eq!(Oracle::of_nobody(Oracle.sync()).await, 1);
    trace.assert_tree(
        "
         Above::ask
           answer
         Below::ask
           Oracle::answer
         Oracle::call
         Above::sync
         Above::of_nobody",
    );
    for name in ["Above::ask", "answer", "Oracle::call"] {
        assert_eq!(trace.span(name).status, Status::error(""), "{name}");
    }
    let error = attribute(&trace.span("Oracle::call"), "error.type").to_string();
    assert_eq!(error, "tonic::status::Status");
    let asked = attribute(&trace.span("Below::ask"), "question").to_string();
    let answered = attribute(&trace.span("Oracle::answer"), "question").to_string();
    assert_eq!((&*asked, &*answered), ("why", "3"));
}
