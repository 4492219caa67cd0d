//! Reads what stands in `span!`, `event!` and `set_attributes!`: `[options;] "name", FIELD, …[, what runs inside]`.
//!
//! Before it, in brackets, stands what leads to the runtime: the `macro_rules!` around each of these macros puts its `$crate` there.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use syn::ext::IdentExt as _;
use syn::parse::{ParseStream, Parser as _};
use syn::{Error, ExprClosure, LitStr, Path, Result, Token, parse_quote, token};

use super::args::{Args, NameSyntax};
use super::field::{Context, Field};
use super::keyword::{self, option, value};
use super::read;
use crate::diagnostics::Diagnostics;

/// Which macro was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Macro {
    Span,
    Event,
    SetAttributes,
}

impl Macro {
    /// As it is written.
    pub(crate) const fn form(self) -> &'static str {
        match self {
            Self::Span => "span!(\"charge\", key = value)",
            Self::Event => "event!(\"reserve item\", key = value)",
            Self::SetAttributes => "set_attributes!(key = value)",
        }
    }

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Span => "span!",
            Self::Event => "event!",
            Self::SetAttributes => "set_attributes!",
        }
    }

    /// The options that say something there.
    pub(crate) const fn options(self) -> &'static [&'static str] {
        match self {
            Self::Span => option::OF_SPAN,
            Self::Event | Self::SetAttributes => option::OF_FIELDS,
        }
    }

    /// With an option before what it says.
    fn with_option(self, option: &str) -> String {
        let (name, open) = (self.name(), '(');
        let rest = self
            .form()
            .trim_start_matches(name)
            .trim_start_matches(open);
        format!("{name}({option}; {rest}")
    }

    /// As it is written with an option.
    fn with_example(self) -> String {
        self.with_option(match self {
            Self::Span => "kind = client",
            Self::Event | Self::SetAttributes => "explicit",
        })
    }
}

/// What was written.
pub(crate) struct Written {
    pub(crate) runtime: Path,
    pub(crate) args: Args,
    pub(crate) name: Option<NameSyntax>,
    /// Where the name stands, or else the first field. What the macro is called in stands in the runtime.
    pub(crate) place: Span,
    pub(crate) fields: Vec<Field>,
    pub(crate) body: Option<Body>,
}

/// What runs inside the span.
#[derive(Clone)]
pub(crate) enum Body {
    Closure(TokenStream),
    Async(TokenStream),
}

impl Written {
    /// Reads everything, and goes on after a mistake.
    pub(crate) fn parse(which: Macro, tokens: TokenStream, diagnostics: &Diagnostics) -> Self {
        let (runtime, tokens) = take_runtime(tokens);
        let (options, rest) = split(tokens);
        let options = options.unwrap_or_default();
        let no_options = name_among_options(which, &options);
        let mut written = Self {
            runtime,
            args: if no_options.is_none() {
                Args::parse_some(which.options(), options, diagnostics)
            } else {
                Args::parse(TokenStream::new(), diagnostics)
            },
            name: None,
            place: Span::call_site(),
            fields: Vec::new(),
            body: None,
        };
        let parser = |input: ParseStream<'_>| {
            let read = match no_options {
                Some(mistake) => Err(mistake),
                None => written.read(which, input, diagnostics),
            };
            // What is left belongs to a mistake.
            let rest: TokenStream = input.parse()?;
            drop(rest);
            read
        };
        diagnostics.ok(parser.parse2(rest));
        written
    }

    fn read(
        &mut self,
        which: Macro,
        input: ParseStream<'_>,
        diagnostics: &Diagnostics,
    ) -> Result<()> {
        if which != Macro::SetAttributes {
            let (name, place) = name(which, input)?;
            (self.name, self.place) = (Some(name), place);
        }
        if which == Macro::SetAttributes && input.is_empty() {
            let text = format!("nothing is set; write `{}`", which.form());
            return Err(Error::new(Span::call_site(), text));
        }
        if which == Macro::SetAttributes {
            self.place = input.span();
        }
        while !input.is_empty() {
            if begins_body(input) {
                self.body = Some(body(which, input)?);
                break;
            }
            misplaced_option(which, input)?;
            let field = Field::parse_next(input, Context::Inside, diagnostics);
            self.fields.extend(field);
        }
        Ok(())
    }
}

