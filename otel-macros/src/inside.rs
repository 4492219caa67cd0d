//! The pipeline of `span!`, `event!` and `set_attributes!`: parse, lower and check, expand; or else the errors, and a value in their place.
//!
//! What a macro means is kept in the model of a traced function, and printed by the same code.

use proc_macro2::TokenStream;

use crate::diagnostics::Diagnostics;
use crate::expand;
use crate::model;
use crate::syntax::inside::{Macro, Written};

/// Expands `which!(tokens)`. `record` is false when the crate was built without feature `spans`.
pub(crate) fn inside(which: Macro, tokens: TokenStream, record: bool) -> TokenStream {
    let diagnostics = Diagnostics::new();
    let written = Written::parse(which, tokens, &diagnostics);
    let (runtime, body) = (written.runtime.clone(), written.body.clone());
    match model::inside::lower(which, written, diagnostics) {
        Ok(model) if record => expand::inside::recorded(which, &model, body.as_ref()),
        Ok(model) => expand::inside::unrecorded(which, &model, body.as_ref()),
        Err(errors) => expand::inside::instead(which, runtime, &errors, body.as_ref()),
    }
}
