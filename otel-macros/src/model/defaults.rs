//! What the options of a container mean for one of its functions: they hold where the function says nothing itself, and where they make sense.
//!
//! | default | where |
//! |---|---|
//! | an expression with `self` | in methods with a receiver |
//! | a bare variable in `attributes(…)` | in functions with a parameter of that name |
//! | an attribute, an entry of baggage | in functions that do not capture another value under its key |
//! | `metrics` | everywhere; told apart by those keys that the function captures |
//! | `ret` | in functions that return a value and no stream |
//! | `err(…)` | as far as the returned type may be a `Result`, an `Option`, a future |
//! | `boxed` | in `async fn` |
//! | `parent`, `root` | in functions with neither |

use proc_macro2::Span;
use quote::ToTokens;
use syn::FnArg;

use super::capture::{Capture, variable};
use super::check::may_be;
use super::flavor::{Returned, Wanted, choose};
use crate::syntax::args::{Args, Within};
use crate::syntax::err::ErrSyntax;
use crate::syntax::field::Field;
use crate::syntax::item::Function;
use crate::syntax::slot::Slot;
use crate::syntax::tokens::has_word;

/// Takes over what the containers around a function say. What stands before the function's name comes back.
pub(super) fn fill(args: &mut Args, captured: &[Capture], function: &Function) -> String {
    let Some((
        span,
        Within {
            name, mut defaults, ..
        },
    )) = args.within.take()
    else {
        return String::new();
    };
    // The container around the container.
    fill(&mut defaults, captured, function);
    if defaults
        .sample
        .get()
        .and_then(|sample| sample.condition.as_ref())
        .is_some_and(|condition| !applies(condition, function))
    {
        defaults.sample.take();
    }
    if !args.parent.is_set() && !args.root.is_set() {
        let known = { defaults.parent.get() }.is_none_or(|parent| applies(parent, function));
        if known {
            args.parent.fill(&mut defaults.parent);
        }
        args.root.fill(&mut defaults.root);
    }
    if { defaults.links.get() }.is_some_and(|links| applies(links, function)) {
        args.links.fill(&mut defaults.links);
    }
    err(args, &mut defaults, function);
    if returns_a_value(function) {
        args.ret.fill(&mut defaults.ret);
    }
    if function.signature.asyncness.is_some() {
        args.boxed.fill(&mut defaults.boxed);
    }
    args.kind.fill(&mut defaults.kind);
    args.scope.fill(&mut defaults.scope);
    args.level.fill(&mut defaults.level);
    args.leaf.fill(&mut defaults.leaf);
    args.sample.fill(&mut defaults.sample);
    args.explicit.fill(&mut defaults.explicit);
    args.semconv.fill(&mut defaults.semconv);
    args.allow_name.fill(&mut defaults.allow_name);
    args.krate.fill(&mut defaults.krate);
    fields(args, span, defaults, captured, function);
    name
}

/// Adds what the container captures, and what its series are told apart by.
fn fields(
    args: &mut Args,
    span: Span,
    mut defaults: Box<Args>,
    captured: &[Capture],
    function: &Function,
) {
    let is_free = |field: &Field, args: &Args| {
        let key = field.key.name();
        !has_key(&args.attributes, key)
            && !has_key(&args.baggage, key)
            && captured.iter().all(|own| Some(own.key.as_str()) != key)
    };
    let mut attributes = defaults.attributes.take().map_or(Vec::new(), |it| it.1);
    attributes.retain(|field| is_free(field, args) && has_value(field, function));
    let mut baggage = defaults.baggage.take().map_or(Vec::new(), |it| it.1);
    baggage.retain(|field| is_free(field, args));
    add(&mut args.attributes, span, attributes);
    add(&mut args.baggage, span, baggage);
    if let Some(metrics) = defaults.metrics.get_mut() {
        metrics.by.retain(|key| {
            let key = key.name();
            has_key(&args.attributes, key)
                || has_key(&args.baggage, key)
                || captured.iter().any(|own| Some(own.key.as_str()) == key)
        });
    }
    args.metrics.fill(&mut defaults.metrics);
}

/// Whether one of the fields has this key.
fn has_key(fields: &Slot<Vec<Field>>, key: Option<&str>) -> bool {
    let fields = fields.get().map_or(&[][..], Vec::as_slice);
    fields.iter().any(|field| field.key.name() == key)
}

/// Adds the fields of the container to those of the function.
fn add(own: &mut Slot<Vec<Field>>, span: Span, added: Vec<Field>) {
    if added.is_empty() {
        return;
    }
    let (span, mut all) = own.take().unwrap_or((span, Vec::new()));
    all.extend(added);
    own.put(span, all);
}

/// Whether the function has what is to be captured.
fn has_value(field: &Field, function: &Function) -> bool {
    let Some(expr) = &field.value.expr else {
        return false;
    };
    if !field.value.is_bare {
        return applies(expr, function);
    }
    let name = expr.to_token_stream().to_string();
    function.signature.inputs.iter().any(|input| match input {
        FnArg::Typed(parameter) => variable(&parameter.pat).is_some_and(|ident| *ident == name),
        FnArg::Receiver(_) => false,
    })
}

/// Whether the expression means something in the function: without a receiver there is no `self`.
fn applies(expr: &impl ToTokens, function: &Function) -> bool {
    function.signature.receiver().is_some() || !has_word(&expr.to_token_stream(), &["self"])
}

fn returns_a_value(function: &Function) -> bool {
    !matches!(
        Returned::of(&function.signature.output),
        Returned::Unit | Returned::Never | Returned::Stream | Returned::BoxedStream
    )
}

/// As much of `err(…)` as the function can mean.
fn err(args: &mut Args, defaults: &mut Args, function: &Function) {
    if args.err.is_set() {
        return;
    }
    let is_future = choose(function, Wanted::of(args, function)).is_future();
    let Some(err) = defaults.err.get_mut() else {
        return;
    };
    if !may_be(function, "Result") {
        err.off.take();
        err.text.take();
        err.unless.take();
    }
    if !may_be(function, "Option") {
        err.none.take();
    }
    if !is_future {
        err.cancelled.take();
    }
    if says_something(err) {
        args.err.fill(&mut defaults.err);
    }
}

fn says_something(err: &ErrSyntax) -> bool {
    err.off.is_set()
        || err.text.is_set()
        || err.unless.is_set()
        || err.none.is_set()
        || err.cancelled.is_set()
}
