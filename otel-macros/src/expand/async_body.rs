//! Async functions, and functions that return a future.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::{quote, quote_spanned};

use super::hygiene::{name, runtime, runtime_at};
use super::{body, callsite, capture, inference, judge, sync_body};
use crate::model::Traced;
use crate::model::flavor::boxed_block;
use crate::model::metrics::Metrics;

/// ```text
/// // Input:
/// async fn f(x: X) -> Ret { body }
/// // Output: runs at the first poll; `async fn` stays `async fn`.
/// async fn f(x: X) -> Ret {
///     let __otel_started = rt::start(rt::callsite! { … }, …);
///     rt::future(__otel_started, async move { <yields Ret> let _ = &x; { body } }, |output, end| { … }).await
/// }
/// ```
pub(super) fn async_fn(model: &Traced, body: &Group) -> TokenStream {
    let (start, future) = future(
        model,
        body,
        inference::annotation(&model.function.signature.output).as_ref(),
    );
    quote!(#start #future.await)
}

/// ```text
/// // Input:
/// async fn f() -> ! { body }
/// // Output: `!` is no type that a block can be told to yield.
/// async fn f() -> ! {
///     let __otel_started = …;
///     match rt::future(__otel_started, async move { <yields Infallible> { body } }, rt::unjudged).await {}
/// }
/// ```
pub(super) fn never(model: &Traced, body: &Group) -> TokenStream {
    let rt = runtime();
    let (start, future) = future(model, body, Some(&quote!(#rt::Infallible)));
    quote!(#start match #future.await {})
}

fn future(model: &Traced, body: &Group, ty: Option<&TokenStream>) -> (TokenStream, TokenStream) {
    let rt = runtime();
    let started = name("__otel_started");
    let start = callsite::start_without_attributes(model);
    let yields = inference::yields(&model.function.signature.output, ty);
    let (start, capture) = capture_inside(model, &start);
    let inner = body::inner(body);
    let touch = body::touch(&model.function.signature, &quote!(#capture #inner));
    let judge = judge::closure(model);
    let block = body::user_braces(quote!(#yields #touch #capture #inner), body);
    let block = quote_spanned!(body.span()=> async move #block);
    let future = quote!(#rt::future(#started, #block, #judge));
    let future = if model.boxed {
        quote!(#rt::Box::pin(#future))
    } else {
        future
    };
    // A statement of its own: what it borrows must not live until the future is done.
    (start, future)
}

/// Starts the span, and captures attributes inside the `async` block, before the body. Outside, a parameter would be borrowed by the function's own future
/// and then moved into the block, and the compiler keeps room for it in both.
///
/// ```text
/// let (__otel_started, __otel_records) = rt::and_is_recording(rt::start(…));
/// // … and in the block:
/// rt::capture(__otel_records, &mut |__otel_set| { … });
/// ```
fn capture_inside(model: &Traced, start: &TokenStream) -> (TokenStream, TokenStream) {
    let rt = runtime();
    let [started, records] = ["__otel_started", "__otel_records"].map(name);
    if model.captures.is_empty() {
        return (quote!(let #started = #start;), TokenStream::new());
    }
    let capture = if model.metrics.as_ref().is_some_and(Metrics::is_labelled) {
        let [labels, rest] = capture::labels_and_rest(model, None);
        quote!(#rt::capture_labelled(#records, #labels, #rest);)
    } else {
        let closure = capture::closure(model);
        quote!(#rt::capture(#records, #closure);)
    };
    (
        quote!(let (#started, #records) = #rt::and_is_recording(#start);),
        capture,
    )
}

/// ```text
/// // Input:
/// fn f(x: X) -> impl Future<Output = Ret> { body }
/// // Output: attributes and parent at the call, the span from the first poll on.
/// fn f(x: X) -> impl Future<Output = Ret> {
///     let __otel_call = rt::prepare(rt::callsite! { … }, …);
///     rt::returned_by::<Ret, _, _, _>(__otel_call, move || { let _ = &x; { body } }, |output, end| { … })
/// }
/// ```
pub(super) fn returns_future(model: &Traced, body: &Group) -> TokenStream {
    let (prepare, returned) = returned_by(model, body);
    quote!(#prepare #returned)
}

/// As [`returns_future`], in one box more.
pub(super) fn returns_box(model: &Traced, body: &Group) -> TokenStream {
    let (prepare, returned) = returned_by(model, body);
    let boxed = inference::boxed(&model.function.signature.output, &returned);
    quote!(#prepare #boxed)
}

fn returned_by(model: &Traced, body: &Group) -> (TokenStream, TokenStream) {
    // At the return type: that is where the compiler says that it is no future.
    let place = inference::place(&model.function.signature.output);
    let rt = runtime_at(place);
    let call = name("__otel_call");
    let prepare = callsite::prepare(model);
    let signature = &model.function.signature;
    let output = inference::future_output(&signature.output);
    let yields = inference::yields(&signature.output, output.as_ref());
    let closure = sync_body::closure(signature, &tell_last_block(body, &yields));
    let output = output.unwrap_or_else(|| quote!(_));
    let judge = judge::closure(model);
    (
        quote!(let #call = #prepare;),
        quote_spanned!(place=> #rt::returned_by::<#output, _, _, _>(#call, #closure, #judge)),
    )
}

/// ```text
/// // Input:
/// fn f(x: X) -> Pin<Box<dyn Future<Output = Ret> + Send>> { Box::pin(async move { body }) }
/// // Output: no second box, and a block that knows what it yields.
/// fn f(x: X) -> Pin<Box<dyn Future<Output = Ret> + Send>> {
///     let __otel_call = rt::prepare(rt::callsite! { … }, …);
///     Box::pin(rt::returned::<Ret, _, _>(__otel_call, async move { <yields Ret> body }, |output, end| { … }))
/// }
/// ```
pub(super) fn boxes_block(model: &Traced, body: &Group) -> TokenStream {
    let Some((path, arguments)) = boxed_block(body) else {
        return returns_box(model, body);
    };
    let rt = runtime();
    let call = name("__otel_call");
    let prepare = callsite::prepare(model);
    let judge = judge::closure(model);
    let signature = &model.function.signature;
    let output = inference::future_output(&signature.output);
    let yields = inference::yields(&signature.output, output.as_ref());
    let block = with_statements(&arguments.stream(), &yields);
    let output = output.unwrap_or_else(|| quote!(_));
    quote! {
        let #call = #prepare;
        #path(#rt::returned::<#output, _, _>(#call, #block, #judge))
    }
}

/// The body, in which an `async` block at the end is told what it yields. Of another expression the compiler will say that it does not fit, but not where.
fn tell_last_block(body: &Group, yields: &TokenStream) -> Group {
    let mut tokens: Vec<TokenTree> = body.stream().into_iter().collect();
    let is_word = |token: Option<&TokenTree>, word: &str| matches!(token, Some(TokenTree::Ident(ident)) if ident == word);
    let mut before = tokens.iter().rev().skip(1).peekable();
    if is_word(before.peek().copied(), "move") {
        before.next();
    }
    let is_async = is_word(before.next(), "async");
    let is_statement = match before.next() {
        None => true,
        Some(TokenTree::Punct(punct)) => punct.as_char() == ';',
        Some(_) => false,
    };
    if is_async
        && is_statement
        && let Some(TokenTree::Group(block)) = tokens.last()
        && block.delimiter() == Delimiter::Brace
    {
        let block = body::prepend(yields.clone(), block).into();
        tokens.pop();
        tokens.push(block);
    }
    body::user_braces(tokens.into_iter().collect(), body)
}

/// `async move { … }` with statements of ours before the user's.
fn with_statements(block: &TokenStream, statements: &TokenStream) -> TokenStream {
    let tokens = block.clone().into_iter().map(|token| match token {
        TokenTree::Group(braces) => body::prepend(statements.clone(), &braces).into(),
        other => other,
    });
    tokens.collect()
}
