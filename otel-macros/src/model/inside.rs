//! What `span!`, `event!` and `set_attributes!` mean: the model of a traced function, without the function.

use proc_macro2::{Ident, Span};
use quote::quote;
use syn::LitStr;

use super::capture::Capture;
use super::flavor::Flavor;
use super::lower::{level, span_kind};
use super::metrics::Metrics;
use super::outcome::Outcome;
use super::{Name, Relations, Runtime, Traced, check};
use crate::diagnostics::Diagnostics;
use crate::syntax::args::{Args, NameSyntax};
use crate::syntax::field::Context;
use crate::syntax::inside::{Macro, Written};
use crate::syntax::item::Function;
use crate::syntax::keyword::{self, option};

/// Lowers what was written in one of the macros.
///
/// # Errors
/// All mistakes, each at its own tokens.
pub(crate) fn lower(
    which: Macro,
    written: Written,
    diagnostics: Diagnostics,
) -> syn::Result<Traced> {
    let Written {
        runtime,
        mut args,
        name,
        place,
        fields,
        body,
    } = written;
    options_of_this_macro(which, &args, body.is_some(), &diagnostics);
    check::parent_excludes_root(&args, &diagnostics);
    check::err_off_excludes_the_rest(&args, &diagnostics);
    let (kind, level) = (span_kind(&args, &diagnostics), level(&args, &diagnostics));
    let function = stand_in(place)?;
    let mut captures: Vec<Capture> = { fields.into_iter() }
        .filter_map(|field| Capture::from_option(field, Context::Inside, &function.signature))
        .collect();
    let baggage = args.baggage.take().map(|(_, fields)| fields);
    captures.extend({ baggage.into_iter().flatten() }.filter_map(Capture::from_baggage));
    let ret = args.ret.take();
    let mut ret = ret.map(|(_, field)| Capture::from_ret(field, &function.signature));
    let (explicit, allow_name) = (args.explicit.is_set(), args.allow_name.take());
    let allow_name = allow_name.map(|(_, reason)| reason);
    let compares = !args.semconv.is_set();
    for capture in captures.iter_mut().chain(&mut ret) {
        capture.compare_if(compares, &diagnostics);
        capture.explained(explicit, allow_name.as_ref());
    }
    check::captures(&captures, &diagnostics);
    check::captures(ret.as_slice(), &diagnostics);
    let metrics = args.metrics.take().map(|(_, metrics)| metrics);
    let metrics = metrics.map(|metrics| Metrics::new(&metrics, &captures, &diagnostics));
    let mut outcome = Outcome::new(args.err.into_inner(), ret);
    outcome.judged &= body.is_some();
    diagnostics.finish()?;
    Ok(Traced {
        function,
        flavor: Flavor::Call,
        runtime: Runtime::At(runtime),
        name: Name::Given(name.unwrap_or_else(|| NameSyntax::Literal(LitStr::new("", place)))),
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
        leaf: args.leaf.is_set(),
        sample: args.sample.into_inner(),
        metrics,
        compares,
        promised: None,
        boxed: false,
    })
}

/// Where the function would be whose model this is.
fn stand_in(place: Span) -> syn::Result<Function> {
    let name = Ident::new("inside", place);
    Function::parse(quote!(fn #name() {}))
}

/// Which options say something here.
fn options_of_this_macro(which: Macro, args: &Args, has_body: bool, diagnostics: &Diagnostics) {
    let allowed = which.options();
    for (name, span) in args.given() {
        let needs_body = [option::ERR, option::RET].contains(&name);
        let instead = match name {
            option::NAME => format!(
                "the name stands behind the options; write `{}`",
                which.form()
            ),
            option::ATTRIBUTES => format!("fields stand behind the name; write `{}`", which.form()),
            option::CRATE => "the macro finds the runtime by itself; remove it".to_owned(),
            _ if needs_body && which == Macro::Span && !has_body => format!(
                "a guard does not see what is returned; write `span!({name}(…); \"charge\", || …)`, with a closure or an `async` block, or remove it"
            ),
            _ if allowed.contains(&name) => continue,
            _ => format!(
                "available options are {}; remove it",
                keyword::list(allowed)
            ),
        };
        let text = format!("`{name}` says nothing in `{}`: {instead}", which.name());
        diagnostics.at(span, text);
    }
}
