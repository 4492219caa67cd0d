//! Finds what cannot stand in a captured expression, because it runs in a closure.

use proc_macro2::Span;
use syn::visit::{self, Visit};
use syn::{Error, Expr, Result};

/// Refuses `.await`, `?`, `return`, `break` and `continue` that would leave the closure.
pub(crate) fn check(expr: &Expr) -> Result<()> {
    let mut ways_out = WaysOut::default();
    ways_out.visit_expr(expr);
    match ways_out.found.into_iter().reduce(|mut all, next| {
        all.combine(next);
        all
    }) {
        Some(error) => Err(error),
        None => Ok(()),
    }
}

#[derive(Default)]
struct WaysOut {
    found: Vec<Error>,
    /// How many loops and labelled blocks of the expression itself are around.
    loops: usize,
}

impl WaysOut {
    fn refuse(&mut self, span: Span, token: &str, instead: &str) {
        let text = format!(
            "this expression runs in a closure before the body, where `{token}` has no place; \
             {instead}"
        );
        self.found.push(Error::new(span, text));
    }
}

const PLAIN: &str = "write an expression that always has a value";

impl<'ast> Visit<'ast> for WaysOut {
    fn visit_expr_await(&mut self, node: &'ast syn::ExprAwait) {
        let instead = "capture what is there before the call";
        self.refuse(node.await_token.span, ".await", instead);
        visit::visit_expr_await(self, node);
    }

    fn visit_expr_try(&mut self, node: &'ast syn::ExprTry) {
        let instead = "turn the error into an absent attribute with `.ok()`";
        self.refuse(node.question_token.span, "?", instead);
        visit::visit_expr_try(self, node);
    }

    fn visit_expr_return(&mut self, node: &'ast syn::ExprReturn) {
        self.refuse(node.return_token.span, "return", PLAIN);
        visit::visit_expr_return(self, node);
    }

    fn visit_expr_break(&mut self, node: &'ast syn::ExprBreak) {
        if self.loops == 0 {
            self.refuse(node.break_token.span, "break", PLAIN);
        }
        visit::visit_expr_break(self, node);
    }

    fn visit_expr_continue(&mut self, node: &'ast syn::ExprContinue) {
        if self.loops == 0 {
            self.refuse(node.continue_token.span, "continue", PLAIN);
        }
    }

    fn visit_expr_loop(&mut self, node: &'ast syn::ExprLoop) {
        self.loops += 1;
        visit::visit_expr_loop(self, node);
        self.loops -= 1;
    }

    fn visit_expr_while(&mut self, node: &'ast syn::ExprWhile) {
        self.loops += 1;
        visit::visit_expr_while(self, node);
        self.loops -= 1;
    }

    fn visit_expr_for_loop(&mut self, node: &'ast syn::ExprForLoop) {
        self.loops += 1;
        visit::visit_expr_for_loop(self, node);
        self.loops -= 1;
    }

    fn visit_expr_block(&mut self, node: &'ast syn::ExprBlock) {
        let labelled = usize::from(node.label.is_some());
        self.loops += labelled;
        visit::visit_expr_block(self, node);
        self.loops -= labelled;
    }

    // These have ways out of their own.
    fn visit_expr_closure(&mut self, _: &'ast syn::ExprClosure) {}
    fn visit_expr_async(&mut self, _: &'ast syn::ExprAsync) {}
    fn visit_item(&mut self, _: &'ast syn::Item) {}
}
