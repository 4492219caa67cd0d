//! Reads `#[capture(…)]` on the type.

use proc_macro2::Ident;
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{Attribute, Error, Path, Result, Token};

use crate::diagnostics::Diagnostics;
use crate::model::Runtime;
use crate::syntax::keyword::{self, option};
use crate::syntax::slot::Slot;
use crate::syntax::{argument, read};

const FORM: &str = "write `#[capture(crate = path::to::otel_runtime)]`";

/// What `#[capture(…)]` says.
pub(super) struct Options {
    pub(super) runtime: Runtime,
    /// `explicit`: what is a text must have a rule.
    pub(super) explicit: bool,
    /// `allow_name(reason = "…")`.
    pub(super) allow_name: Option<String>,
}

/// Reads `#[capture(…)]`.
pub(super) fn options(attributes: &[Attribute], diagnostics: &Diagnostics) -> Options {
    let mut slots = Slots {
        runtime: Slot::new(option::CRATE),
        explicit: Slot::new(option::EXPLICIT),
        allow_name: Slot::new(option::ALLOW_NAME),
    };
    for attribute in attributes {
        if attribute.path().is_ident(keyword::CAPTURE) {
            let parser = |input: ParseStream<'_>| slots.read(input, diagnostics);
            let list = attribute
                .meta
                .require_list()
                .map_err(|error| Error::new(error.span(), FORM));
            diagnostics.ok(list.and_then(|list| list.parse_args_with(parser)));
        }
    }
    Options {
        runtime: slots
            .runtime
            .into_inner()
            .map_or(Runtime::Default, Runtime::At),
        explicit: slots.explicit.is_set(),
        allow_name: slots.allow_name.into_inner(),
    }
}

struct Slots {
    runtime: Slot<Path>,
    explicit: Slot<()>,
    allow_name: Slot<String>,
}

impl Slots {
    fn read(&mut self, input: ParseStream<'_>, diagnostics: &Diagnostics) -> Result<()> {
        if input.is_empty() {
            return Err(input.error(FORM));
        }
        while !input.is_empty() {
            let name = input.call(Ident::parse_any)?;
            let span = name.span();
            match name.to_string().as_str() {
                option::CRATE => {
                    input
                        .parse::<Token![=]>()
                        .map_err(|_| Error::new_spanned(&name, FORM))?;
                    let path = input.call(Path::parse_mod_style)?;
                    self.runtime.set(span, path, diagnostics);
                }
                option::EXPLICIT => {
                    self.explicit
                        .set(span, read::flag(input, &name)?, diagnostics);
                }
                option::ALLOW_NAME => {
                    let reason = argument::allow_name(input, &name)?;
                    self.allow_name.set(span, reason, diagnostics);
                }
                _ => return Err(keyword::unknown(&name, "option", option::OF_TYPES)),
            }
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        Ok(())
    }
}
