//! The rules that an annotated function has to keep: one function is one rule, and one ui case of the same name.

use std::collections::HashMap;

use syn::{ReturnType, Type};

use super::capture::Capture;
use super::flavor::{Flavor, Returned, Wanted, choose};
use crate::diagnostics::Diagnostics;
use crate::syntax::args::{Args, NameSyntax, RootSyntax};
use crate::syntax::field::Context;
use crate::syntax::item::Function;
use crate::syntax::keyword::option;

/// Every rule about the function and its options.
pub(super) fn all(args: &Args, function: &Function, diagnostics: &Diagnostics) {
    const_fn(function, diagnostics);
    main_fn(function, diagnostics);
    variadic_fn(function, diagnostics);
    name_is_not_of_self(args, diagnostics);
    parent_excludes_root(args, diagnostics);
    future_excludes_sync(args, diagnostics);
    sync_is_not_for_async(args, function, diagnostics);
    future_needs_a_return_type(args, function, diagnostics);
    stream_needs_a_stream(args, function, diagnostics);
    stream_excludes_the_others(args, diagnostics);
    ret_is_not_for_streams(args, function, diagnostics);
    boxed_needs_a_future(args, function, diagnostics);
    ret_needs_a_value(args, function, diagnostics);
    err_off_excludes_the_rest(args, diagnostics);
    err_needs_a_result(args, function, diagnostics);
    err_none_needs_an_option(args, function, diagnostics);
    err_cancelled_needs_a_future(args, function, diagnostics);
    only_and_prefix_are_for_containers(args, diagnostics);
}

/// What is left out needs no options, and no checks.
pub(super) fn off_excludes_the_rest(args: &Args, diagnostics: &Diagnostics) {
    let allowed = [option::OFF, option::CRATE];
    if let Some(span) = args.off.span()
        && { args.given().into_iter() }.any(|(name, _)| !allowed.contains(&name))
    {
        let text = "`off` leaves the function out, so no option says anything about its span; keep `#[traced(off)]` alone, or remove `off`";
        diagnostics.at(span, text);
    }
}

/// Every rule about what is captured, the returned value included.
pub(super) fn captures(captures: &[Capture], diagnostics: &Diagnostics) {
    keys_are_unique(captures, diagnostics);
    sensitive_name(captures, diagnostics);
    explicit_needs_a_rule(captures, diagnostics);
}

/// A `const fn` may run in the compiler, where there are no spans.
fn const_fn(function: &Function, diagnostics: &Diagnostics) {
    if let Some(constness) = &function.signature.constness {
        let text = "a `const fn` cannot be traced: it may run in the compiler; remove `const`, or remove `#[traced]` and \
                    trace its caller";
        diagnostics.on(constness, text);
    }
}

/// `main` would start its span before `init()` has run.
fn main_fn(function: &Function, diagnostics: &Diagnostics) {
    let signature = &function.signature;
    if signature.ident == "main" && signature.inputs.is_empty() {
        let text = "`main` cannot be traced: its span would start before `otel_runtime::init()` has run; move the work to a \
                    function of its own, `#[traced] fn run() { … }`, and call it after `init()`";
        diagnostics.on(&signature.ident, text);
    }
}

/// The variable arguments cannot be handed to a closure.
fn variadic_fn(function: &Function, diagnostics: &Diagnostics) {
    if let Some(variadic) = &function.signature.variadic {
        let text = "a function with C-variadic arguments cannot be traced; trace its caller, or a function that it calls";
        diagnostics.on(variadic, text);
    }
}

fn only_and_prefix_are_for_containers(args: &Args, diagnostics: &Diagnostics) {
    if let Some(span) = args.only.span() {
        let text = "`only` chooses among the functions of an `impl`, trait or `mod`; write it there, or remove it";
        diagnostics.at(span, text);
    }
    if let Some(span) = args.prefix.span() {
        let text = "`prefix` stands before the names of all functions of an `impl`, trait or `mod`; write it there, or name this function with \
                    `name = \"…\"`";
        diagnostics.at(span, text);
    }
}

/// The name lives in a static, where there is no `Self`.
fn name_is_not_of_self(args: &Args, diagnostics: &Diagnostics) {
    if let Some(NameSyntax::Constant(path)) = args.name.get()
        && path
            .segments
            .first()
            .is_some_and(|first| first.ident == "Self")
    {
        let text = "`Self` is not known where the name is kept; write the type, for example `name = Cart::SPAN_NAME`";
        diagnostics.on(path, text);
    }
}