/// `[$crate]`
fn take_runtime(tokens: TokenStream) -> (Path, TokenStream) {
    let mut tokens = tokens.into_iter();
    let path = match tokens.next() {
        Some(TokenTree::Group(group)) => Path::parse_mod_style.parse2(group.stream()).ok(),
        _ => None,
    };
    (
        path.unwrap_or_else(|| parse_quote!(::otel_runtime)),
        tokens.collect(),
    )
}

/// What stands before the first semicolon, and what behind it.
fn split(tokens: TokenStream) -> (Option<TokenStream>, TokenStream) {
    let all: Vec<TokenTree> = tokens.into_iter().collect();
    let is_semicolon =
        |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ';');
    match all.iter().position(is_semicolon) {
        Some(at) => {
            let (options, rest) = all.split_at(at);
            let rest = rest.iter().skip(1).cloned().collect();
            (Some(options.iter().cloned().collect()), rest)
        }
        None => (None, all.into_iter().collect()),
    }
}

/// `span!("charge"; key = value)`
fn name_among_options(which: Macro, options: &TokenStream) -> Option<Error> {
    let first: TokenTree = options.clone().into_iter().next()?;
    let literal: LitStr = syn::parse2(TokenStream::from(first)).ok()?;
    let text = format!(
        "before the semicolon stand options, behind it the name; write `{}`",
        which.with_example()
    );
    Some(Error::new_spanned(literal, text))
}

/// The name and the comma behind it.
fn name(which: Macro, input: ParseStream<'_>) -> Result<(NameSyntax, Span)> {
    let place = input.span();
    let what = if which == Macro::Span {
        "a span"
    } else {
        "an event"
    };
    if input.is_empty() {
        let text = format!("{what} needs a name; write `{}`", which.form());
        return Err(Error::new(Span::call_site(), text));
    }
    option_without_semicolon(which, input)?;
    let Some(name) = read::constant_name(input, which.form())? else {
        let text = format!(
            "{what} has a string literal or the path of a constant for a name, so that there are few of them; write `{}`, and put what varies into \
             the fields behind it",
            which.form()
        );
        return Err(Error::new_spanned(read::rest_of_option(input)?, text));
    };
    if !input.is_empty() && input.parse::<Option<Token![,]>>()?.is_none() {
        let text = format!("expected `,` behind the name; write `{}`", which.form());
        return Err(input.error(text));
    }
    if let (NameSyntax::Constant(path), true) = (&name, input.peek(LitStr)) {
        let text = if which == Macro::Span {
            let form = which.with_option("level = info");
            format!("the name stands first, and a level is an option; write `{form}`")
        } else {
            let form = which.form();
            format!("the name stands first, and an event has no level; write `{form}`")
        };
        return Err(Error::new_spanned(path, text));
    }
    Ok((name, place))
}

/// `span!(kind = client, "charge")` and `tracing`'s `span!(parent: x, "charge")`.
fn option_without_semicolon(which: Macro, input: ParseStream<'_>) -> Result<()> {
    let ahead = input.fork();
    let Ok(word) = ahead.call(Ident::parse_any) else {
        return Ok(());
    };
    let known = word.unraw().to_string();
    let is_option = option::ALL.contains(&known.as_str()) || known == "target";
    let is_given = ahead.peek(Token![=])
        || ahead.peek(token::Paren)
        || ahead.peek(Token![:]) && !ahead.peek(Token![::]);
    if !is_option || !is_given {
        return Ok(());
    }
    let text = format!(
        "options stand first and end in a semicolon; write for example `{}`",
        which.with_example()
    );
    Err(Error::new_spanned(word, text))
}

