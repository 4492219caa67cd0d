//! Says what kinds of personal data and secrets there are, and what happens to each if nobody says more.

use std::borrow::Cow;
use std::net::IpAddr;

use super::Rule;

/// A class of data, and the least that is done to values of it.
///
/// Classes are types without values, so that a wrapper such as [`Email<T>`](super::Email) carries its class at no cost. An application defines
/// its own:
///
/// ```
/// use otel_runtime::Rule;
/// use otel_runtime::redact::{DataClass, Pii};
///
/// /// Numbers of loyalty cards.
/// #[derive(Debug)]
/// enum Loyalty {}
///
/// impl DataClass for Loyalty {
///     const NAME: &'static str = "loyalty";
///     const RULE: Rule = Rule::Mask(3);
/// }
///
/// let card: Pii<String, Loyalty> = Pii::from("L-123456".to_owned());
/// assert_eq!(card.to_string(), "[redacted:loyalty]");
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no class of data",
    note = "classes are in `otel_runtime::redact::class`; for one of your own, `impl otel_runtime::redact::DataClass for {Self}`"
)]
pub trait DataClass: 'static {
    /// What stands in the marker and in the manifest: lower-case letters and `-`, at most 32; anything else does not compile where it is used.
    ///
    /// ```compile_fail,E0080
    /// # use otel_runtime::{Rule, redact::{DataClass, Pii}};
    /// enum Loyalty {}
    /// impl DataClass for Loyalty {
    ///     const NAME: &'static str = "Loyalty 7";
    ///     const RULE: Rule = Rule::Redact;
    /// }
    /// let card: Pii<u32, Loyalty> = 123_456.into();
    /// println!("{card}");
    /// ```
    ///
    /// Pseudonyms of different names are never equal.
    const NAME: &'static str;

    /// What is done at least. [`Rule::Raw`] has no effect here.
    const RULE: Rule;

    /// The one spelling of a value of which the pseudonym is made, so that spellings that mean the same give the same pseudonym.
    ///
    /// By default only the white space around it is cut off.
    #[must_use]
    fn canonical(text: &str) -> Cow<'_, str> {
        Cow::Borrowed(text.trim())
    }
}

/// A class as a value.
#[derive(Debug)]
pub(crate) struct Class {
    pub(crate) name: &'static str,
    pub(crate) rule: Rule,
    pub(crate) canonical: fn(&str) -> Cow<'_, str>,
}

/// Gives each class its value.
pub(crate) trait ClassValue {
    const CLASS: &'static Class;
}

impl<C: DataClass> ClassValue for C {
    const CLASS: &'static Class = &Class {
        name: {
            assert!(
                is_name(C::NAME),
                "`DataClass::NAME` is lower-case letters and `-`, at most 32"
            );
            C::NAME
        },
        rule: C::RULE.tightening(),
        canonical: C::canonical,
    };
}

/// Letters only: a marker must not be able to quote what it stands for.
pub(super) const fn is_name(name: &str) -> bool {
    let mut rest = name.as_bytes();
    let is_short = !rest.is_empty() && rest.len() <= 32;
    while let [b'a'..=b'z' | b'-', more @ ..] = rest {
        rest = more;
    }
    is_short && rest.is_empty()
}

/// Values that are hashed without a class.
#[derive(Debug)]
pub(super) enum Unclassified {}

impl DataClass for Unclassified {
    const NAME: &'static str = "unclassified";
    const RULE: Rule = Rule::Unset;

    fn canonical(text: &str) -> Cow<'_, str> {
        Cow::Borrowed(text)
    }
}