/// A span has one parent or none.
pub(super) fn parent_excludes_root(args: &Args, diagnostics: &Diagnostics) {
    let (Some(_), Some(span)) = (args.parent.get(), args.root.span()) else {
        return;
    };
    let root = match args.root.get() {
        Some(RootSyntax::Linked) => "root(link)",
        _ => "root",
    };
    let text = format!(
        "`{root}` starts a new trace and `parent` continues one; keep one of them (`links = …` goes with both)"
    );
    diagnostics.at(span, text);
}

fn future_excludes_sync(args: &Args, diagnostics: &Diagnostics) {
    if let (Some(()), Some(span)) = (args.future.get(), args.sync.span()) {
        let text = "`future` and `sync` say the opposite; keep `future` if the span lives as long as the returned future, \
                    `sync` if it ends with the call";
        diagnostics.at(span, text);
    }
}

fn sync_is_not_for_async(args: &Args, function: &Function, diagnostics: &Diagnostics) {
    if function.signature.asyncness.is_none() {
        return;
    }
    if let Some(span) = args.sync.span() {
        let text =
            "`sync` is for functions that return a future without being `async fn`; remove it";
        diagnostics.at(span, text);
    }
    if let Some(span) = args.future.span() {
        diagnostics.at(
            span,
            "an `async fn` is known to be a future; remove `future`",
        );
    }
}

fn future_needs_a_return_type(args: &Args, function: &Function, diagnostics: &Diagnostics) {
    let Some(span) = args.future.span() else {
        return;
    };
    if function.signature.asyncness.is_some() {
        return;
    }
    let text = match Returned::of(&function.signature.output) {
        Returned::Unit | Returned::Never | Returned::Plain => {
            "`future` is for functions that return a future, and this one does not; remove `future`"
        }
        Returned::Stream | Returned::BoxedStream if !args.stream.is_set() => {
            "this function returns a stream, whose span lives as long as the stream; remove `future`"
        }
        _ => return,
    };
    diagnostics.at(span, text);
}

fn stream_needs_a_stream(args: &Args, function: &Function, diagnostics: &Diagnostics) {
    let Some(span) = args.stream.span() else {
        return;
    };
    let text = if function.signature.asyncness.is_some() {
        "the span of an `async fn` ends when it returns, and the stream would come after it; remove `stream`, or write `fn … -> impl Stream<Item = …>` \
         without `async`"
    } else {
        match Returned::of(&function.signature.output) {
            Returned::Unit | Returned::Never | Returned::Plain => {
                "`stream` is for functions that return a stream, and this one does not; remove `stream`"
            }
            Returned::Future | Returned::BoxedFuture => {
                "this function returns a future, whose span lives as long as the future; remove `stream`"
            }
            _ => return,
        }
    };
    diagnostics.at(span, text);
}

fn stream_excludes_the_others(args: &Args, diagnostics: &Diagnostics) {
    let Some(span) = args.stream.span() else {
        return;
    };
    if args.future.is_set() || args.sync.is_set() {
        let text = "`stream`, `future` and `sync` say different things about what is returned; keep `stream` if the span lives as long as the \
                    returned stream";
        diagnostics.at(span, text);
    }
}

fn ret_is_not_for_streams(args: &Args, function: &Function, diagnostics: &Diagnostics) {
    let flavor = choose(function, Wanted::of(args, function));
    if let Some(span) = args.ret.span()
        && matches!(flavor, Flavor::ReturnsStream | Flavor::ReturnsStreamBox)
    {
        let text = "the items of a stream are counted (`traced.items`), not recorded; remove `ret`, and trace what handles one item";
        diagnostics.at(span, text);
    }
}

fn boxed_needs_a_future(args: &Args, function: &Function, diagnostics: &Diagnostics) {
    if let Some(span) = args.boxed.span()
        && function.signature.asyncness.is_none()
    {
        let text = "`boxed` puts the future of an `async fn` on the heap, and this function is not `async`; remove `boxed`";
        diagnostics.at(span, text);
    }
}

fn ret_needs_a_value(args: &Args, function: &Function, diagnostics: &Diagnostics) {
    let returned = Returned::of(&function.signature.output);
    if let Some(span) = args.ret.span()
        && matches!(returned, Returned::Unit | Returned::Never)
    {
        diagnostics.at(
            span,
            "`ret` records the returned value, and this function returns none; remove `ret`",
        );
    }
}

