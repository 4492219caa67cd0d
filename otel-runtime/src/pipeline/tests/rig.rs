//! An exporter that follows a script, behind a pipeline of its own.

use std::future::pending;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, Sender, channel};

use opentelemetry::trace::{Span as _, Tracer, TracerProvider};
use opentelemetry_sdk::error::{OTelSdkError, OTelSdkResult};
use opentelemetry_sdk::trace::{SdkTracerProvider, SpanData, SpanExporter};

use crate::pipeline::*;

pub(super) const LONG: Duration = Duration::from_secs(60);

/// What an exporter does with a batch.
pub(super) type Act = Box<dyn Fn(usize) -> Does + Send + Sync>;

#[derive(Clone, Copy)]
pub(super) enum Does {
    Take,
    Fail,
    Panic,
    Hang,
    Block(Duration),
}

pub(super) struct Scripted {
    pub(super) act: Act,
    pub(super) names: Arc<Mutex<Vec<String>>>,
    pub(super) begun: Sender<()>,
}

impl std::fmt::Debug for Scripted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Scripted")
    }
}

impl SpanExporter for Scripted {
    async fn export(&self, batch: Vec<SpanData>) -> OTelSdkResult {
        assert!(opentelemetry::Context::is_current_telemetry_suppressed());
        let _ = self.begun.send(());
        match (self.act)(batch.len()) {
            Does::Take => {}
            Does::Fail => return Err(OTelSdkError::InternalFailure("refused".to_owned())),
            Does::Panic => panic!("boom"),
            Does::Hang => pending::<()>().await,
            Does::Block(time) => std::thread::sleep(time),
        }
        self.names
            .lock()
            .unwrap()
            .extend(batch.into_iter().map(|span| span.name.into_owned()));
        Ok(())
    }
}

pub(super) struct Rig {
    pub(super) pipeline: Arc<Pipeline>,
    pub(super) provider: SdkTracerProvider,
    pub(super) names: Arc<Mutex<Vec<String>>>,
    pub(super) begun: Receiver<()>,
}

/// Nothing happens by time, unless a test says so.
pub(super) fn config() -> BatchConfig {
    BatchConfig {
        schedule_delay: LONG,
        export_timeout: Duration::MAX,
        ..BatchConfig::default()
    }
}

pub(super) fn rig(config: BatchConfig, act: impl Fn(usize) -> Does + Send + Sync + 'static) -> Rig {
    let (sender, begun) = channel();
    let names = Arc::new(Mutex::new(Vec::new()));
    let exporter = Scripted {
        act: Box::new(act),
        names: Arc::clone(&names),
        begun: sender,
    };
    let resource = Resource::builder_empty().build();
    let pipeline = Pipeline::start(
        config,
        record::Limits::default(),
        vec![Plan::given(exporter)],
        resource,
    )
    .unwrap();
    let provider = SdkTracerProvider::builder()
        .with_span_processor(Processor::new(Arc::clone(&pipeline)))
        .build();
    Rig {
        pipeline,
        provider,
        names,
        begun,
    }
}

impl Rig {
    pub(super) fn spans(&self, names: &[&str]) {
        let tracer = self.provider.tracer("test");
        for name in names {
            tracer.start((*name).to_owned()).end();
        }
    }

    pub(super) fn names(&self) -> Vec<String> {
        self.names.lock().unwrap().clone()
    }

    pub(super) fn shutdown(&self, timeout: Duration) -> Result<(), ShutdownError> {
        let _ = self.provider.shutdown_with_timeout(timeout);
        self.pipeline.outcome(timeout)
    }
}
