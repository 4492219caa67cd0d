//! Prints the static half of a traced function and the statement that starts its span.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned as _;

use super::capture;
use super::hygiene::{name, ours, runtime};
use super::manifest::Listed;
use crate::model::capture::returned;
use crate::model::{Name, Traced};
use crate::syntax::args::{NameSyntax, RootSyntax};
use crate::syntax::field::{Format, RuleKind};
use crate::syntax::sample::{Rate, SampleSyntax};

const CALLSITE: &str = "__OTEL_CALLSITE";
/// What `err(text)` records, in the name that it has where there is no field for it.
const STATUS_KEY: &str = "otel.status_description";

/// ```text
/// rt::callsite! { __OTEL_CALLSITE { span: "checkout", … } [{ "cart.items" [] [items.len()] [] [] [] }] }
/// ```
///
/// An expression: a name that it leaves behind would be one more error where the runtime is not found.
fn declare(model: &Traced) -> TokenStream {
    let rt = runtime();
    let callsite = name(CALLSITE);
    let span_name = match &model.name {
        Name::Function(name) => quote!(#name),
        Name::Given(NameSyntax::Literal(literal)) => quote!(#literal),
        Name::Given(NameSyntax::Constant(path)) => quote!(#path),
    };
    let Traced {
        kind, level, scope, ..
    } = model;
    let line = line_of(model.function.signature.ident.span());
    let (cancelled, leaf) = (model.outcome.cancelled, model.leaf);
    let sample = model.sample.as_ref().map(|sample| match sample.rate {
        Rate::Ratio(ratio) => quote!(, sample: Ratio(#ratio)),
        Rate::Always => quote!(, sample: Always),
        Rate::Never => quote!(, sample: Never),
    });
    let captured = captured(model);
    quote! {
        #rt::callsite! {
            #callsite {
                span: #span_name, kind: #kind, level: #level, scope: [#scope], line: #line, cancelled_is_error: #cancelled, leaf: #leaf #sample
            }
            [#captured]
        }
    }
}

/// For the inventory: one entry for each attribute, the returned value and the error's text included.
fn captured(model: &Traced) -> TokenStream {
    let captures = model.captures.iter().chain(&model.outcome.ret);
    let mut entries: TokenStream = captures
        .map(|capture| Listed::of(capture).entry())
        .collect();
    if model.outcome.text.is_some() {
        entries.extend(
            Listed {
                cfg: &[],
                key: STATUS_KEY,
                ty: returned(&model.function.signature.output),
                expr: TokenStream::new(),
                format: Format::Typed,
                rule: Some(&RuleKind::Text),
                allow_name: None,
            }
            .entry(),
        );
    }
    entries
}

/// The source line, or 0 outside of a compiler, where the expansion is only looked at.
pub(crate) fn line_of(span: Span) -> u32 {
    if !proc_macro::is_available() {
        return 0;
    }
    u32::try_from(span.unwrap().line()).unwrap_or(0)
}

/// `rt::start(rt::callsite! { … }, &mut |attributes| { … })`.
pub(super) fn start(model: &Traced) -> TokenStream {
    metered(model, |callsite, capture| {
        start_with(model, callsite, capture)
    })
}

/// With `metrics`, counts the call; what its series are told apart by is captured once, whether or not there is a span.
///
/// ```text
/// // Input: metrics
/// rt::metered(rt::start(rt::callsite! { … }, &mut |__otel_set| { … }))
/// // Input: metrics(by(payment.method))
/// rt::labelled(rt::callsite! { … }, &mut |__otel_set| { … }, |__otel_site, __otel_labels| {
///     rt::start(__otel_site, &mut |__otel_set| { rt::copy_labels(__otel_labels, __otel_set); … })
/// })
/// ```
fn metered(
    model: &Traced,
    start: impl FnOnce(&TokenStream, &TokenStream) -> TokenStream,
) -> TokenStream {
    let rt = runtime();
    let callsite = declare(model);
    let Some(metrics) = &model.metrics else {
        return start(&callsite, &capture::closure(model));
    };
    if !metrics.is_labelled() {
        let started = start(&callsite, &capture::closure(model));
        return quote!(#rt::metered(#started));
    }
    let [site, labels, set] = ["__otel_site", "__otel_labels", "__otel_set"].map(name);
    let copy = quote!(#rt::copy_labels(#labels, #set););
    let [by, rest] = capture::labels_and_rest(model, Some(&copy));
    let started = start(&quote!(#site), &rest);
    quote!(#rt::labelled(#callsite, #by, |#site, #labels| #started))
}

/// `rt::start(rt::callsite! { … }, &mut rt::nothing)`.
pub(super) fn start_without_attributes(model: &Traced) -> TokenStream {
    let rt = runtime();
    let started = start_with(model, &declare(model), &quote!(&mut #rt::nothing));
    if model.metrics.is_some() {
        quote!(#rt::metered(#started))
    } else {
        started
    }
}

fn start_with(model: &Traced, callsite: &TokenStream, capture: &TokenStream) -> TokenStream {
    let rt = runtime();
    if let Some(sample) = &model.sample {
        let (applies, relate) = (applies(sample), relate(model));
        return quote!(#rt::start_sampled(#callsite, #applies, #relate, #capture));
    }
    if model.relations.is_empty() {
        quote!(#rt::start(#callsite, #capture))
    } else {
        let relate = relate(model);
        quote!(#rt::start_related(#callsite, #relate, #capture))
    }
}

/// `rt::prepare(rt::callsite! { … }, …)`, for functions that return a future.
pub(super) fn prepare(model: &Traced) -> TokenStream {
    metered(model, |callsite, capture| {
        prepare_with(model, callsite, capture)
    })
}

fn prepare_with(model: &Traced, callsite: &TokenStream, capture: &TokenStream) -> TokenStream {
    let rt = runtime();
    let relate = relate(model);
    match &model.sample {
        None => quote!(#rt::prepare(#callsite, #relate, #capture)),
        Some(sample) => {
            let applies = applies(sample);
            quote!(#rt::prepare_sampled(#callsite, #applies, #relate, #capture))
        }
    }
}

/// `&mut || -> bool { … }` for `sample(…, if = …)`.
fn applies(sample: &SampleSyntax) -> TokenStream {
    let rt = runtime();
    match &sample.condition {
        None => quote!(&mut #rt::unconditionally),
        // At the user's place: the type that is wrong is that of the user's expression.
        Some(condition) => {
            let closure = quote_spanned!(ours(condition.span())=> || -> bool { #condition });
            quote!(&mut #closure)
        }
    }
}

/// `&mut |relations| { … }` for `parent`, `root` and `links`.
fn relate(model: &Traced) -> TokenStream {
    let rt = runtime();
    let relations = name("__otel_relations");
    let given = &model.relations;
    if given.is_empty() {
        return quote!(&mut #rt::unrelated);
    }
    let parent = given.parent.as_ref().map(
        |parent| quote_spanned!(ours(parent.span())=> #rt::Relations::parent(#relations, &(#parent));),
    );
    let root = given.root.map(|root| match root {
        RootSyntax::Plain => quote!(#rt::Relations::root(#relations);),
        RootSyntax::Linked => quote!(#rt::Relations::root_linked(#relations);),
    });
    let links = given.links.as_ref().map(
        |links| quote_spanned!(ours(links.span())=> #rt::Relations::links(#relations, &(#links));),
    );
    quote!(&mut |#relations: &mut #rt::Relations| { #parent #root #links })
}
