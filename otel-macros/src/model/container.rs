//! What the options of an annotated `impl`, trait or `mod` mean for all of its functions, and every mistake in them.

use proc_macro2::TokenStream;
use syn::Signature;

use super::capture::Capture;
use super::{Runtime, check, lower, metrics};
use crate::diagnostics::Diagnostics;
use crate::syntax::args::Args;
use crate::syntax::container::{Container, Kind};
use crate::syntax::field::Context;

/// What becomes of a container's members.
pub(crate) enum Distribution {
    /// `off`: nothing.
    None,
    Members(Members),
}

pub(crate) struct Members {
    pub(crate) runtime: Runtime,
    /// What stands before the names of functions: `Cart::`, or nothing.
    pub(crate) name: String,
    /// `only(pub)`.
    pub(crate) only_pub: bool,
}

/// Lowers the options of a container.
///
/// # Errors
/// All mistakes of the options, each at its own tokens.
pub(crate) fn lower(arguments: TokenStream, container: &Container) -> syn::Result<Distribution> {
    let diagnostics = Diagnostics::new();
    let mut args = Args::parse(arguments, &diagnostics);
    if args.off.is_set() {
        check::off_excludes_the_rest(&args, &diagnostics);
        diagnostics.finish()?;
        return Ok(Distribution::None);
    }
    one_name_for_all(&args, &diagnostics);
    shape_of_one(&args, &diagnostics);
    only_where_pub_is_written(&args, container, &diagnostics);
    check::parent_excludes_root(&args, &diagnostics);
    check::err_off_excludes_the_rest(&args, &diagnostics);
    lower::span_kind(&args, &diagnostics);
    lower::level(&args, &diagnostics);
    captures(&mut args, &diagnostics);
    if let Some(metrics) = args.metrics.get() {
        metrics::check_keys(&metrics.by, &diagnostics);
    }
    diagnostics.finish()?;
    Ok(Distribution::Members(Members {
        name: name(&args, container),
        only_pub: only_pub(&args),
        runtime: runtime(args),
    }))
}

/// `name` on a container.
fn one_name_for_all(args: &Args, diagnostics: &Diagnostics) {
    if let Some(span) = args.name.span() {
        let text = "all functions would be called the same; write `prefix = \"…\"` for what stands before their names, or `name` on one function";
        diagnostics.at(span, text);
    }
}

/// `future` and the like on a container.
fn shape_of_one(args: &Args, diagnostics: &Diagnostics) {
    let slots = [
        (&args.future, "future"),
        (&args.sync, "sync"),
        (&args.stream, "stream"),
    ];
    for (slot, word) in slots {
        if let Some(span) = slot.span() {
            let text = format!(
                "`{word}` says what one function returns; write it on that function: `#[traced({word})] fn …`"
            );
            diagnostics.at(span, text);
        }
    }
}

/// Methods of a trait are as public as the trait, and nothing is written on them.
fn only_where_pub_is_written(args: &Args, container: &Container, diagnostics: &Diagnostics) {
    let Some(span) = args.only.span() else {
        return;
    };
    let what = match container.kind {
        Kind::Trait => "a trait",
        Kind::TraitImpl => "an implementation of a trait",
        Kind::Impl | Kind::Mod => return,
    };
    let text = format!(
        "`only(pub)` looks at what is written on functions, and in {what} no `pub` can be; remove it, and leave functions out with \
         `#[traced(off)]`"
    );
    diagnostics.at(span, text);
}

/// The rules about what is captured, once for all functions.
fn captures(args: &mut Args, diagnostics: &Diagnostics) {
    let nothing: Signature = syn::parse_quote!(fn nothing());
    let explicit = args.explicit.is_set();
    let fields = args.attributes.take().map(|(_, fields)| fields);
    let captured = fields.unwrap_or_default().into_iter();
    let mut captured: Vec<_> = captured
        .filter_map(|field| Capture::from_option(field, Context::Attributes, &nothing))
        .collect();
    let baggage = args.baggage.take().map(|(_, fields)| fields);
    captured.extend({ baggage.into_iter().flatten() }.filter_map(Capture::from_baggage));
    let ret = args.ret.take();
    let mut ret = ret.map(|(_, field)| Capture::from_ret(field, &nothing));
    for capture in captured.iter_mut().chain(&mut ret) {
        capture.explained(explicit, args.allow_name.get());
    }
    check::captures(&captured, diagnostics);
    check::captures(ret.as_slice(), diagnostics);
}

/// `Shop::Cart::` for the functions of `Cart` in a `mod` with `prefix = "Shop"`.
fn name(args: &Args, container: &Container) -> String {
    let around = { args.within.get() }.map_or("", |within| &within.name);
    let own = match (args.prefix.get(), &container.name) {
        (Some(prefix), _) => prefix.value(),
        (None, Some(name)) => name.clone(),
        (None, None) => String::new(),
    };
    // `prefix = "cart."` brings its own separator.
    let separator = if own.ends_with(char::is_alphanumeric) || own.ends_with([')', ']', '>']) {
        "::"
    } else {
        ""
    };
    [around, &own, separator].concat()
}

/// Here, or on a container around.
fn only_pub(args: &Args) -> bool {
    let around = args.within.get();
    args.only.is_set() || around.is_some_and(|around| only_pub(&around.defaults))
}

/// `crate = …`, here or on a container around.
fn runtime(mut args: Args) -> Runtime {
    match (args.krate.take(), args.within.take()) {
        (Some((_, path)), _) => Runtime::At(path),
        (None, Some((_, around))) => runtime(*around.defaults),
        (None, None) => Runtime::Default,
    }
}
