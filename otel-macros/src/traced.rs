//! The pipeline of `#[traced]`: parse, lower, check, expand; or else the errors beside the original function.

use proc_macro2::TokenStream;

use crate::expand;
use crate::fallback;
use crate::model::lower;
use crate::syntax::item::Function;

/// Expands `#[traced(arguments)] item`. `record` is false when the crate was built without feature `spans`.
pub(crate) fn traced(arguments: TokenStream, item: TokenStream, record: bool) -> TokenStream {
    let function = match Function::parse(item.clone()) {
        Ok(function) => function,
        Err(error) => return fallback::beside(&error, item),
    };
    let fallback = fallback::without_annotations(&function, &arguments);
    match lower::lower(arguments, function) {
        Ok(traced) if record => expand::traced(&traced),
        Ok(traced) => expand::unrecorded(&traced),
        Err(error) => fallback::beside(&error, fallback),
    }
}
