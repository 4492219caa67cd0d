//! Writes the events of `tracing`.

use std::io::Write;

use serde_json::{Map, Value};
use tracing_core::span::{Attributes, Id, Record};
use tracing_core::{Event, Subscriber};
use tracing_subscriber::Layer;
use tracing_subscriber::layer::Context;
use tracing_subscriber::registry::LookupSpan;

use super::fields::{Fields, to_json};
use super::line::{Line, scrubbed, span};
use super::sink::{Sink, quietly};

/// Writes each event of `tracing` as a line of JSON, with the ids of the span around it; see the [module](super).
///
/// ```
/// use otel_runtime::{logs::JsonLayer, traced};
/// use tracing_subscriber::filter::LevelFilter;
/// use tracing_subscriber::layer::SubscriberExt as _;
///
/// #[traced]
/// fn checkout() {
///     tracing::warn!(attempt = 2, "card declined");
/// }
///
/// let subscriber = tracing_subscriber::registry()
///     .with(LevelFilter::INFO)
///     .with(JsonLayer::new());
/// tracing::subscriber::with_default(subscriber, checkout); // or `subscriber.init()`, for the whole process
/// ```
///
/// Which events there are is up to the filters of `tracing-subscriber`; without one, everything is written, also what hyper traces of each connection. The layer may stand before or behind that of
/// tracing-opentelemetry.
#[derive(Debug, Default)]
pub struct JsonLayer {
    sink: Sink,
    with_spans: bool,
}

impl JsonLayer {
    /// Writes to stderr.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Writes to `writer`: each line by one call of `write_all`, one thread at a time. It is not flushed.
    ///
    /// ```
    /// use otel_runtime::logs::JsonLayer;
    ///
    /// let layer = JsonLayer::new().with_writer(std::io::stdout());
    /// ```
    #[must_use]
    pub fn with_writer(mut self, writer: impl Write + Send + 'static) -> Self {
        self.sink = Sink::new(writer);
        self
    }

    /// Whether lines have a member `spans`: names and fields of the spans of `tracing` around the event, the outermost first. They are
    /// left out unless asked for, since `#[tracing::instrument]` records all arguments.
    ///
    /// ```
    /// use otel_runtime::logs::JsonLayer;
    ///
    /// let layer = JsonLayer::new().with_span_fields(true);
    /// ```
    #[must_use]
    pub fn with_span_fields(mut self, yes: bool) -> Self {
        self.with_spans = yes;
        self
    }
}

/// What was recorded on a span, scrubbed. With the span, for the layers of one registry share it.
struct Recorded(Map<String, Value>);

impl<S> Layer<S> for JsonLayer
where
    S: Subscriber + for<'a> LookupSpan<'a>,
{
    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, context: Context<'_, S>) {
        if self.with_spans {
            record(id, &context, |fields| attributes.record(fields));
        }
    }

    fn on_record(&self, id: &Id, values: &Record<'_>, context: Context<'_, S>) {
        if self.with_spans {
            record(id, &context, |fields| values.record(fields));
        }
    }

    fn on_event(&self, event: &Event<'_>, context: Context<'_, S>) {
        self.sink.write(|| {
            let metadata = event.metadata();
            let mut fields = Fields::default();
            event.record(&mut fields);
            let spans = if self.with_spans {
                around(event, &context)
            } else {
                Vec::new()
            };
            let line = Line {
                level: metadata.level().as_str(),
                target: metadata.target(),
                fields,
                spans,
            };
            line.into_bytes()
        });
    }
}

fn record<S>(id: &Id, context: &Context<'_, S>, visit: impl FnOnce(&mut Fields))
where
    S: Subscriber + for<'a> LookupSpan<'a>,
{
    quietly(|| {
        let mut fields = Fields::default();
        visit(&mut fields);
        let values = to_json(scrubbed(fields));
        if let Some(span) = context.span(id) {
            let mut extensions = span.extensions_mut();
            match extensions.get_mut::<Recorded>() {
                Some(Recorded(known)) => known.extend(values),
                None => extensions.insert(Recorded(values)),
            }
        }
        Ok(())
    });
}

fn around<S>(event: &Event<'_>, context: &Context<'_, S>) -> Vec<Value>
where
    S: Subscriber + for<'a> LookupSpan<'a>,
{
    let scope = context.event_scope(event).into_iter();
    let spans = scope.flat_map(tracing_subscriber::registry::Scope::from_root);
    spans
        .map(|each| {
            let extensions = each.extensions();
            let recorded = extensions.get::<Recorded>();
            span(
                each.name(),
                recorded.map_or_else(Map::new, |it| it.0.clone()),
            )
        })
        .collect()
}
