//! Finds the names in what was written: the segments of a key, and the field paths, variables and functions of an expression.

use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::LitStr;
use syn::ext::IdentExt as _;

use super::{Piece, Trail};

/// The parts of a key: dotted identifiers, or a string.
pub(super) fn of_key(tokens: TokenStream) -> Trail {
    let pieces = tokens.into_iter().filter_map(|token| match token {
        TokenTree::Ident(ident) => Some(named(&ident)),
        TokenTree::Literal(literal) => text(&literal),
        _ => None,
    });
    pieces.collect()
}

/// Every name in an expression. It is looked at as tokens, so that what stands in a macro call counts too.
///
/// | written | trails |
/// |---|---|
/// | `req.user.password` | `req user password` |
/// | `self.token().len()` | `self token len` |
/// | `check(&req.token, config::PASSWORD)` | `check`, `req token`, `PASSWORD` |
/// | `headers["cookie"]`, `headers.get("cookie")` | `headers`, `headers get`, `cookie` |
/// | `format!("{password}")` | `format`, `password` |
///
/// Types and variants (`Token::new`) are not names of values.
pub(super) fn of_expression(tokens: TokenStream) -> Vec<Trail> {
    let mut walk = Walk::default();
    walk.all(tokens, false);
    walk.end();
    walk.done
}

#[derive(Default)]
struct Walk {
    done: Vec<Trail>,
    /// The trail that a dot would go on with.
    open: Trail,
    before: Before,
}

/// What the last token was.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Before {
    #[default]
    Other,
    Name,
    Dot,
    /// `::`
    Path,
    /// A name and `!`.
    Bang,
}

impl Walk {
    fn all(&mut self, tokens: TokenStream, in_macro: bool) {
        for token in tokens {
            match token {
                TokenTree::Ident(ident) => self.ident(&ident),
                TokenTree::Punct(punct) => self.punct(&punct),
                TokenTree::Group(group) => self.group(&group, in_macro),
                TokenTree::Literal(literal) => self.literal(&literal, in_macro),
            }
        }
    }

    fn end(&mut self) {
        let trail = std::mem::take(&mut self.open);
        if !trail.is_empty() {
            self.done.push(trail);
        }
        self.before = Before::Other;
    }

    fn ident(&mut self, ident: &Ident) {
        match self.before {
            Before::Dot => {}
            // Only the last part of a path names the value.
            Before::Path => {
                self.open.pop();
            }
            Before::Name | Before::Bang | Before::Other => self.end(),
        }
        let piece = named(ident);
        let mut letters = piece.text.chars();
        let is_type =
            letters.next().is_some_and(char::is_uppercase) && letters.any(char::is_lowercase);
        if !is_type {
            self.open.push(piece);
        }
        self.before = Before::Name;
    }

    fn punct(&mut self, punct: &Punct) {
        self.before = match (punct.as_char(), self.before) {
            ('.', Before::Dot) => Before::Other,
            ('.', _) => Before::Dot,
            // The second colon finds the first one in the place of the name.
            (':', Before::Name | Before::Path) => Before::Path,
            ('!', Before::Name) => Before::Bang,
            _ => {
                self.end();
                Before::Other
            }
        };
    }

    fn group(&mut self, group: &Group, in_macro: bool) {
        let (trail, before) = (std::mem::take(&mut self.open), self.before);
        if group.delimiter() == Delimiter::None {
            // What a `macro_rules!` put in place, whose name a dot may follow.
            self.open = trail;
            self.all(group.stream(), in_macro);
            return;
        }
        let asks = matches!(before, Before::Name) && trail.last().is_some_and(asks);
        let argument = only_text(group.stream()).filter(|_| !asks && before == Before::Name);
        self.end();
        self.all(group.stream(), in_macro || before == Before::Bang);
        self.end();
        self.done.extend(argument.map(|argument| vec![argument]));
        // Calls and indices are followed by further segments: `a.b().c`, `a[0].c`.
        self.open = trail;
        self.before = Before::Name;
    }

    fn literal(&mut self, literal: &Literal, in_macro: bool) {
        if self.before == Before::Dot {
            // `self.0`
            self.before = Before::Name;
            return;
        }
        self.end();
        if let Some(piece) = text(literal).filter(|_| in_macro) {
            let arguments = inline_arguments(&piece.text).into_iter().map(|text| {
                let token = piece.token.clone();
                vec![Piece { text, token }]
            });
            self.done.extend(arguments);
        }
    }
}

fn named(ident: &Ident) -> Piece {
    Piece {
        text: ident.unraw().to_string(),
        token: ident.to_token_stream(),
    }
}

fn text(literal: &Literal) -> Option<Piece> {
    let token = literal.to_token_stream();
    let literal: LitStr = syn::parse2(token.clone()).ok()?;
    Some(Piece {
        text: literal.value(),
        token,
    })
}

/// `path.starts_with("token")` looks for a text and is no value of that name.
fn asks(method: &Piece) -> bool {
    let first = method.text.split('_').next().unwrap_or_default();
    ["contains", "starts", "ends", "has", "is", "eq"].contains(&first)
}

/// The string that is the only argument, or the index: `get("password")`, `["password"]`.
fn only_text(tokens: TokenStream) -> Option<Piece> {
    let mut tokens = tokens
        .into_iter()
        .filter(|token| !matches!(token, TokenTree::Punct(punct) if punct.as_char() == '&'));
    match (tokens.next(), tokens.next()) {
        (Some(TokenTree::Literal(literal)), None) => {
            text(&literal).filter(|piece| !piece.text.contains(char::is_whitespace))
        }
        _ => None,
    }
}

/// The names in the braces of a format string.
fn inline_arguments(format: &str) -> Vec<String> {
    let without_escapes = format.replace("{{", "");
    let behind_braces = without_escapes.split('{').skip(1);
    let names = behind_braces.filter_map(|rest| {
        let name = &rest[..rest.find(['}', ':'])?];
        let is_name = name
            .chars()
            .all(|letter| letter.is_alphanumeric() || letter == '_');
        (is_name && !name.is_empty()).then(|| name.to_owned())
    });
    names.collect()
}
