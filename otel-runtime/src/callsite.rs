//! A callsite is the static half of a traced function; it answers "is anyone listening?" with one relaxed load.
//!
//! The provider to record with is installed here by `setup`. A generation number, bumped on each installation, tells a callsite that the tracer it
//! remembers is out of date.

pub(crate) mod filter;
mod hint;
mod level;
mod place;
pub(crate) mod stranger;

use std::cell::Cell;
use std::sync::atomic::{AtomicU8, AtomicU64, Ordering};
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use opentelemetry::global::BoxedTracer;
use opentelemetry::trace::{SpanKind, TracerProvider as _};
use opentelemetry::{InstrumentationScope, KeyValue, global};
use opentelemetry_sdk::trace::SdkTracerProvider;

use self::filter::Filter;
pub use self::hint::{Sample, sample};
pub use self::level::Level;
use self::place::enclosing_function;
pub use self::place::{name_of, scope};
use crate::redact;

/// What the macro knows about a traced function. Filled in by the `callsite!` macro only.
#[derive(Debug)]
pub struct Description {
    /// Span name.
    pub name: &'static str,
    /// Span kind.
    pub kind: SpanKind,
    /// Detail tier.
    pub level: Level,
    /// Instrumentation scope: the name, and the version if the scope is the user's package.
    pub scope: (&'static str, Option<&'static str>),
    /// Path of the module.
    pub module: &'static str,
    /// Name of the type of a closure inside the callsite, out of which the function's path is cut.
    pub marker: fn() -> &'static str,
    /// Source file.
    pub file: &'static str,
    /// Source line of the function's name.
    pub line: u32,
    /// `err(cancelled)`: a dropped future is an error.
    pub cancelled_is_error: bool,
    /// `leaf`: recorded, but not current.
    pub leaf: bool,
    /// `sample(…)`: looked at only where the macro found that option.
    pub sample: Option<Sample>,
}

/// The static half of a traced function.
#[derive(Debug)]
pub struct Callsite {
    description: Description,
    function_name: OnceLock<&'static str>,
    tracer: RwLock<Option<Remembered>>,
    filtered: filter::Remembered,
}

#[derive(Debug, Clone)]
struct Remembered {
    generation: u64,
    tracer: Arc<BoxedTracer>,
}

impl Callsite {
    /// A callsite that has not been called yet.
    #[must_use]
    pub const fn new(description: Description) -> Self {
        Self {
            description,
            function_name: OnceLock::new(),
            tracer: RwLock::new(None),
            filtered: filter::Remembered::nothing(),
        }
    }

    pub(crate) fn description(&self) -> &Description {
        &self.description
    }

    /// `code.*` of the semantic conventions: where the traced function stands in the source.
    pub(crate) fn code_attributes(&self) -> [KeyValue; CODE_ATTRIBUTES] {
        [
            KeyValue::new("code.function.name", self.function_name()),
            KeyValue::new("code.file.path", self.description.file),
            KeyValue::new("code.line.number", i64::from(self.description.line)),
        ]
    }

    /// Full path of the traced function, the type of a method included: `shop::Cart::checkout`.
    fn function_name(&self) -> &'static str {
        self.function_name
            .get_or_init(|| enclosing_function((self.description.marker)()))
    }

    pub(crate) fn scope(&self) -> InstrumentationScope {
        let (name, version) = self.description.scope;
        let builder = InstrumentationScope::builder(name);
        match version {
            Some(version) => builder.with_version(version).build(),
            None => builder.build(),
        }
    }

    /// The tracer to start this callsite's spans with, or nothing when no provider was installed.
    pub(crate) fn tracer(&self) -> Option<Arc<BoxedTracer>> {
        let generation = GENERATION.load(Ordering::Acquire);
        if let Some(known) = &*self.tracer.read().unwrap_or_else(PoisonError::into_inner)
            && known.generation == generation
        {
            return Some(Arc::clone(&known.tracer));
        }
        let tracer = match &*PROVIDER.read().unwrap_or_else(PoisonError::into_inner) {
            Provider::None | Provider::Fast(_) => return None,
            // Whoever owns the global provider may replace it without telling us: asked anew each time.
            Provider::Global => return Some(Arc::new(self.global_tracer())),
            Provider::Ours(provider) => Arc::new(BoxedTracer::new(Box::new(
                provider.tracer_with_scope(self.scope()),
            ))),
        };
        let known = Remembered {
            generation,
            tracer: Arc::clone(&tracer),
        };
        *self.tracer.write().unwrap_or_else(PoisonError::into_inner) = Some(known);
        Some(tracer)
    }

    /// A tracer of whatever provider is global now.
    pub(crate) fn global_tracer(&self) -> BoxedTracer {
        global::tracer_with_scope(self.scope())
    }
}

/// Who records the spans of traced functions.
#[derive(Debug)]
pub(crate) enum Provider {
    None,
    /// Set up by `init()`: our pipeline and our door are in place.
    ///
    /// Traced functions use the standard entrance, for custom processors.
    Ours(SdkTracerProvider),
    /// Set up by `init()`: traced functions record by themselves.
    Fast(Which),
    /// Somebody else's, reached through `opentelemetry::global`.
    Global,
}

static PROVIDER: RwLock<Provider> = RwLock::new(Provider::None);
static GENERATION: AtomicU64 = AtomicU64::new(0);
static STATE: AtomicU8 = AtomicU8::new(UNKNOWN);

