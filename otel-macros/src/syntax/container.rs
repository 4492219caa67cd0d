//! Takes an annotated `impl`, trait or inline `mod` apart into its members. No body is looked into, so that unfinished code goes through untouched.

mod name;

use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};
use quote::quote;
use syn::parse::{ParseStream, Parser as _};
use syn::{Attribute, Error, ItemImpl, Result, Visibility};

use self::name::name_of_type;
use super::keyword::ATTR;
use super::tokens::has_word;

/// An item with functions inside.
pub(crate) struct Container {
    pub(crate) kind: Kind,
    /// Everything before the braces.
    pub(crate) head: TokenStream,
    /// What its functions are called after: the type or the trait.
    pub(crate) name: Option<String>,
    /// `#![…]` inside the braces.
    pub(crate) inner: Vec<Attribute>,
    pub(crate) members: Vec<Member>,
    /// The braces as they were.
    pub(crate) braces: Group,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Impl,
    TraitImpl,
    Trait,
    Mod,
}

/// What stands in the braces of a container.
pub(crate) struct Member {
    pub(crate) attributes: Vec<Attribute>,
    /// Everything behind the attributes.
    pub(crate) tokens: TokenStream,
    pub(crate) shape: Shape,
}

pub(crate) enum Shape {
    Function(FunctionShape),
    /// An `impl`, a trait or an inline `mod`.
    Container,
    /// What a fragment of a `macro_rules!` stands for: members in an invisible group.
    Fragment(Group, Vec<Member>),
    Other,
}

/// What decides whether a function is left out.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is something that is written or not"
)]
pub(crate) struct FunctionShape {
    /// `fn main()`, which runs before anything is set up.
    pub(crate) is_main: bool,
    pub(crate) is_const: bool,
    pub(crate) is_pub: bool,
    pub(crate) has_body: bool,
    /// `#[attr]` on a parameter.
    pub(crate) captures: bool,
}

impl Container {
    /// # Errors
    /// When the item has no braces: a `mod` in a file of its own.
    pub(crate) fn parse(item: TokenStream) -> Result<Self> {
        let mut head: Vec<TokenTree> = item.into_iter().collect();
        let word = word_of(&head);
        let braces = match head.pop() {
            Some(TokenTree::Group(braces)) if braces.delimiter() == Delimiter::Brace => braces,
            last => {
                let text = "`#[traced]` sees only what stands in braces here; write `#[traced] mod name { … }`, or put it on what is inside of \
                            the file";
                return Err(Error::new_spanned(last, text));
            }
        };
        let head: TokenStream = head.into_iter().collect();
        let (kind, name) = match word.as_ref().map(ToString::to_string).as_deref() {
            Some("impl") => of_impl(&head),
            Some("trait") => (Kind::Trait, behind("trait", &head)),
            _ => (Kind::Mod, None),
        };
        let (inner, members) = read_members.parse2(braces.stream())?;
        Ok(Self {
            kind,
            head,
            name,
            inner,
            members,
            braces,
        })
    }
}

/// Whether the item is an `impl`, a trait or a `mod`. Looks at the first words only.
pub(crate) fn is_container(item: &TokenStream) -> bool {
    let mut tokens = item.clone().into_iter().peekable();
    let mut first = Vec::new();
    while let Some(token) = tokens.next() {
        let is_attribute = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '#');
        if is_attribute {
            tokens.next();
            continue;
        }
        let is_visibility = matches!(&token, TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis);
        if !matches!(token, TokenTree::Ident(_)) && !is_visibility {
            break;
        }
        let is_last = matches!(&token, TokenTree::Ident(word) if !is_qualifier(word));
        first.push(token);
        if is_last {
            break;
        }
    }
    word_of(&first).is_some_and(|word| is_container_word(&word))
}

fn is_container_word(word: &Ident) -> bool {
    ["impl", "trait", "mod"].iter().any(|it| word == it)
}

/// A word that says something about the item and not what it is.
fn is_qualifier(word: &Ident) -> bool {
    const QUALIFIERS: &[&str] = &[
        "pub", "default", "const", "async", "unsafe", "safe", "extern", "auto", "gen",
    ];
    QUALIFIERS.iter().any(|it| word == it)
}

/// The word that says what an item is.
fn word_of(tokens: &[TokenTree]) -> Option<Ident> {
    let mut tokens = tokens.iter();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == '#' => {
                tokens.next();
            }
            TokenTree::Ident(word) if !is_qualifier(word) => return Some(word.clone()),
            _ => {}
        }
    }
    None
}

/// The word behind a word: the name of what it declares.
fn behind(word: &str, tokens: &TokenStream) -> Option<String> {
    let mut tokens = tokens.clone().into_iter();
    tokens.find(|token| matches!(token, TokenTree::Ident(found) if found == word))?;
    tokens.next().map(|name| name.to_string())
}

