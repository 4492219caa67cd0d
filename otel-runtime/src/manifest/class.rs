//! Tells the class of data from a type as it was written.

use crate::redact::{DataClass as _, class};

/// The wrapper types of this crate and of `secrecy`, with the names of their classes. The second parameter of `Pii` is one of the first column too.
const CLASSES: &[(&str, &str)] = &[
    ("Address", class::Address::NAME),
    ("Card", class::Card::NAME),
    ("Credential", class::Credential::NAME),
    ("Device", class::Device::NAME),
    ("Email", class::Email::NAME),
    ("Health", class::Health::NAME),
    ("Iban", class::Iban::NAME),
    ("Ip", class::Ip::NAME),
    ("Name", class::Name::NAME),
    ("NationalId", class::NationalId::NAME),
    ("Personal", class::Personal::NAME),
    ("Phone", class::Phone::NAME),
    ("Secret", class::Credential::NAME),
    ("SecretBox", class::Credential::NAME),
    ("SecretSlice", class::Credential::NAME),
    ("SecretString", class::Credential::NAME),
];

/// What only holds the type behind it.
const AROUND: &[&str] = &[
    "Arc", "Box", "Cow", "Option", "Rc", "Vec", "dyn", "mut", "static",
];

/// The class that the outermost type names, behind references, options and pointers.
pub(super) fn of(written: &str) -> Option<&'static str> {
    let mut paths = paths(written).filter(|(name, _)| !AROUND.contains(name));
    let (name, arguments) = paths.next()?;
    if name == "Pii" {
        let class = arguments.rsplit(',').next()?;
        let class = class.trim_end_matches(['>', ')', ' ']);
        return known(class.rsplit("::").next()?.trim());
    }
    known(name)
}

fn known(name: &str) -> Option<&'static str> {
    let found = CLASSES.iter().find(|(known, _)| *known == name);
    found.map(|(_, class)| *class)
}

/// The last segment of each path in a type, with everything behind it.
fn paths(written: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = written;
    std::iter::from_fn(move || {
        loop {
            // An expression is no type.
            let start =
                rest.find(|letter: char| letter.is_alphabetic() || letter == '_' || letter == '=')?;
            let before = rest.get(..start)?;
            rest = rest.get(start..)?;
            let end = rest
                .find(|letter: char| !letter.is_alphanumeric() && letter != '_')
                .unwrap_or(rest.len());
            let (name, behind) = rest.split_at_checked(end)?;
            if name.is_empty() {
                return None;
            }
            rest = behind;
            let is_path = behind.trim_start().starts_with("::");
            let is_lifetime = before.ends_with('\'');
            if !is_path && !is_lifetime {
                return Some((name, behind));
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn the_outermost_type_says_the_class() {
        for (written, class) in [
            ("Email", Some("email")),
            ("&Email<String>", Some("email")),
            ("Option<otel_runtime::redact::Secret>", Some("credential")),
            ("&'a mut Phone<&'a str>", Some("phone")),
            ("Pii<String, class::Health>", Some("health")),
            ("Vec<Pii<Map<String, u8>, NationalId>>", Some("national-id")),
            ("Pii<String, Loyalty>", None),
            ("HashMap<String, Email>", None),
            ("EmailAddress", None),
            ("&str", None),
            ("= Email::new(x)", None),
            ("", None),
        ] {
            assert_eq!(of(written), class, "{written}");
        }
    }
}
