//! Turns what was written into what it means, and collects every mistake on the way.

use proc_macro2::{Ident, Span, TokenStream};
use syn::Signature;
use syn::ext::IdentExt as _;

use super::capture::{self, Capture};
use super::flavor::{self, Overrides, Returned};
use super::outcome::Outcome;
use super::{Name, Relations, Runtime, Traced, check};
use crate::diagnostics::Diagnostics;
use crate::syntax::args::{Args, NameSyntax};
use crate::syntax::item::Function;
use crate::syntax::keyword::{self, value};

/// Lowers an annotated function.
///
/// # Errors
/// All mistakes of the function and its options, each at its own tokens.
pub(crate) fn lower(arguments: TokenStream, mut function: Function) -> syn::Result<Traced> {
    let diagnostics = Diagnostics::new();
    let args = Args::parse(arguments, &diagnostics);
    let from_parameters = capture::take_from(&mut function.signature, &diagnostics);
    check::all(&args, &function, &diagnostics);

    let kind = member(
        args.kind.get(),
        "span kind",
        value::KINDS,
        "Internal",
        &diagnostics,
    );
    let level = member(
        args.level.get(),
        "level",
        value::LEVELS,
        "Info",
        &diagnostics,
    );
    let overrides = Overrides {
        future: args.future.is_set(),
        sync: args.sync.is_set(),
        records_value: args.ret.is_set(),
    };
    let mut captures = from_parameters;
    let options = args.attributes.into_inner().into_iter().flatten();
    captures.extend(options.filter_map(Capture::from_option));
    let mut outcome = Outcome::new(
        args.err.into_inner(),
        args.ret.into_inner().map(Capture::from_ret),
    );
    check::captures(&captures, &diagnostics);
    diagnostics.finish()?;
    outcome.judged &= can_fail(&function.signature);

    let flavor = flavor::choose(
        &function.signature,
        function.body.as_ref(),
        overrides,
        outcome.looks_at_value(),
        tracks_caller(&function),
    );
    Ok(Traced {
        name: name(args.name.into_inner(), &function),
        function,
        flavor,
        runtime: args
            .krate
            .into_inner()
            .map_or(Runtime::Default, Runtime::At),
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
        boxed: args.boxed.is_set(),
    })
}

/// Whether closures inside would lose the caller.
fn tracks_caller(function: &Function) -> bool {
    let mut attributes = function.attributes.iter();
    attributes.any(|attribute| attribute.path().is_ident("track_caller"))
}

/// False when no `Result` or `Option` can come back, whatever the names stand for. What a returned future yields is not looked into.
fn can_fail(signature: &Signature) -> bool {
    matches!(
        Returned::of(&signature.output),
        Returned::Named | Returned::Future | Returned::BoxedFuture
    )
}

fn name(given: Option<NameSyntax>, function: &Function) -> Name {
    match given {
        Some(given) => Name::Given(given),
        None => Name::Function(function.signature.ident.unraw().to_string()),
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