/// `span!("charge", sample(0.1))` and `span!("charge", kind = client)`: what can be no field, or would be one that nobody means.
fn misplaced_option(which: Macro, input: ParseStream<'_>) -> Result<()> {
    let ahead = input.fork();
    let Ok(word) = ahead.call(Ident::parse_any) else {
        return Ok(());
    };
    let known = word.unraw().to_string();
    let has_arguments = ahead.peek(token::Paren)
        && option::ALL.contains(&known.as_str())
        && known != option::ALLOW_NAME;
    let words = match known.as_str() {
        option::KIND => value::KINDS,
        option::LEVEL => value::LEVELS,
        _ => &[],
    };
    let is_word = || {
        ahead.parse::<Token![=]>().is_ok()
            && { ahead.parse::<Ident>() }.is_ok_and(|word| words.iter().any(|known| word == known))
            && (ahead.is_empty() || ahead.peek(Token![,]))
    };
    if !has_arguments && (words.is_empty() || !is_word()) {
        return Ok(());
    }
    let example = if has_arguments {
        format!("{known}(…)")
    } else {
        read::rest_of_option(&input.fork())?.to_string()
    };
    let text = if known == option::ATTRIBUTES {
        format!("fields stand here as they are; write `{}`", which.form())
    } else if which == Macro::Span {
        let form = which.with_option(&example);
        format!("`{known}` is an option, and options stand first; write `{form}`")
    } else {
        let name = which.name();
        format!("`{known}` is an option of `span!` and says nothing in `{name}`; remove it")
    };
    Err(Error::new_spanned(word, text))
}

/// Whether a closure or an `async` block comes next.
fn begins_body(input: ParseStream<'_>) -> bool {
    let is_closure = |input: ParseStream<'_>| input.peek(Token![|]) || input.peek(Token![||]);
    let ahead = input.fork();
    if ahead
        .parse::<Option<Token![async]>>()
        .is_ok_and(|word| word.is_some())
        && ahead.peek(token::Brace)
    {
        return true;
    }
    let _ = ahead.parse::<Option<Token![move]>>();
    is_closure(&ahead) || input.peek(Token![async]) && ahead.peek(token::Brace)
}

/// What runs inside; nothing may follow it but a comma.
fn body(which: Macro, input: ParseStream<'_>) -> Result<Body> {
    let is_async = input.peek(Token![async]);
    let ahead = input.fork();
    let is_last = is_async || ahead.parse::<ExprClosure>().is_err() || {
        let _ = ahead.parse::<Option<Token![,]>>();
        ahead.is_empty()
    };
    let mut tokens: Vec<TokenTree> = Vec::new();
    while !input.is_empty() {
        tokens.push(input.parse()?);
    }
    if matches!(tokens.last(), Some(TokenTree::Punct(punct)) if punct.as_char() == ',') {
        tokens.pop();
    }
    let ends_in_braces = matches!(tokens.last(), Some(TokenTree::Group(_)));
    let tokens: TokenStream = tokens.into_iter().collect();
    let mistake = if which != Macro::Span {
        let list = keyword::list(&[which.name()]);
        format!("nothing runs inside of {list}; write `{}`", which.form())
    } else if is_async && has_bars(&tokens) {
        "an `async` closure is called by somebody else; write an `async` block: `span!(\"charge\", async { … }).await`".to_owned()
    } else if is_async && !ends_in_braces {
        "what runs inside comes last; write `span!(\"charge\", key = value, async { … })`"
            .to_owned()
    } else if !is_last {
        "what runs inside comes last; write `span!(\"charge\", key = value, || …)`".to_owned()
    } else if is_async {
        return Ok(Body::Async(tokens));
    } else {
        return Ok(Body::Closure(tokens));
    };
    Err(Error::new_spanned(tokens, mistake))
}

/// `async |x| …`
fn has_bars(tokens: &TokenStream) -> bool {
    let mut tokens = tokens.clone().into_iter().skip(1);
    let is_bar =
        |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == '|');
    let is_move = |token: &TokenTree| matches!(token, TokenTree::Ident(word) if word == "move");
    tokens
        .find(|token| !is_move(token))
        .is_some_and(|token| is_bar(&token))
}

#[cfg(test)]
mod tests;
