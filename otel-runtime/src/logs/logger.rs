//! Writes the records of `log`.

use std::io::Write;

use log::kv::{Error, Key, Value, VisitSource, VisitValue};
use log::{LevelFilter, Log, Metadata, Record, SetLoggerError};

use super::fields::Fields;
use super::line::{Line, MESSAGE};
use super::sink::Sink;
use crate::capture::Field;

/// Writes each record of `log` as a line of JSON, with the ids of the span around it; see the [module](super).
///
/// ```
/// use log::LevelFilter;
/// use otel_runtime::{logs::JsonLogger, traced};
///
/// #[traced]
/// fn checkout() {
///     log::warn!(attempt = 2; "card declined");
/// }
///
/// JsonLogger::new().with_max_level(LevelFilter::Debug).install()?;
/// checkout();
/// # Ok::<(), log::SetLoggerError>(())
/// ```
#[derive(Debug)]
pub struct JsonLogger {
    sink: Sink,
    max_level: LevelFilter,
}

impl Default for JsonLogger {
    fn default() -> Self {
        Self {
            sink: Sink::default(),
            max_level: LevelFilter::Info,
        }
    }
}

impl JsonLogger {
    /// Writes records of level info and above to stderr.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Writes to `writer`: each line by one call of `write_all`, one thread at a time. `log::logger().flush()` flushes it.
    ///
    /// ```
    /// use otel_runtime::logs::JsonLogger;
    ///
    /// let logger = JsonLogger::new().with_writer(std::io::stdout());
    /// ```
    #[must_use]
    pub fn with_writer(mut self, writer: impl Write + Send + 'static) -> Self {
        self.sink = Sink::new(writer);
        self
    }

    /// The finest level that is written.
    ///
    /// ```
    /// use otel_runtime::logs::JsonLogger;
    ///
    /// let logger = JsonLogger::new().with_max_level(log::LevelFilter::Warn);
    /// ```
    #[must_use]
    pub fn with_max_level(mut self, level: LevelFilter) -> Self {
        self.max_level = level;
        self
    }

    /// Makes this the logger of the process. Those who combine loggers of several kinds use it as a [`Log`] instead.
    ///
    /// # Errors
    /// When there is a logger already.
    pub fn install(self) -> Result<(), SetLoggerError> {
        let max_level = self.max_level;
        log::set_boxed_logger(Box::new(self))?;
        log::set_max_level(max_level);
        Ok(())
    }
}

impl Log for JsonLogger {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.level() <= self.max_level
    }

    fn log(&self, record: &Record<'_>) {
        if !self.enabled(record.metadata()) {
            return;
        }
        self.sink.write(|| {
            let mut fields = Fields::default();
            // What a source of key-values says of itself when it fails is of no use to a line.
            let _ = record.key_values().visit(&mut Pairs(&mut fields));
            fields.put(MESSAGE, |field| field.display(record.args()));
            let line = Line {
                level: record.level().as_str(),
                target: record.target(),
                fields,
                spans: Vec::new(),
            };
            line.into_bytes()
        });
    }

    fn flush(&self) {
        self.sink.flush();
    }
}

struct Pairs<'a>(&'a mut Fields);

impl<'kvs> VisitSource<'kvs> for Pairs<'_> {
    fn visit_pair(&mut self, key: Key<'kvs>, value: Value<'kvs>) -> Result<(), Error> {
        self.0.put(key.as_str().to_owned(), |field| {
            let _ = value.visit(Place(Some(field)));
        });
        Ok(())
    }
}

/// Takes one value, once.
struct Place<'a>(Option<Field<'a>>);

impl Place<'_> {
    fn fill(&mut self, fill: impl FnOnce(Field<'_>)) {
        if let Some(field) = self.0.take() {
            fill(field);
        }
    }
}

impl VisitValue<'_> for Place<'_> {
    fn visit_any(&mut self, value: Value<'_>) -> Result<(), Error> {
        self.fill(|field| field.display(&value));
        Ok(())
    }

    fn visit_null(&mut self) -> Result<(), Error> {
        Ok(())
    }

    fn visit_u64(&mut self, value: u64) -> Result<(), Error> {
        self.fill(|field| field.uint(value));
        Ok(())
    }

    fn visit_i64(&mut self, value: i64) -> Result<(), Error> {
        self.fill(|field| field.int(value));
        Ok(())
    }

    fn visit_u128(&mut self, value: u128) -> Result<(), Error> {
        self.fill(|field| field.uint128(value));
        Ok(())
    }

    fn visit_i128(&mut self, value: i128) -> Result<(), Error> {
        self.fill(|field| field.int128(value));
        Ok(())
    }

    fn visit_f64(&mut self, value: f64) -> Result<(), Error> {
        self.fill(|field| field.float(value));
        Ok(())
    }

    fn visit_bool(&mut self, value: bool) -> Result<(), Error> {
        self.fill(|field| field.bool(value));
        Ok(())
    }

    fn visit_str(&mut self, value: &str) -> Result<(), Error> {
        self.fill(|field| field.text(value));
        Ok(())
    }
}