/// Nobody said anything yet; a foreign provider may be there.
const UNKNOWN: u8 = 0;
/// Nothing is to be recorded.
const OFF: u8 = 1;
/// The standard entrance of a provider of ours.
const ON: u8 = 2;
const ON_FOREIGN: u8 = 3;
/// The fast entrance.
const FAST: u8 = 4;
#[cfg(feature = "testing")]
const FAST_FOR_TESTS: u8 = 5;
/// Beside one of the others: a filter is in force, so that callsites have to look at it.
const FILTERED: u8 = 0x80;

/// Which of our recorders records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Which {
    Application,
    #[cfg(feature = "testing")]
    Tests,
}

/// Whether a call is to be recorded, as far as one load tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Listening {
    /// By the standard entrance.
    Yes,
    /// By the fast one.
    Fast(Which),
    No,
    /// The global provider has to be tried.
    Probe,
}

/// Inlined into every traced function, so it does no more than tell nobody from somebody.
#[inline]
pub(crate) fn listening(site: &Callsite) -> Listening {
    match STATE.load(Ordering::Relaxed) {
        UNKNOWN if probe_is_due() => Listening::Probe,
        OFF | UNKNOWN => Listening::No,
        state => who_listens(state, site),
    }
}

fn who_listens(state: u8, site: &Callsite) -> Listening {
    match state {
        FAST => Listening::Fast(Which::Application),
        #[cfg(feature = "testing")]
        FAST_FOR_TESTS => Listening::Fast(Which::Tests),
        ON | ON_FOREIGN => Listening::Yes,
        _ => who_passes(state, site),
    }
}

/// A filter is in force.
#[cold]
fn who_passes(state: u8, site: &Callsite) -> Listening {
    match state & !FILTERED {
        OFF | UNKNOWN => Listening::No,
        _ if !filter::lets(site) => Listening::No,
        FAST => Listening::Fast(Which::Application),
        #[cfg(feature = "testing")]
        FAST_FOR_TESTS => Listening::Fast(Which::Tests),
        _ => Listening::Yes,
    }
}

/// From now on, on every thread, this filter decides which traced functions are looked at at all; nothing: all are.
pub(crate) fn set_filter(filter: Option<Filter>) {
    filter::replace(filter, |is_there| {
        if is_there {
            STATE.fetch_or(FILTERED, Ordering::Release);
        } else {
            STATE.fetch_and(!FILTERED, Ordering::Release);
        }
    });
}

/// Nothing is recorded, for certain.
pub(crate) fn is_off() -> bool {
    STATE.load(Ordering::Relaxed) & !FILTERED == OFF
}

/// Traced calls are recorded, and by us.
#[cfg(not(feature = "metrics"))]
pub(crate) fn is_ours() -> bool {
    matches!(STATE.load(Ordering::Relaxed) & !FILTERED, ON | FAST)
}

/// True when spans do not pass our own door, so that texts have to be scrubbed before they are handed over.
pub(crate) fn is_foreign() -> bool {
    matches!(
        STATE.load(Ordering::Relaxed) & !FILTERED,
        UNKNOWN | ON_FOREIGN
    )
}

/// From now on traced functions record with `provider`.
pub(crate) fn install(provider: Provider) {
    let state = match provider {
        Provider::None => OFF,
        Provider::Ours(_) => ON,
        Provider::Fast(Which::Application) => FAST,
        #[cfg(feature = "testing")]
        Provider::Fast(Which::Tests) => FAST_FOR_TESTS,
        Provider::Global => ON_FOREIGN,
    };
    let replaced = {
        let mut current = PROVIDER.write().unwrap_or_else(PoisonError::into_inner);
        std::mem::replace(&mut *current, provider)
    };
    GENERATION.fetch_add(1, Ordering::Release);
    // A filter stays in force.
    let _ = STATE.fetch_update(Ordering::Release, Ordering::Relaxed, |old| {
        Some(old & FILTERED | state)
    });
    // Outside the lock: dropping the last handle of a provider shuts it down.
    drop(replaced);
}

/// From now on traced functions record nothing, at the price of one load.
pub(crate) fn disable() {
    install(Provider::None);
}

/// The foreign provider that a probe has found, unless somebody installed one meanwhile.
pub(crate) fn adopt_global() {
    if STATE.load(Ordering::Acquire) == UNKNOWN {
        install(Provider::Global);
    }
}

/// How many calls of a thread pass between two looks at the global provider.
const PROBE_INTERVAL: u32 = 1024;

/// True on a thread's first call and on every [`PROBE_INTERVAL`]th after that.
#[inline]
fn probe_is_due() -> bool {
    thread_local! { static CALLS: Cell<u32> = const { Cell::new(0) } }
    CALLS
        .try_with(|calls| {
            let count = calls.get();
            calls.set(count.wrapping_add(1));
            count % PROBE_INTERVAL == 0
        })
        .unwrap_or(false)
}

/// Of no call: what stands where a call's callsite will stand.
pub(crate) static NOWHERE: Callsite = Callsite::new(Description {
    name: "",
    kind: SpanKind::Internal,
    level: Level::Info,
    scope: ("", None),
    module: "",
    marker: || "",
    file: "",
    line: 0,
    cancelled_is_error: false,
    leaf: false,
    sample: None,
});

/// How many attributes say where a function is.
pub(crate) const CODE_ATTRIBUTES: usize = 3;

/// Attributes on their way to a span: scrubbed here if no door of ours stands behind the span.
pub(crate) fn before_handing_over(mut attributes: Vec<KeyValue>) -> Vec<KeyValue> {
    if is_foreign() {
        redact::scrub_attributes(&mut attributes);
    }
    attributes
}
