//! Turns what was written into what it means, and collects every mistake on the way.

use proc_macro2::{Ident, Span, TokenStream};
use syn::Signature;
use syn::ext::IdentExt as _;

use super::capture::{self, Capture};
use super::flavor::{self, Flavor, Returned, Wanted};
use super::metrics::Metrics;
use super::outcome::Outcome;
use super::{Name, Relations, Runtime, Traced, check, defaults};
use crate::diagnostics::Diagnostics;
use crate::syntax::args::{Args, NameSyntax};
use crate::syntax::field::{Context, Field};
use crate::syntax::item::Function;
use crate::syntax::keyword::{self, value};
use crate::syntax::slot::Slot;

/// What an annotated function is to become.
pub(crate) enum Lowered {
    Traced(Box<Traced>),
    /// `off`: as it was written.
    Off(Box<Function>),
}

/// Lowers an annotated function.
///
/// # Errors
/// All mistakes of the function and its options, each at its own tokens.
pub(crate) fn lower(arguments: TokenStream, mut function: Function) -> syn::Result<Lowered> {
    let diagnostics = Diagnostics::new();
    let mut args = Args::parse(arguments, &diagnostics);
    let from_parameters = capture::take_from(&mut function.signature, &diagnostics);
    if args.off.is_set() {
        check::off_excludes_the_rest(&args, &diagnostics);
        diagnostics.finish()?;
        return Ok(Lowered::Off(Box::new(function)));
    }
    let within = defaults::fill(&mut args, &from_parameters, &function);
    check::all(&args, &function, &diagnostics);

    let kind = span_kind(&args, &diagnostics);
    let level = level(&args, &diagnostics);
    let mut wanted = Wanted::of(&args, &function);
    let (boxed, leaf) = (args.boxed.is_set(), args.leaf.is_set());
    let compares = !args.semconv.is_set();
    let (captures, ret) = captured(
        &mut args,
        from_parameters,
        &function.signature,
        &diagnostics,
    );
    let metrics = args.metrics.into_inner();
    let metrics = metrics.map(|metrics| Metrics::new(&metrics, &captures, &diagnostics));
    let mut outcome = Outcome::new(args.err.into_inner(), ret);
    diagnostics.finish()?;

    outcome.judged &= can_fail(&function.signature);
    wanted.looks_at_value = outcome.looks_at_value();
    let flavor = flavor::choose(&function, wanted);
    let is_told = args.sync.is_set() || flavor.is_future() || flavor == Flavor::Declaration;
    let promised = flavor::promised(&function.signature.output).filter(|_| !is_told);
    let runtime = args.krate.into_inner();
    Ok(Lowered::Traced(Box::new(Traced {
        flavor,
        promised,
        name: name(args.name.into_inner(), &within, &function),
        function,
        runtime: runtime.map_or(Runtime::Default, Runtime::At),
        scope: args.scope.into_inner(),
        kind,
        level,
        relations: Relations {
            parent: args.parent.into_inner(),
            root: args.root.into_inner(),
            links: args.links.into_inner(),
        },
        captures,
        outcome,
        boxed,
        leaf,
        compares,
        sample: args.sample.into_inner(),
        metrics,
    })))
}

/// What is captured: attributes, and what is returned.
fn captured(
    args: &mut Args,
    from_parameters: Vec<Capture>,
    signature: &Signature,
    diagnostics: &Diagnostics,
) -> (Vec<Capture>, Option<Capture>) {
    let fields = |slot: &mut Slot<Vec<Field>>| slot.take().map_or(Vec::new(), |it| it.1);
    let of_option = |field| Capture::from_option(field, Context::Attributes, signature);
    let mut captures = from_parameters;
    captures.extend({ fields(&mut args.attributes).into_iter() }.filter_map(of_option));
    captures.extend({ fields(&mut args.baggage).into_iter() }.filter_map(Capture::from_baggage));
    let ret = args.ret.take();
    let mut ret = ret.map(|(_, field)| Capture::from_ret(field, signature));
    for capture in captures.iter_mut().chain(&mut ret) {
        capture.compare_if(!args.semconv.is_set(), diagnostics);
        capture.explained(args.explicit.is_set(), args.allow_name.get());
    }
    check::captures(&captures, diagnostics);
    check::captures(ret.as_slice(), diagnostics);
    (captures, ret)
}

/// The variant of `SpanKind`.
pub(super) fn span_kind(args: &Args, diagnostics: &Diagnostics) -> Ident {
    member(
        args.kind.get(),
        "span kind",
        value::KINDS,
        "Internal",
        diagnostics,
    )
}

/// The variant of `Level`.
pub(super) fn level(args: &Args, diagnostics: &Diagnostics) -> Ident {
    member(
        args.level.get(),
        "level",
        value::LEVELS,
        "Info",
        diagnostics,
    )
}

/// False when no `Result` or `Option` can come back, whatever the names stand for. What a returned future or stream yields is not looked into.
fn can_fail(signature: &Signature) -> bool {
    matches!(
        Returned::of(&signature.output),
        Returned::Named
            | Returned::Future
            | Returned::BoxedFuture
            | Returned::Stream
            | Returned::BoxedStream
    )
}

/// The name that was given, or that of the function behind what its container puts before it.
fn name(given: Option<NameSyntax>, within: &str, function: &Function) -> Name {
    match given {
        Some(given) => Name::Given(given),
        None => Name::Function(format!("{within}{}", function.signature.ident.unraw())),
    }
}

/// `kind = server` → `Server`.
fn member(
    word: Option<&Ident>,
    what: &str,
    known: &[&str],
    default: &str,
    diagnostics: &Diagnostics,
) -> Ident {
    let Some(word) = word else {
        return Ident::new(default, Span::mixed_site());
    };
    let text = word.to_string();
    if !known.contains(&text.as_str()) {
        diagnostics.push(keyword::unknown(word, what, known));
    }
    Ident::new(&capitalised(&text), Span::mixed_site())
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}
