//! What a careless developer logs.

use std::error::Error;

use otel_runtime::logs;
use otel_runtime::opentelemetry::logs::{
    AnyValue, LogRecord as _, Logger as _, LoggerProvider as _,
};
use otel_runtime::opentelemetry::{InstrumentationScope, KeyValue};
use otel_runtime::testkit::Canaries;
use tracing_subscriber::layer::SubscriberExt as _;

/// Through both appenders, and by hand.
pub(super) fn careless(canaries: &Canaries) -> Result<(), Box<dyn Error>> {
    logs::otlp_logger().install()?;
    let subscriber = tracing_subscriber::registry().with(logs::otlp_layer());
    tracing::subscriber::with_default(subscriber, || events(canaries));
    for class in canaries.detected() {
        let text = canaries.sentence(class);
        log::info!(target: &text, note = text.as_str(), shown:? = text; "{text}");
        by_hand(&text);
    }
    log::info!(password = canaries.text("password"); "logged in");
    Ok(())
}

fn events(canaries: &Canaries) {
    for class in canaries.detected() {
        let text = canaries.sentence(class);
        let error = std::io::Error::other(text.clone());
        tracing::info!(note = text.as_str(), shown = ?[&text], "{text}");
        tracing::error!(error = &error as &dyn Error, %text, "failed");
    }
    let password = canaries.text("password");
    tracing::info!(
        password,
        "http.request.header.authorization" = canaries.text("bearer"),
        user.full_name = canaries.text("name"),
        "logged in"
    );
}

fn by_hand(text: &str) {
    let scope = InstrumentationScope::builder(format!("scope {text}"))
        .with_attributes([KeyValue::new("text", text.to_owned())])
        .build();
    let logger = logs::otlp_provider().logger_with_scope(scope);
    let mut record = logger.create_log_record();
    let value = || AnyValue::from(text.to_owned());
    let map = AnyValue::Map(Box::new([(text.to_owned().into(), value())].into()));
    record.set_event_name(Box::leak(text.to_owned().into_boxed_str()));
    record.set_body(AnyValue::ListAny(Box::new(vec![value(), map.clone()])));
    record.add_attribute(text.to_owned(), 1);
    record.add_attribute("map", map);
    record.add_attribute("bytes", AnyValue::Bytes(Box::new(text.as_bytes().to_vec())));
    logger.emit(record);
}
