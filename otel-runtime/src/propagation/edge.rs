//! The propagator of the process: all formats, and what is taken of whom.

use std::sync::{Arc, PoisonError, RwLock};

use opentelemetry::propagation::text_map_propagator::FieldIter;
use opentelemetry::propagation::{
    Extractor, Injector, TextMapCompositePropagator, TextMapPropagator,
};
use opentelemetry::trace::{SpanContext, TraceContextExt as _, TraceState};
use opentelemetry::{Context, global};

use super::trust::{Peer, TrustedRemote};
use crate::origin;

/// What [`extract`] uses, once there is one.
static EDGE: RwLock<Option<Edge>> = RwLock::new(None);

#[derive(Clone, Debug)]
pub(super) struct Edge {
    formats: Arc<TextMapCompositePropagator>,
    trusted: TrustedRemote,
}

impl Edge {
    pub(super) fn new(formats: TextMapCompositePropagator, trusted: TrustedRemote) -> Self {
        Self {
            formats: Arc::new(formats),
            trusted,
        }
    }

    pub(super) fn install(self) {
        *EDGE.write().unwrap_or_else(PoisonError::into_inner) = Some(self.clone());
        global::set_text_map_propagator(self);
    }

    pub(super) fn extract(
        &self,
        context: &Context,
        carrier: &dyn Extractor,
        peer: &Peer<'_>,
    ) -> Context {
        if self.trusted.trusts(peer, carrier) {
            return self.formats.extract_with_context(context, carrier);
        }
        // Whatever else the headers say is left behind with this context.
        let said = self.formats.extract_with_context(&Context::new(), carrier);
        let said = said.span();
        let said = said.span_context();
        if !said.is_valid() {
            return context.clone();
        }
        let from = SpanContext::new(
            said.trace_id(),
            said.span_id(),
            said.trace_flags(),
            true,
            TraceState::NONE,
        );
        let linked = if context.has_active_span() {
            origin::detached(context, from)
        } else {
            origin::linked(context, from)
        };
        if said.is_sampled() && self.trusted.grants() {
            origin::granted(&linked)
        } else {
            linked
        }
    }
}

/// For whoever extracts through the OpenTelemetry API: nobody says who the peer is.
impl TextMapPropagator for Edge {
    fn inject_context(&self, cx: &Context, injector: &mut dyn Injector) {
        self.formats.inject_context(cx, injector);
    }

    fn extract_with_context(&self, cx: &Context, extractor: &dyn Extractor) -> Context {
        self.extract(cx, extractor, &Peer::unknown())
    }

    fn fields(&self) -> FieldIter<'_> {
        self.formats.fields()
    }
}

/// The context that the headers of a request ask for, as far as the peer is [trusted](TrustedRemote); for integrations, which know who that is.
///
/// It is the current context, with what the headers say; [attached](Context::attach), or given as `parent = …`, spans begin there. In `async`
/// code a guard cannot be held across an `.await`: there it is `future.with_context(context)`, as [here](crate::propagation#from-one-service-to-the-next). Before
/// [`init`](crate::init()) it is what the propagator of the OpenTelemetry API makes of the headers.
///
/// # Example
/// ```
/// use std::collections::HashMap;
/// use otel_runtime::propagation::{self, Peer};
/// use otel_runtime::traced;
///
/// #[traced(kind = server)]
/// fn handle() {}
///
/// # let headers: HashMap<String, String> = HashMap::new();
/// # let address = std::net::IpAddr::from([10, 1, 2, 3]);
/// let context = propagation::extract(&headers, &Peer::at(address));
/// let _attached = context.attach();
/// handle();
/// ```
#[must_use = "nothing begins there until it is attached or given as a parent"]
pub fn extract(carrier: &dyn Extractor, peer: &Peer<'_>) -> Context {
    let edge = EDGE.read().unwrap_or_else(PoisonError::into_inner).clone();
    match edge {
        // Nothing of the application's runs while the lock is held.
        Some(edge) => edge.extract(&Context::current(), carrier, peer),
        None => global::get_text_map_propagator(|propagator| propagator.extract(carrier)),
    }
}
