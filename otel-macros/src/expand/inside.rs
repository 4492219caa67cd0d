//! Prints `span!`, `event!` and `set_attributes!`.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Path;

use super::hygiene::{import, name, runtime, runtime_path};
use super::unrecorded::named;
use super::{callsite, capture, convention, judge};
use crate::model::{Name, Runtime, Traced};
use crate::syntax::args::NameSyntax;
use crate::syntax::inside::{Body, Macro};

/// ```text
/// // Input:
/// span!("charge", payment.amount = amount)
/// span!("charge", payment.amount = amount, || body)
/// span!("charge", payment.amount = amount, async { body })
/// event!("reserve item", sku)
/// set_attributes!(coupon.discount = discount)
/// // Output, each in a block:
/// rt::guard(rt::start(rt::callsite! { … }, &mut |__otel_set| { … }))
/// let entered = rt::enter(rt::start(rt::callsite! { … }, …));
/// match rt::run(|| body) {
///     output => if false { output } else { rt::finish(entered, &output, |output, end| { … }); output }
/// }
/// rt::returned(rt::prepare(rt::callsite! { … }, …), async { body }, |output, end| { … })
/// rt::event("reserve item", &mut |__otel_set| { … })
/// rt::set_attributes(&mut |__otel_set| { … })
/// ```
pub(crate) fn recorded(which: Macro, model: &Traced, body: Option<&Body>) -> TokenStream {
    let import = import(&model.runtime);
    let rt = runtime();
    let value = match (which, body) {
        (Macro::Span, Some(Body::Closure(closure))) => {
            let (start, judge) = (callsite::start(model), judge::closure(model));
            let [entered, output] = ["__otel_entered", "__otel_output"].map(name);
            // The first branch tells the second what is expected of the whole, so that the value can be judged where a `?` in the closure leaves its type open.
            quote! {
                let #entered = #rt::enter(#start);
                match #rt::run(#closure) {
                    #output => if false {
                        #output
                    } else {
                        #rt::finish(#entered, &#output, #judge);
                        #output
                    }
                }
            }
        }
        (Macro::Span, Some(Body::Async(block))) => {
            let (prepare, judge) = (callsite::prepare(model), judge::closure(model));
            let call = name("__otel_call");
            quote! {
                let #call = #prepare;
                #rt::returned::<_, _, _>(#call, #block, #judge)
            }
        }
        (Macro::Span, None) => {
            let start = callsite::start(model);
            quote!(#rt::guard(#start))
        }
        (Macro::Event, _) => {
            let (name, closure) = (name_of(model), capture::closure(model));
            let listed = callsite::listed(model, &quote!(Event(#name)));
            quote!(#listed #rt::event(#name, #closure))
        }
        (Macro::SetAttributes, _) => {
            let closure = capture::closure(model);
            let listed = callsite::listed(model, &quote!(Attributes(::core::module_path!())));
            quote!(#listed #rt::set_attributes(#closure))
        }
    };
    let warnings = convention::warnings(model);
    quote!({ #import #warnings #value })
}

/// For builds without feature `spans`: expressions are looked at by the compiler, and nothing is evaluated.
pub(crate) fn unrecorded(which: Macro, model: &Traced, body: Option<&Body>) -> TokenStream {
    let named = named(model);
    let value = without_span(which, &model.runtime, body);
    let warnings = convention::warnings(model);
    quote!({ #warnings if false { #named } #value })
}

/// The errors, and a value of the right type, so that one mistake is one message.
pub(crate) fn instead(
    which: Macro,
    runtime: Path,
    errors: &syn::Error,
    body: Option<&Body>,
) -> TokenStream {
    let errors = errors.to_compile_error();
    let value = without_span(which, &Runtime::At(runtime), body);
    quote!({ #errors #value })
}

fn without_span(which: Macro, runtime: &Runtime, body: Option<&Body>) -> TokenStream {
    let rt = runtime_path(runtime);
    match (which, body) {
        (Macro::Span, Some(Body::Closure(closure))) => quote!(#rt::run(#closure)),
        (Macro::Span, Some(Body::Async(block))) => block.clone(),
        (Macro::Span, None) => quote!(#rt::no_guard()),
        (Macro::Event | Macro::SetAttributes, _) => TokenStream::new(),
    }
}

fn name_of(model: &Traced) -> TokenStream {
    match &model.name {
        Name::Function(name) => quote!(#name),
        Name::Given(NameSyntax::Literal(literal)) => quote!(#literal),
        Name::Given(NameSyntax::Constant(path)) => quote!(#path),
    }
}