fn of_impl(head: &TokenStream) -> (Kind, Option<String>) {
    match syn::parse2::<ItemImpl>(quote!(#head {})) {
        Ok(item) => {
            let kind = if item.trait_.is_some() {
                Kind::TraitImpl
            } else {
                Kind::Impl
            };
            (kind, Some(name_of_type(&item.self_ty)))
        }
        // Of a form that is not known here; its functions are called as they are.
        Err(_) => (Kind::Impl, None),
    }
}

fn read_members(input: ParseStream<'_>) -> Result<(Vec<Attribute>, Vec<Member>)> {
    let inner = input.call(Attribute::parse_inner)?;
    let mut members = Vec::new();
    while !input.is_empty() {
        members.push(Member::read(input)?);
    }
    Ok((inner, members))
}

impl Member {
    fn read(input: ParseStream<'_>) -> Result<Self> {
        let attributes = input.call(Attribute::parse_outer)?;
        if let Some(fragment) = fragment(input)? {
            return Ok(Self {
                attributes,
                tokens: TokenStream::new(),
                shape: fragment,
            });
        }
        let is_pub = matches!(input.fork().parse(), Ok(Visibility::Public(_)));
        let item = whole_item(input)?;
        let shape = shape(&item, is_pub);
        Ok(Self {
            attributes,
            tokens: item.into_iter().collect(),
            shape,
        })
    }
}

/// Members in an invisible group.
fn fragment(input: ParseStream<'_>) -> Result<Option<Shape>> {
    let ahead = input.fork();
    match ahead.parse() {
        Ok(TokenTree::Group(group)) if group.delimiter() == Delimiter::None => {
            let Ok((_, members)) = read_members.parse2(group.stream()) else {
                return Ok(None);
            };
            input.parse::<TokenTree>()?;
            Ok(Some(Shape::Fragment(group, members)))
        }
        _ => Ok(None),
    }
}

/// The tokens of one item: up to its braces, or to its semicolon where braces are part of an expression.
fn whole_item(input: ParseStream<'_>) -> Result<Vec<TokenTree>> {
    let mut item: Vec<TokenTree> = Vec::new();
    let mut depth = 0_usize;
    while !input.is_empty() {
        let token: TokenTree = input.parse()?;
        let before = item.last().map_or(' ', punct);
        match punct(&token) {
            '<' => depth += 1,
            '>' if !matches!(before, '-' | '=') => depth = depth.saturating_sub(1),
            _ => {}
        }
        let is_semicolon = punct(&token) == ';';
        let is_end = is_semicolon || depth == 0 && is_braces(&token) && !needs_semicolon(&item);
        item.push(token);
        if is_end {
            break;
        }
    }
    Ok(item)
}

fn punct(token: &TokenTree) -> char {
    match token {
        TokenTree::Punct(punct) => punct.as_char(),
        _ => ' ',
    }
}

/// Braces, possibly a block that a fragment of a `macro_rules!` stands for.
fn is_braces(token: &TokenTree) -> bool {
    let TokenTree::Group(group) = token else {
        return false;
    };
    match group.delimiter() {
        Delimiter::Brace => true,
        Delimiter::None => {
            let mut inside = group.stream().into_iter();
            inside.next().is_some_and(|first| is_braces(&first)) && inside.next().is_none()
        }
        _ => false,
    }
}

/// `const A: B = B { … };`
fn needs_semicolon(begun: &[TokenTree]) -> bool {
    let Some(word) = word_of(begun) else {
        return false;
    };
    if ["use", "type", "static"].iter().any(|it| word == it) {
        return true;
    }
    let is_const = begun
        .iter()
        .any(|token| matches!(token, TokenTree::Ident(word) if word == "const"));
    // A macro is called so too: `const_assert! { … }` has no such word before its name.
    is_const && word != "fn" && !is_container_word(&word)
}

fn shape(item: &[TokenTree], is_pub: bool) -> Shape {
    let has_body = item.last().is_some_and(is_braces);
    let Some(word) = word_of(item) else {
        return Shape::Other;
    };
    if word != "fn" {
        // Without functions there is nothing to say about it: `unsafe impl Send for Cart {}`.
        let is_full =
            matches!(item.last(), Some(TokenTree::Group(braces)) if !braces.stream().is_empty());
        return if is_container_word(&word) && is_full {
            Shape::Container
        } else {
            Shape::Other
        };
    }
    let mut behind = item
        .iter()
        .skip_while(|token| !matches!(token, TokenTree::Ident(word) if word == "fn"));
    let Some(TokenTree::Ident(name)) = behind.nth(1) else {
        return Shape::Other;
    };
    let has_parameters = behind.find_map(|token| match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis => {
            Some(!group.stream().is_empty())
        }
        _ => None,
    });
    let head = if has_body {
        &item[..item.len() - 1]
    } else {
        item
    };
    let before = item
        .iter()
        .take_while(|token| !matches!(token, TokenTree::Ident(word) if word == "fn"));
    let is_const =
        { before }.any(|token| matches!(token, TokenTree::Ident(word) if word == "const"));
    Shape::Function(FunctionShape {
        is_main: name == "main" && has_parameters == Some(false),
        is_const,
        is_pub,
        has_body,
        captures: has_word(&head.iter().cloned().collect(), &[ATTR]),
    })
}

#[cfg(test)]
mod tests;
