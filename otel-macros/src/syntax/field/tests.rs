use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::parse::{ParseStream, Parser as _};

use super::*;

/// `key | rule | format | expression`, one line for each field, or the messages.
fn read(context: Context, tokens: TokenStream) -> std::result::Result<String, String> {
    let diagnostics = Diagnostics::new();
    let parser = |input: ParseStream<'_>| {
        Ok(match context {
            Context::Attributes => Field::parse_list(input, context, &diagnostics),
            _ => Field::parse_single(input, context, &diagnostics)
                .into_iter()
                .collect(),
        })
    };
    let fields = parser.parse2(tokens).unwrap();
    let lines: Vec<_> = fields.iter().map(show).collect();
    match diagnostics.finish() {
        Ok(()) => Ok(lines.join("\n")),
        Err(all) => {
            let messages: Vec<_> = all.into_iter().map(|error| error.to_string()).collect();
            Err(messages.join("\n"))
        }
    }
}

fn show(field: &Field) -> String {
    let key = field.key.name().unwrap_or("_");
    let rule = field
        .rule
        .as_ref()
        .map_or("-".to_owned(), |rule| format!("{:?}", rule.kind));
    let format = match field.value.format {
        Format::Typed => "typed",
        Format::Debug(_) => "debug",
        Format::Display(_) => "display",
    };
    let expr = field.value.expr.as_ref();
    let expr = expr.map_or("-".to_owned(), |expr| expr.to_token_stream().to_string());
    format!("{key} | {rule} | {format} | {expr}")
}

macro_rules! reads {
    ($context:ident: $($tokens:tt)*) => { read(Context::$context, quote!($($tokens)*)).unwrap() };
}

macro_rules! refuses {
    ($context:ident: $($tokens:tt)*) => { read(Context::$context, quote!($($tokens)*)).unwrap_err() };
}

#[test]
fn options_take_every_form() {
    assert_eq!(reads!(Attributes: a = 1), "a | - | typed | 1");
    assert_eq!(reads!(Attributes: a.b: text = ?x), "a.b | Text | debug | x");
    assert_eq!(
        reads!(Attributes: "a-b": hash = %x.y),
        "a-b | Hash | display | x . y"
    );
    assert_eq!(
        reads!(Attributes: coupon, ?x, %y, z: redact, ?w: drop,),
        "coupon | - | typed | coupon\nx | - | debug | x\ny | - | display | y\n\
         z | Redact | typed | z\nw | Drop | debug | w"
    );
    assert_eq!(reads!(Attributes:), "");
}