macro_rules! classes {
    ($($(#[$doc:meta])* $class:ident = $name:literal, $rule:expr $(, $canonical:path)?;)*) => {$(
        $(#[$doc])*
        #[derive(Debug)]
        #[expect(clippy::exhaustive_enums, reason = "there is never a value of it")]
        pub enum $class {}

        impl DataClass for $class {
            const NAME: &'static str = $name;
            const RULE: Rule = $rule;
            $(
                fn canonical(text: &str) -> Cow<'_, str> {
                    $canonical(text)
                }
            )?
        }
    )*

    /// All classes of this crate.
    pub(super) const ALL: &[&Class] = &[Unclassified::CLASS, $($class::CLASS),*];
    };
}

classes! {
    /// An e-mail address: hashed; the domain in lower case.
    Email = "email", Rule::Hash, email;
    /// A telephone number: hashed; in the form of E.164 if its country is written.
    Phone = "phone", Rule::Hash, phone;
    /// A person's name: redacted.
    Name = "name", Rule::Redact;
    /// A postal address or a part of it, or coordinates: redacted.
    Address = "address", Rule::Redact;
    /// The number of a payment card: the last four digits stay.
    Card = "card", Rule::Mask(4), letters_and_digits;
    /// The number of a bank account: the last four characters stay.
    Iban = "iban", Rule::Mask(4), letters_and_digits;
    /// A number that a state gave to a person, of a passport or a licence too: redacted.
    NationalId = "national-id", Rule::Redact, letters_and_digits;
    /// A network address: hashed.
    Ip = "ip", Rule::Hash, ip;
    /// What tells a device: MAC address, IMEI, advertising id. Hashed.
    Device = "device", Rule::Hash, letters_and_digits;
    /// Anything about a person's health: redacted.
    Health = "health", Rule::Redact;
    /// Personal data of any other kind: redacted.
    Personal = "personal", Rule::Redact;
    /// What gives access: passwords, tokens, keys. Redacted.
    Credential = "credential", Rule::Redact;
}

// ===== Spellings =====

/// The part before the `@` may differ in case; the domain never does.
fn email(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    match text.rsplit_once('@') {
        Some((local, domain)) if domain.chars().any(char::is_uppercase) => {
            Cow::Owned(format!("{local}@{}", domain.to_lowercase()))
        }
        _ => Cow::Borrowed(text),
    }
}

/// `+` and digits. `00` in front is a `+`, and `(0)` behind a country code is not dialled.
fn phone(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    let digits = |text: &str| -> String { text.chars().filter(char::is_ascii_digit).collect() };
    let international = match text.strip_prefix('+') {
        Some(rest) => Some(rest),
        None => text.strip_prefix("00"),
    };
    Cow::Owned(match international {
        Some(rest) => format!("+{}", digits(&rest.replacen("(0)", "", 1))),
        None => digits(text),
    })
}

/// In upper case, without what is written in between.
fn letters_and_digits(text: &str) -> Cow<'_, str> {
    let kept = text.chars().filter(char::is_ascii_alphanumeric);
    Cow::Owned(kept.map(|c| c.to_ascii_uppercase()).collect())
}

/// The standard library's spelling; IPv4 in IPv6 is IPv4.
fn ip(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    match text.parse::<IpAddr>() {
        Ok(address) => Cow::Owned(address.to_canonical().to_string()),
        Err(_) => Cow::Borrowed(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_means_the_same_is_spelled_the_same() {
        assert_eq!(Email::canonical(" Ann@Example.ORG "), "Ann@example.org");
        assert_eq!(Email::canonical("ann@example.org"), "ann@example.org");
        for same in [
            "+44 20 7946 0958",
            "0044 (20) 7946-0958",
            "+44 (0)20 7946 0958",
        ] {
            assert_eq!(Phone::canonical(same), "+442079460958", "{same}");
        }
        assert_eq!(Phone::canonical("020 7946 0958"), "02079460958");
        assert_eq!(Card::canonical("4111 1111-11111111"), "4111111111111111");
        assert_eq!(Iban::canonical("de89 3704"), "DE893704");
        assert_eq!(Device::canonical("00:1a:2B"), "001A2B");
        assert_eq!(Ip::canonical("::ffff:192.0.2.1"), "192.0.2.1");
        assert_eq!(Ip::canonical("2001:DB8::0:1"), "2001:db8::1");
        assert_eq!(Name::canonical(" Ann Lee "), "Ann Lee");
    }

    #[test]
    fn names_are_different_and_cannot_quote() {
        for (at, class) in ALL.iter().enumerate() {
            assert!(is_name(class.name), "{}", class.name);
            assert!(ALL[..at].iter().all(|other| other.name != class.name));
        }
        for name in ["", "Email", "a1", "a b", &"a".repeat(33)] {
            assert!(!is_name(name), "{name}");
        }
    }

    #[test]
    fn no_class_is_weaker_than_a_fragment() {
        for class in ALL.iter().filter(|class| class.name != "unclassified") {
            assert_ne!(class.rule.combine(Rule::Text), Rule::Text, "{}", class.name);
        }
    }
}