pub(super) fn err_off_excludes_the_rest(args: &Args, diagnostics: &Diagnostics) {
    let Some(err) = args.err.get() else { return };
    let Some(off) = err.off.span() else { return };
    let rest = [
        err.text.is_set(),
        err.unless.is_set(),
        err.none.is_set(),
        err.cancelled.is_set(),
    ];
    if rest.contains(&true) {
        let text = "`off` says that no value is judged, the other arguments say how; keep either `err(off)` or the others";
        diagnostics.at(off, text);
    }
}

fn err_needs_a_result(args: &Args, function: &Function, diagnostics: &Diagnostics) {
    let Some(err) = args.err.get() else { return };
    if may_be(function, "Result") {
        return;
    }
    let judging =
        [(&err.off, "err(off)"), (&err.text, "err(text)")].map(|(slot, form)| (slot.span(), form));
    for (span, form) in judging
        .into_iter()
        .chain([(err.unless.span(), "err(unless = …)")])
    {
        if let Some(span) = span {
            let text = format!(
                "`{form}` is about a returned `Result`, and this function does not return one; remove it"
            );
            diagnostics.at(span, text);
        }
    }
}

fn err_none_needs_an_option(args: &Args, function: &Function, diagnostics: &Diagnostics) {
    if let Some(span) = args.err.get().and_then(|err| err.none.span())
        && !may_be(function, "Option")
    {
        let text = "`err(none)` judges a returned `Option`, and this function does not return one; remove `none`";
        diagnostics.at(span, text);
    }
}

fn err_cancelled_needs_a_future(args: &Args, function: &Function, diagnostics: &Diagnostics) {
    let Some(span) = args.err.get().and_then(|err| err.cancelled.span()) else {
        return;
    };
    let flavor = choose(function, Wanted::of(args, function));
    if flavor != Flavor::Declaration && !flavor.is_future() {
        let text = "`err(cancelled)` is about futures that are dropped, and this function is not async; remove `cancelled`";
        diagnostics.at(span, text);
    }
}

/// Whether what the function returns, or its future yields, may be a `Result` (or an `Option`). An alias may be either; a type that is spelled `Option`
/// is no `Result`.
pub(super) fn may_be(function: &Function, wanted: &str) -> bool {
    match Returned::of(&function.signature.output) {
        Returned::Unit | Returned::Never | Returned::Plain | Returned::Opaque => false,
        Returned::Future | Returned::BoxedFuture => true,
        Returned::Stream | Returned::BoxedStream => wanted == "Result",
        Returned::Named => match &function.signature.output {
            ReturnType::Type(_, ty) => last_segment(ty).is_none_or(|name| {
                let spelled = ["Result", "Option"]
                    .iter()
                    .find(|spelled| name == **spelled);
                spelled.is_none_or(|spelled| *spelled == wanted)
            }),
            ReturnType::Default => false,
        },
    }
}

fn last_segment(ty: &Type) -> Option<&syn::Ident> {
    match ty {
        Type::Path(path) => path.path.segments.last().map(|segment| &segment.ident),
        _ => None,
    }
}

/// Two attributes of one key: a backend keeps one of them, and nobody knows which.
fn keys_are_unique(captures: &[Capture], diagnostics: &Diagnostics) {
    let mut seen: HashMap<&str, &Capture> = HashMap::new();
    for capture in captures {
        let first = seen.entry(&capture.key).or_insert(capture);
        // Under different conditions the two may never meet.
        if !std::ptr::eq(*first, capture) && first.cfg.is_empty() && capture.cfg.is_empty() {
            let text = format!(
                "the key `{}` is captured twice; give one of them another key",
                capture.key
            );
            diagnostics.on(&capture.key_tokens, text);
        }
    }
}

/// What is called like a secret does not leave as it is, whatever its type.
fn sensitive_name(captures: &[Capture], diagnostics: &Diagnostics) {
    let unsaid = captures
        .iter()
        .filter(|capture| capture.allow_name.is_none());
    for capture in unsaid {
        diagnostics.extend(capture.named().lint());
    }
}

/// `?` and `%` make a text of anything. What is a text by its type is found by the compiler.
fn explicit_needs_a_rule(captures: &[Capture], diagnostics: &Diagnostics) {
    for capture in captures {
        if capture.explicit && capture.rule.is_none() {
            diagnostics.extend(capture.format.explicit_needs_a_rule());
            if capture.context == Context::Baggage {
                let text = "an entry of baggage is a text, and under `explicit` a text needs a rule; write for example \
                            `baggage(key: text)`";
                diagnostics.on(&capture.key_tokens, text);
            }
        }
    }
}
