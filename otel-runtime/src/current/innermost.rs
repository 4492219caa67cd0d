//! Finds the innermost span: a `leaf` by the thread's own note, checked against the current span; everything else in the current context.

use std::borrow::Cow;
use std::fmt::Display;
use std::time::SystemTime;

use opentelemetry::trace::{Event, SpanContext, SpanId, TraceContextExt as _};
use opentelemetry::{Context, KeyValue};

use crate::callsite::{self, before_handing_over};
use crate::capture::{Attributes, text_of};
use crate::record::extras;
use crate::recording::local;
use crate::redact;

/// The current context; an empty one while the thread is torn down.
pub(crate) fn context() -> Context {
    if local::is_alive() {
        Context::current()
    } else {
        Context::new()
    }
}

/// Who the innermost span is, recorded or not; [`SpanContext::NONE`] if there is none.
pub(crate) fn span_context() -> SpanContext {
    match local::innermost_leaf() {
        Some(leaf) => leaf.span_context(),
        None => context().span().span_context().clone(),
    }
}

/// A span that records.
enum Innermost {
    /// What is added to it goes to the side table where the handles of other spans put it.
    Leaf(SpanId),
    /// Whoever made it: nothing of it runs while the current context is borrowed.
    InContext(Context),
}

fn innermost() -> Option<Innermost> {
    if let Some(leaf) = local::innermost_leaf() {
        return Some(Innermost::Leaf(leaf.span_id()));
    }
    let context = context();
    let records = context.span().is_recording();
    records.then_some(Innermost::InContext(context))
}

pub(super) fn set_attributes(capture: impl FnOnce(&mut Attributes)) {
    let Some(innermost) = innermost() else {
        return;
    };
    let attributes = captured(capture).1;
    match innermost {
        Innermost::Leaf(span) => {
            extras::change(span, |extra| extra.attributes.extend(attributes));
        }
        Innermost::InContext(context) => context.span().set_attributes(attributes),
    }
}

pub(super) fn add_event(event: impl FnOnce(&mut Attributes) -> Cow<'static, str>) {
    let Some(innermost) = innermost() else {
        return;
    };
    let (mut name, attributes) = captured(event);
    if callsite::is_foreign() {
        name = Cow::Owned(redact::scrub(&name).into_owned());
    }
    innermost.add_event(name, attributes);
}

pub(super) fn add_exception(error_type: &'static str, error: &dyn Display) {
    let Some(innermost) = innermost() else {
        return;
    };
    let mut attributes = vec![KeyValue::new("exception.type", error_type)];
    let message = text_of(error);
    if !message.is_empty() {
        attributes.push(KeyValue::new("exception.message", message));
    }
    innermost.add_event("exception".into(), before_handing_over(attributes));
}

impl Innermost {
    fn add_event(self, name: Cow<'static, str>, attributes: Vec<KeyValue>) {
        match self {
            Self::Leaf(span) => {
                let event = Event::new(name, SystemTime::now(), attributes, 0);
                extras::change(span, |extra| extra.events.push(event));
            }
            Self::InContext(context) => context.span().add_event(name, attributes),
        }
    }
}

fn captured<T>(capture: impl FnOnce(&mut Attributes) -> T) -> (T, Vec<KeyValue>) {
    let mut set = Attributes::new();
    let said = capture(&mut set);
    (said, before_handing_over(set.into_vec()))
}
