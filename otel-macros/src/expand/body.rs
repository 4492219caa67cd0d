//! Puts the user's body, once and with its own braces, into what surrounds it.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::quote;
use syn::visit::{self, Visit};
use syn::{FnArg, Ident, PatIdent, Signature};

use crate::model::capture::cfgs;
use crate::syntax::tokens::has_word;

/// `{ tokens }` with the braces of the user's body.
pub(crate) fn user_braces(tokens: TokenStream, body: &Group) -> Group {
    let mut group = Group::new(Delimiter::Brace, tokens);
    group.set_span(body.span());
    group
}

/// The user's statements in a block of their own, so that items among them still come first.
///
/// The braces are the user's, because their edition says when temporaries of the last expression are dropped. They stand in one pair more than written, and
/// around an expression alone `unused_braces` would tell the user so; an item that means nothing keeps it company.
pub(super) fn inner(body: &Group) -> Group {
    let mut tokens = body.stream().into_iter();
    let has_statements =
        tokens.any(|token| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ';'));
    if has_statements {
        user_braces(body.stream(), body)
    } else {
        prepend(
            quote!(
                const _: () = ();
            ),
            body,
        )
    }
}

/// The user's braces with statements of ours before the user's own.
pub(crate) fn prepend(statements: TokenStream, body: &Group) -> Group {
    let mut tokens = statements;
    tokens.extend(body.stream());
    user_braces(tokens, body)
}

/// Moves whole parameters into the closure or the `async` block around the body, so that they are dropped in the order of the plain function.
///
/// ```text
/// // Input: the parameters a and b, both named by the body.
/// // Output:
/// let _ = &b;
/// let _ = &a;
/// ```
///
/// A closure drops what it captured in the order of the captures, a function its parameters in reverse. Parameters that the body does not name are left
/// alone, so that `unused_variables` still finds them, except for `_x`, which no lint looks for.
///
/// `inside` is everything that will stand in the closure or block.
pub(super) fn touch(signature: &Signature, inside: &TokenStream) -> TokenStream {
    touch_if(signature, |variable| {
        variable.to_string().starts_with('_') || names(inside, variable)
    })
}

/// `let _ = &x;` for each parameter that is `wanted`, the last one first.
pub(crate) fn touch_if(signature: &Signature, wanted: impl Fn(&Ident) -> bool) -> TokenStream {
    let mut touches: Vec<TokenStream> = Vec::new();
    for input in &signature.inputs {
        match input {
            FnArg::Receiver(receiver) => {
                let token = Ident::new("self", receiver.self_token.span);
                if wanted(&token) {
                    touches.push(quote!(let _ = &#token;));
                }
            }
            FnArg::Typed(parameter) => {
                let conditions = cfgs(&parameter.attrs);
                let mut bindings = Bindings::default();
                bindings.visit_pat(&parameter.pat);
                for ident in bindings.0 {
                    if wanted(&ident) {
                        let hidden = ident.to_string().starts_with('_');
                        let allow =
                            hidden.then(|| quote!(#[allow(clippy::used_underscore_binding)]));
                        touches.push(quote!(#(#[cfg(#conditions)])* #allow let _ = &#ident;));
                    }
                }
            }
        }
    }
    touches.into_iter().rev().collect()
}

/// The variables that a pattern binds.
#[derive(Default)]
struct Bindings(Vec<Ident>);

impl<'ast> Visit<'ast> for Bindings {
    fn visit_pat_ident(&mut self, node: &'ast PatIdent) {
        self.0.push(node.ident.clone());
        visit::visit_pat_ident(self, node);
    }
}

/// Whether `ident` occurs in the tokens, also as `"{ident}"` in a format string.
pub(crate) fn names(tokens: &TokenStream, ident: &Ident) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Ident(found) => found == *ident,
        TokenTree::Group(group) => names(&group.stream(), ident),
        TokenTree::Literal(literal) => {
            let text = literal.to_string();
            text.starts_with(['"', 'r']) && text.contains(&format!("{{{ident}"))
        }
        TokenTree::Punct(_) => false,
    })
}

/// Whether the word `Self` or `self` occurs in the tokens.
pub(super) fn names_self(tokens: &TokenStream) -> bool {
    has_word(tokens, &["Self", "self"])
}