#[test]
fn keys_may_hold_keywords_and_raw_identifiers() {
    assert_eq!(
        reads!(Attributes: error.type = 1),
        "error.type | - | typed | 1"
    );
    assert_eq!(reads!(Attributes: r#type), "type | - | typed | r#type");
    assert_eq!(reads!(Attributes: type = 1), "type | - | typed | 1");
    assert_eq!(
        reads!(Attributes: self.r#async.x = 1),
        "self.async.x | - | typed | 1"
    );
}

#[test]
fn annotations_take_key_rule_and_mark() {
    assert_eq!(reads!(Attr: user.id), "user.id | - | typed | -");
    assert_eq!(reads!(Attr: user.id: hash), "user.id | Hash | typed | -");
    assert_eq!(
        reads!(Attr: _: mask(last = 4)),
        "_ | Mask { last: 4 } | typed | -"
    );
    assert_eq!(reads!(Attr: ?), "_ | - | debug | -");
    assert_eq!(reads!(Attr: %_: text), "_ | Text | display | -");
    assert_eq!(
        reads!(Ret: ?receipt: raw(reason = "public")),
        "receipt | Raw { reason: \"public\" } | debug | -"
    );
    assert_eq!(reads!(Attr: "x-y"), "x-y | - | typed | -");
}

#[test]
fn a_rule_where_the_key_stands_is_refused() {
    assert_eq!(
        refuses!(Attr: redact),
        "`redact` is a rule and stands where the key stands; write `#[attr(_: redact)]`, or \
         `#[attr(redact: text)]` for an attribute called `redact`"
    );
    assert_eq!(
        refuses!(Ret: mask(last = 4)),
        "`mask` is a rule and stands where the key stands; write `ret(_: mask(last = 4))`, or \
         `ret(mask: text)` for an attribute called `mask`"
    );
    assert_eq!(
        refuses!(Attributes: redact),
        "`redact` is a rule and stands where the key stands; write \
         `attributes(key: redact = expr)`, or `attributes(redact: text = redact)` for an attribute \
         called `redact`"
    );
    assert_eq!(
        reads!(Attributes: hash = digest),
        "hash | - | typed | digest"
    );
    assert_eq!(reads!(Attr: hash: text), "hash | Text | typed | -");
}

#[test]
fn a_bare_key_that_is_no_variable_is_refused() {
    assert_eq!(
        refuses!(Attributes: user.id),
        "`user.id` has no value; write `user.id = expr`"
    );
    assert_eq!(
        refuses!(Attributes: self.user.id),
        "a bare name captures one variable; write `id = self.user.id`"
    );
    assert_eq!(
        refuses!(Attributes: self),
        "a bare name captures one variable; write `key = self.field`"
    );
    assert_eq!(
        refuses!(Attributes: type),
        "`type` is a keyword and no variable; write `type = expr`"
    );
    assert_eq!(
        refuses!(Attributes: "a"),
        "`\"a\"` has no value; write `\"a\" = expr`"
    );
}

#[test]
fn an_expression_without_key_is_refused() {
    for message in [
        refuses!(Attributes: items.len()),
        refuses!(Attributes: Self::LIMIT),
        refuses!(Attributes: list[0]),
        refuses!(Attributes: format!("x")),
    ] {
        assert_eq!(message, "an expression needs a key; write `key = expr`");
    }
    assert!(refuses!(Attributes: &x).starts_with("expected an attribute key; possible forms are"));
}

#[test]
fn keys_in_strings_are_checked() {
    assert!(refuses!(Attributes: "" = 1).starts_with("an attribute key cannot be empty"));
    assert!(refuses!(Attributes: "a b" = 1).starts_with("an attribute key has no whitespace"));
    assert!(refuses!(Attributes: "a\u{7f}" = 1).starts_with("an attribute key has no whitespace"));
    assert!(refuses!(Attributes: content-type = 1).contains("as a string: `\"content-type\"`"));
    assert!(refuses!(Attributes: a.0 = 1).contains("`\"a.0\"`"));
    assert!(refuses!(Attributes: a. = 1).contains("expected the next part"));
}

#[test]
fn rules_are_checked() {
    let message = refuses!(Attr: a: hsah);
    assert!(message.starts_with("unknown rule `hsah`; did you mean `hash`? available rules are"));
    assert!(refuses!(Attr: a: mask).contains("`mask(last = 4)`"));
    assert!(refuses!(Attr: a: mask()).contains("`mask(last = 4)`"));
    assert!(refuses!(Attr: a: mask(first = 4)).contains("available argument is `last`"));
    assert!(refuses!(Attr: a: mask(last = x)).contains("`mask(last = 4)`"));
    assert!(refuses!(Attr: a: mask(last = -1)).contains("`mask(last = 4)`"));
    assert_eq!(
        refuses!(Attr: a: mask(last = 0)),
        "`mask(last = 0)` would leave nothing; write `redact`"
    );
    assert!(refuses!(Attr: a: raw).contains("needs a reason"));
    assert!(refuses!(Attr: a: raw(reason = " ")).starts_with("the reason is empty"));
    assert_eq!(
        refuses!(Attr: a: redact(1)),
        "`redact` takes no arguments; write `redact`"
    );
    assert!(refuses!(Attr: a:).starts_with("expected a rule after `:`"));
    assert_eq!(
        refuses!(Attr: ?a: len),
        "`len` looks at the value itself; remove `?`"
    );
    assert_eq!(
        refuses!(Attributes: a: keys = %m),
        "`keys` looks at the value itself; remove `%`"
    );
}

#[test]
fn values_stand_only_in_options() {
    assert_eq!(
        refuses!(Attr: user.id = x),
        "`#[attr(user.id)]` captures what it stands on; remove `= …`"
    );
    assert_eq!(
        refuses!(Ret: a: text = x),
        "`ret(a)` captures what is returned; remove `= …`"
    );
    assert_eq!(
        refuses!(Attributes: ?a = x),
        "`?` stands before the expression; write `a = ?expr`"
    );
    assert_eq!(
        refuses!(Attributes: a = ),
        "nothing stands after `=`; write `a = expr`"
    );
    assert!(refuses!(Attr: a, b).starts_with("one attribute at a time"));
    assert_eq!(
        refuses!(Attr: email, mask),
        "a rule stands behind its key, after a colon; write for example `#[attr(user.id: mask(last = 4))]`"
    );
    assert!(
        refuses!(Attr: mask = 4).starts_with("`mask` is a rule and stands where the key stands")
    );
    assert!(refuses!(Attr:).contains("expected `#[attr]`"));
}

#[test]
fn a_name_is_allowed_behind_the_field() {
    let bare = "_ | - | typed | -";
    assert_eq!(reads!(Attr: allow_name(reason = "a colour")), bare);
    assert_eq!(reads!(Attr: _, allow_name(reason = "a colour"),), bare);
    assert_eq!(
        reads!(Ret: ?token: text, allow_name(reason = "a colour")),
        "token | Text | debug | -"
    );
    assert!(refuses!(Attr: allow_name).contains("`allow_name` needs a reason"));
    assert!(refuses!(Attr: _, allow_name = "a colour").contains("`allow_name` needs a reason"));
    assert!(refuses!(Attr: allow_name(reason = " ")).contains("the reason is empty"));
    assert!(refuses!(Attr: allow_name(reason = "x"), token).starts_with("one attribute"));
    assert!(refuses!(Attributes: allow_name(reason = "x")).contains("stands beside"));
    // Elsewhere it is a name like others.
    assert_eq!(
        reads!(Attributes: allow_name),
        "allow_name | - | typed | allow_name"
    );
}

#[test]
fn ways_out_of_the_closure_are_refused() {
    assert!(refuses!(Attributes: a = f().await).contains("`.await` has no place"));
    assert!(refuses!(Attributes: a = f()?).contains("`?` has no place"));
    assert!(refuses!(Attributes: a = return).contains("`return` has no place"));
    assert!(refuses!(Attributes: a = { break; }).contains("`break` has no place"));
    assert!(refuses!(Attributes: a = { continue }).contains("`continue` has no place"));
    assert_eq!(refuses!(Attributes: a = f(x?, y.await)).lines().count(), 2);
    reads!(Attributes: a = (|| { let x = f()?; return Some(x) })());
    reads!(Attributes: a = loop { break 1 });
    reads!(Attributes: a = 'x: { break 'x 1 });
    reads!(Attributes: a = run(async { f().await? }));
}

#[test]
fn every_mistake_of_a_list_is_reported() {
    let messages = refuses!(Attributes: a: hsah = 1, user.id, b = 2, &c, d = x?, e: raw = 1);
    assert_eq!(messages.lines().count(), 5, "{messages}");
}
