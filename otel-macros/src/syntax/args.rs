//! Reads the options of `#[traced(…)]` into set-once slots; decides nothing.

use proc_macro2::{Ident, Span, TokenStream};
use syn::ext::IdentExt as _;
use syn::parse::{ParseStream, Parser as _};
use syn::{Error, Expr, LitStr, Path, Result, Token};

use super::argument;
use super::err::ErrSyntax;
use super::field::{Context, Field};
use super::keyword::{self, option, value};
use super::metrics::MetricsSyntax;
use super::read;
use super::sample::SampleSyntax;
use super::slot::Slot;
use crate::diagnostics::Diagnostics;

/// The options as they were written.
pub(crate) struct Args {
    /// The options that say something here.
    known: &'static [&'static str],
    pub(crate) name: Slot<NameSyntax>,
    pub(crate) attributes: Slot<Vec<Field>>,
    pub(crate) kind: Slot<Ident>,
    pub(crate) parent: Slot<Expr>,
    pub(crate) root: Slot<RootSyntax>,
    pub(crate) links: Slot<Expr>,
    pub(crate) err: Slot<ErrSyntax>,
    pub(crate) ret: Slot<Field>,
    pub(crate) scope: Slot<LitStr>,
    pub(crate) level: Slot<Ident>,
    pub(crate) future: Slot<()>,
    pub(crate) sync: Slot<()>,
    pub(crate) boxed: Slot<()>,
    pub(crate) stream: Slot<()>,
    pub(crate) leaf: Slot<()>,
    pub(crate) sample: Slot<SampleSyntax>,
    pub(crate) baggage: Slot<Vec<Field>>,
    pub(crate) metrics: Slot<MetricsSyntax>,
    pub(crate) explicit: Slot<()>,
    /// The reason.
    pub(crate) allow_name: Slot<String>,
    /// `semconv(off)`.
    pub(crate) semconv: Slot<()>,
    pub(crate) krate: Slot<Path>,
    pub(crate) off: Slot<()>,
    pub(crate) only: Slot<()>,
    pub(crate) prefix: Slot<LitStr>,
    /// The container around it.
    pub(crate) within: Slot<Within>,
}

/// What a container says to a member.
pub(crate) struct Within {
    /// What stands before the names of functions: `Cart::`, or nothing.
    pub(crate) name: String,
    /// Its own options.
    pub(crate) defaults: Box<Args>,
}

/// `name = "literal"` or `name = CONSTANT`.
pub(crate) enum NameSyntax {
    Literal(LitStr),
    Constant(Path),
}

/// `root` or `root(link)`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum RootSyntax {
    Plain,
    Linked,
}

