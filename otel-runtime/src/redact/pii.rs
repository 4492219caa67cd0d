//! Wraps a value so that it leaves the process only as its class allows, wherever it turns up.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

use super::class::{self, ClassValue, DataClass};

/// A value of class `C`, which no `Debug`, no `Display` and no attribute shows.
///
/// Captured, it leaves only as the rule of its class says, or stricter: see [`DataClass::RULE`]. The value itself is at hand only where
/// [`expose`](Self::expose) or [`into_inner`](Self::into_inner) is written, so that is what to look for in a review.
///
/// ```
/// use otel_runtime::redact::{Email, Secret};
///
/// let email = Email::from("ann@example.org".to_owned());
/// let password: Secret = "hunter2".to_owned().into();
///
/// assert_eq!(format!("{email} {password:?}"), "[redacted:email] [redacted:credential]");
/// assert_eq!(email.expose(), "ann@example.org");
/// ```
///
/// It has no length, is not serialized, and cannot be captured by `raw(reason = "…")`:
///
/// ```compile_fail,E0277
/// # use otel_runtime::redact::Secret;
/// fn raw(_: impl otel_runtime::CaptureRaw) {}
/// raw(Secret::from("hunter2".to_owned()));
/// ```
///
/// Comparison is that of `T`, so the time it takes may depend on the value.
pub struct Pii<T, C: DataClass> {
    value: T,
    class: PhantomData<fn() -> C>,
}

/// What gives access: passwords, tokens, keys.
pub type Secret<T = String> = Pii<T, class::Credential>;
/// An e-mail address.
pub type Email<T = String> = Pii<T, class::Email>;
/// A telephone number.
pub type Phone<T = String> = Pii<T, class::Phone>;
/// A person's name.
pub type Name<T = String> = Pii<T, class::Name>;
/// A postal address, or coordinates.
pub type Address<T = String> = Pii<T, class::Address>;
/// The number of a payment card.
pub type Card<T = String> = Pii<T, class::Card>;
/// The number of a bank account.
pub type Iban<T = String> = Pii<T, class::Iban>;
/// A number that a state gave to a person.
pub type NationalId<T = String> = Pii<T, class::NationalId>;
/// A network address.
pub type Ip<T = String> = Pii<T, class::Ip>;
/// What tells a device.
pub type Device<T = String> = Pii<T, class::Device>;
/// Anything about a person's health.
pub type Health<T = String> = Pii<T, class::Health>;
/// Personal data of any other kind.
pub type Personal<T = String> = Pii<T, class::Personal>;

impl<T, C: DataClass> Pii<T, C> {
    /// Wraps a value.
    pub const fn new(value: T) -> Self {
        Self {
            value,
            class: PhantomData,
        }
    }

    /// The value, for where it is needed.
    pub const fn expose(&self) -> &T {
        &self.value
    }

    /// The value, which nothing protects from here on.
    pub fn into_inner(self) -> T {
        self.value
    }

    fn shown(f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Not `pad`: what is written does not depend on the value, nor on a width.
        write!(f, "[redacted:{}]", C::CLASS.name)
    }
}

impl<T, C: DataClass> From<T> for Pii<T, C> {
    fn from(value: T) -> Self {
        Self::new(value)
    }
}

impl<T, C: DataClass> fmt::Debug for Pii<T, C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Self::shown(f)
    }
}

impl<T, C: DataClass> fmt::Display for Pii<T, C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Self::shown(f)
    }
}

impl<T: Clone, C: DataClass> Clone for Pii<T, C> {
    fn clone(&self) -> Self {
        Self::new(self.value.clone())
    }
}

impl<T: Copy, C: DataClass> Copy for Pii<T, C> {}

impl<T: Default, C: DataClass> Default for Pii<T, C> {
    fn default() -> Self {
        Self::new(T::default())
    }
}

impl<T: PartialEq, C: DataClass> PartialEq for Pii<T, C> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T: Eq, C: DataClass> Eq for Pii<T, C> {}

impl<T: PartialOrd, C: DataClass> PartialOrd for Pii<T, C> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        self.value.partial_cmp(&other.value)
    }
}

impl<T: Ord, C: DataClass> Ord for Pii<T, C> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.value.cmp(&other.value)
    }
}

/// For maps in this process; nothing of it is ever recorded.
impl<T: Hash, C: DataClass> Hash for Pii<T, C> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.value.hash(state);
    }
}

/// Reads what `T` reads. There is no `Serialize`.
///
/// A value that cannot be read is not quoted in the error, unlike in most of those of serde's own.
#[cfg(feature = "serde")]
#[cfg_attr(docsrs, doc(cfg(feature = "serde")))]
impl<'de, T: serde::Deserialize<'de>, C: DataClass> serde::Deserialize<'de> for Pii<T, C> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match T::deserialize(deserializer) {
            Ok(value) => Ok(Self::new(value)),
            Err(_) => Err(serde::de::Error::custom(format_args!(
                "a value of class `{}` is malformed",
                C::CLASS.name
            ))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neither_value_nor_length_is_shown() {
        #[derive(Debug)]
        struct Login {
            #[expect(dead_code, reason = "only its `Debug` is looked at")]
            token: Option<Secret<Vec<u8>>>,
        }

        let short: Secret = String::new().into();
        let long = Secret::from("hunter2".repeat(9));
        for (short, long) in [
            (format!("{short:?}"), format!("{long:?}")),
            (format!("{short}"), format!("{long}")),
            (format!("{short:#?}"), format!("{long:#?}")),
            (format!("{short:90.3}"), format!("{long:90.3}")),
        ] {
            assert_eq!(short, "[redacted:credential]");
            assert_eq!(long, short);
        }
        let login = Login {
            token: Some(vec![104, 117].into()),
        };
        assert_eq!(
            format!("{login:?}"),
            "Login { token: Some([redacted:credential]) }"
        );
    }

    #[test]
    fn the_value_is_there_for_those_who_ask() {
        let email = Email::new("ann@example.org");
        assert_eq!(email, email.clone());
        assert_ne!(email, Email::from("bob@example.org"));
        assert_eq!(*email.expose(), "ann@example.org");
        assert_eq!(email.into_inner(), "ann@example.org");
    }

    #[cfg(feature = "serde")]
    #[test]
    fn what_cannot_be_read_is_not_quoted() {
        use serde::Deserialize as _;
        use serde::de::IntoDeserializer as _;
        use serde::de::value::{Error, StrDeserializer};

        let text = || -> StrDeserializer<'_, Error> { "hunter2".into_deserializer() };
        assert_eq!(
            Secret::<String>::deserialize(text()).unwrap().expose(),
            "hunter2"
        );
        let error = Secret::<u64>::deserialize(text()).unwrap_err().to_string();
        assert_eq!(error, "a value of class `credential` is malformed");
    }
}
