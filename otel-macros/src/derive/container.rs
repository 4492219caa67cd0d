//! Reads `#[capture(…)]` on the type.

use proc_macro2::Ident;
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{Attribute, Error, Path, Result, Token};

use crate::diagnostics::Diagnostics;
use crate::model::Runtime;
use crate::syntax::keyword::{self, option};
use crate::syntax::slot::Slot;

const FORM: &str = "write `#[capture(crate = path::to::otel_runtime)]`";

/// The path of the runtime; everything else in `#[capture(…)]` is reported.
pub(super) fn runtime(attributes: &[Attribute], diagnostics: &Diagnostics) -> Runtime {
    let mut runtime = Slot::new(option::CRATE);
    for attribute in attributes {
        if attribute.path().is_ident(keyword::CAPTURE) {
            let parser = |input: ParseStream<'_>| options(input, &mut runtime, diagnostics);
            let list = attribute
                .meta
                .require_list()
                .map_err(|error| Error::new(error.span(), FORM));
            diagnostics.ok(list.and_then(|list| list.parse_args_with(parser)));
        }
    }
    runtime.into_inner().map_or(Runtime::Default, Runtime::At)
}

fn options(
    input: ParseStream<'_>,
    runtime: &mut Slot<Path>,
    diagnostics: &Diagnostics,
) -> Result<()> {
    if input.is_empty() {
        return Err(input.error(FORM));
    }
    while !input.is_empty() {
        let name = input.call(Ident::parse_any)?;
        if name != option::CRATE {
            return Err(keyword::unknown(&name, "option", &[option::CRATE]));
        }
        input
            .parse::<Token![=]>()
            .map_err(|_| Error::new_spanned(&name, FORM))?;
        runtime.set(name.span(), input.call(Path::parse_mod_style)?, diagnostics);
        if !input.is_empty() {
            input.parse::<Token![,]>()?;
        }
    }
    Ok(())
}