impl Args {
    fn new(known: &'static [&'static str]) -> Self {
        Self {
            known,
            name: Slot::new(option::NAME),
            attributes: Slot::new(option::ATTRIBUTES),
            kind: Slot::new(option::KIND),
            parent: Slot::new(option::PARENT),
            root: Slot::new(option::ROOT),
            links: Slot::new(option::LINKS),
            err: Slot::new(option::ERR),
            ret: Slot::new(option::RET),
            scope: Slot::new(option::SCOPE),
            level: Slot::new(option::LEVEL),
            future: Slot::new(option::FUTURE),
            sync: Slot::new(option::SYNC),
            boxed: Slot::new(option::BOXED),
            stream: Slot::new(option::STREAM),
            leaf: Slot::new(option::LEAF),
            sample: Slot::new(option::SAMPLE),
            baggage: Slot::new(option::BAGGAGE),
            metrics: Slot::new(option::METRICS),
            explicit: Slot::new(option::EXPLICIT),
            allow_name: Slot::new(option::ALLOW_NAME),
            semconv: Slot::new(option::SEMCONV),
            krate: Slot::new(option::CRATE),
            off: Slot::new(option::OFF),
            only: Slot::new(option::ONLY),
            prefix: Slot::new(option::PREFIX),
            within: Slot::new(option::WITHIN),
        }
    }

    /// The options that were written, each with its place.
    pub(crate) fn given(&self) -> Vec<(&'static str, Span)> {
        let slots = [
            self.name.given(),
            self.attributes.given(),
            self.kind.given(),
            self.parent.given(),
            self.root.given(),
            self.links.given(),
            self.err.given(),
            self.ret.given(),
            self.scope.given(),
            self.level.given(),
            self.future.given(),
            self.sync.given(),
            self.boxed.given(),
            self.stream.given(),
            self.leaf.given(),
            self.sample.given(),
            self.baggage.given(),
            self.metrics.given(),
            self.explicit.given(),
            self.allow_name.given(),
            self.semconv.given(),
            self.krate.given(),
            self.off.given(),
            self.only.given(),
            self.prefix.given(),
        ];
        slots.into_iter().flatten().collect()
    }

    /// Reads everything between the parentheses, and goes on behind the next comma after a mistake.
    pub(crate) fn parse(tokens: TokenStream, diagnostics: &Diagnostics) -> Self {
        Self::parse_some(option::ALL, tokens, diagnostics)
    }

    /// [`Args::parse`], where only some options say something: these are what an unknown word is told of.
    pub(crate) fn parse_some(
        known: &'static [&'static str],
        tokens: TokenStream,
        diagnostics: &Diagnostics,
    ) -> Self {
        let mut args = Self::new(known);
        let parser = |input: ParseStream<'_>| {
            while !input.is_empty() {
                let read = args
                    .option(input, diagnostics)
                    .and_then(|()| read::end_of_option(input));
                if let Err(error) = read {
                    diagnostics.push(error);
                    read::skip_option(input);
                }
            }
            Ok(())
        };
        diagnostics.ok(parser.parse2(tokens));
        args
    }

    /// The slot of an option that is only there or not.
    fn flag(&mut self, word: &str) -> Option<&mut Slot<()>> {
        Some(match word {
            option::FUTURE => &mut self.future,
            option::SYNC => &mut self.sync,
            option::BOXED => &mut self.boxed,
            option::STREAM => &mut self.stream,
            option::LEAF => &mut self.leaf,
            option::EXPLICIT => &mut self.explicit,
            option::OFF => &mut self.off,
            _ => return None,
        })
    }

    fn option(&mut self, input: ParseStream<'_>, diagnostics: &Diagnostics) -> Result<()> {
        if let Some(literal) = input.parse::<Option<LitStr>>()? {
            let text = format!(
                "the span's name is an option; write `name = {:?}`",
                literal.value()
            );
            return Err(Error::new_spanned(literal, text));
        }
        let ident = read::option_name(input)?;
        let (span, word) = (ident.span(), ident.unraw().to_string());
        if let Some(flag) = self.flag(&word) {
            flag.set(span, read::flag(input, &ident)?, diagnostics);
            return Ok(());
        }
        match word.as_str() {
            option::NAME => self.name.set(span, read::name(input, &ident)?, diagnostics),
            option::ATTRIBUTES => {
                let fields = read::fields(input, &ident, Context::Attributes, diagnostics)?;
                self.attributes.set(span, fields, diagnostics);
            }
            option::BAGGAGE => {
                let fields = read::fields(input, &ident, Context::Baggage, diagnostics)?;
                self.baggage.set(span, fields, diagnostics);
            }
            option::KIND => {
                let word = read::word(input, &ident, "internal", value::KINDS)?;
                self.kind.set(span, word, diagnostics);
            }
            option::PARENT => self
                .parent
                .set(span, read::expression(input, &ident)?, diagnostics),
            option::ROOT => self.root.set(span, read::root(input, &ident)?, diagnostics),
            option::LINKS => self
                .links
                .set(span, read::expression(input, &ident)?, diagnostics),
            option::ERR | option::RET | option::SAMPLE | option::METRICS | option::SEMCONV => {
                self.with_syntax_of_its_own(&word, &ident, input, diagnostics)?;
            }
            option::SCOPE | option::PREFIX | option::ONLY | option::WITHIN => {
                self.of_containers(&ident, &word, input, diagnostics)?;
            }
            option::LEVEL => {
                let word = read::word(input, &ident, "info", value::LEVELS)?;
                self.level.set(span, word, diagnostics);
            }
            option::ALLOW_NAME => {
                let reason = argument::allow_name(input, &ident)?;
                self.allow_name.set(span, reason, diagnostics);
            }
            option::CRATE => self
                .krate
                .set(span, read::krate(input, &ident)?, diagnostics),
            other => return Err(not_an_option(&ident, other, self.known)),
        }
        Ok(())
    }

    /// The names of scopes and functions, and what only containers have.
    fn of_containers(
        &mut self,
        ident: &Ident,
        word: &str,
        input: ParseStream<'_>,
        diagnostics: &Diagnostics,
    ) -> Result<()> {
        let span = ident.span();
        match word {
            option::SCOPE => self
                .scope
                .set(span, read::scope(input, ident)?, diagnostics),
            option::PREFIX => self
                .prefix
                .set(span, read::prefix(input, ident)?, diagnostics),
            option::ONLY => self.only.set(span, read::only(input, ident)?, diagnostics),
            _ => {
                let list = read::list(input, ident, "")?;
                let within = |list: ParseStream<'_>| {
                    let name = list.parse::<LitStr>()?.value();
                    list.parse::<Token![,]>()?;
                    let defaults = Box::new(Self::parse(list.parse()?, diagnostics));
                    Ok(Within { name, defaults })
                };
                self.within.set(span, within.parse2(list)?, diagnostics);
            }
        }
        Ok(())
    }

    /// The options whose arguments are read elsewhere.
    fn with_syntax_of_its_own(
        &mut self,
        word: &str,
        ident: &Ident,
        input: ParseStream<'_>,
        diagnostics: &Diagnostics,
    ) -> Result<()> {
        let span = ident.span();
        match word {
            option::ERR => {
                let err = ErrSyntax::read(input, span, diagnostics)?;
                self.err.set(span, err, diagnostics);
            }
            option::SAMPLE => {
                let sample = SampleSyntax::read(input, span, diagnostics)?;
                self.sample.set(span, sample, diagnostics);
            }
            option::METRICS => {
                let metrics = MetricsSyntax::read(input, span, diagnostics)?;
                self.metrics.set(span, metrics, diagnostics);
            }
            option::SEMCONV => {
                self.semconv
                    .set(span, argument::semconv(input, ident)?, diagnostics);
            }
            option::RET => {
                let field = read::returned(input, span, diagnostics)?;
                self.ret.set(span, field, diagnostics);
            }
            _ => {}
        }
        Ok(())
    }
}

/// An unknown word: an option of `#[tracing::instrument]`, or a slip.
fn not_an_option(ident: &Ident, word: &str, known: &[&str]) -> Error {
    if let Some(instead) = keyword::instead_of_tracing(word) {
        let text = format!("`{word}` is an option of `#[tracing::instrument]`; here {instead}");
        return Error::new(ident.span(), text);
    }
    keyword::unknown(ident, "option", known)
}
