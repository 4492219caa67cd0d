//! Canaries: values that must not leave, and a look at what has left, in every form in which a value can be recognised.
//!
//! Let them through whatever your service takes from outside (arguments, errors, headers, baggage, statements) and look at
//! the bytes that its exporters have sent:
//!
//! ```
//! use otel_runtime::testkit::Canaries;
//! use otel_runtime::traced;
//!
//! #[traced]
//! fn log_in(#[attr] request: &str, #[attr(user: redact)] name: &str) {}
//!
//! let canaries = Canaries::seeded(7);
//! let trace = otel_runtime::testing::init();
//! log_in(&canaries.sentence("email"), canaries.text("name"));
//! canaries.assert_absent(format!("{:?}", trace.spans()), "the spans of a log-in");
//! ```
//!
//! A canary is random, from a seed, and has no part that a dictionary would have. It is looked for as it is, reversed, and in base64, hexadecimal,
//! percent-encoded and JSON-escaped; and each six characters of it in a row are, or nine where they are digits only. Nothing in here shows a value: a leak is
//! told by class and form.

mod forms;
mod make;

use std::collections::BTreeSet;
use std::fmt;

use self::forms::Forms;

/// One value of each class. The same seed makes the same values.
#[derive(Clone)]
pub struct Canaries {
    all: Vec<Canary>,
}

/// A value, and where it is harmless to say what it is.
#[derive(Clone)]
struct Canary {
    class: &'static str,
    /// What must not leave.
    secret: String,
    /// What a text around it looks like: detectors that ask for context find it there. `{}` stands for the secret.
    around: &'static str,
    has_detector: bool,
}

/// Something that left: of which class, and how it was written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct Leak {
    /// The class of the canary.
    pub class: &'static str,
    /// In which form it was found, such as `base64`.
    pub form: &'static str,
}

impl fmt::Display for Leak {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.class, self.form)
    }
}

impl Canaries {
    /// Canaries that this seed makes.
    #[must_use]
    pub fn seeded(seed: u64) -> Self {
        Self {
            all: make::all(seed),
        }
    }

    /// The classes: those that detectors of every build find in a text, and `name`, `address` and `health`, which only a type or a rule withholds.
    pub fn classes(&self) -> impl Iterator<Item = &'static str> {
        self.all.iter().map(|canary| canary.class)
    }

    /// Classes that detectors of every build find in a [`sentence`](Self::sentence).
    pub fn detected(&self) -> impl Iterator<Item = &'static str> {
        let detected = self.all.iter().filter(|canary| canary.has_detector);
        detected.map(|canary| canary.class)
    }

    /// The value of a class by itself; empty when there is no such class.
    #[must_use]
    pub fn text(&self, class: &str) -> &str {
        self.find(class).map_or("", |canary| &canary.secret)
    }

    /// The value of a class as it stands in a text: `password=…`, say; empty when there is no such class.
    #[must_use]
    pub fn sentence(&self, class: &str) -> String {
        self.find(class).map_or_else(String::new, |canary| {
            canary.around.replace("{}", &canary.secret)
        })
    }

    fn find(&self, class: &str) -> Option<&Canary> {
        self.all.iter().find(|canary| canary.class == class)
    }

    /// What of the canaries is to be found in `what_left`.
    #[must_use]
    pub fn leaks(&self, what_left: impl AsRef<[u8]>) -> Vec<Leak> {
        let left = what_left.as_ref();
        let mut leaks = BTreeSet::new();
        for Canary { class, secret, .. } in &self.all {
            let forms = Forms::of(secret);
            leaks.extend(forms.found_in(left).map(|form| Leak { class, form }));
        }
        leaks.into_iter().collect()
    }

    /// Nothing of the canaries is in `what_left`.
    ///
    /// # Panics
    /// When there is: with class and form of each leak, and without any value.
    #[track_caller]
    pub fn assert_absent(&self, what_left: impl AsRef<[u8]>, place: &str) {
        let leaks = self.leaks(what_left);
        if !leaks.is_empty() {
            fail(&leaks, place);
        }
    }
}

#[track_caller]
#[expect(clippy::panic, reason = "an assertion for tests")]
fn fail(leaks: &[Leak], place: &str) -> ! {
    let leaks: Vec<_> = leaks.iter().map(ToString::to_string).collect();
    panic!(
        "personal data or secrets are in {place}: {}",
        leaks.join(", ")
    )
}

/// Shows no value.
impl fmt::Debug for Canaries {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.classes()).finish()
    }
}

#[cfg(test)]
mod tests {
    use base64::Engine as _;
    use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};

    use super::*;

    #[test]
    fn a_seed_makes_the_same_and_another_one_others() {
        let texts = |seed| {
            let canaries = Canaries::seeded(seed);
            let all = canaries.classes();
            all.map(|class| canaries.text(class).to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(texts(1), texts(1));
        let (one, two) = (texts(1), texts(2));
        assert!(one.iter().zip(&two).all(|(one, two)| one != two));
        assert!(one.iter().all(|text| text.len() >= 11));
    }

    #[test]
    fn detectors_of_every_build_find_what_is_said_that_they_do() {
        for seed in 0..50 {
            let canaries = Canaries::seeded(seed);
            for class in canaries.detected() {
                let sentence = canaries.sentence(class);
                let left = crate::redact::scrub(&sentence);
                let forms = Forms::of(canaries.text(class));
                let found: Vec<_> = forms.found_in(left.as_bytes()).collect();
                assert!(found.is_empty(), "{class} of seed {seed}: {sentence}");
            }
        }
    }

    #[test]
    fn every_form_is_recognised() {
        let canaries = Canaries::seeded(3);
        for class in canaries.classes() {
            let text = canaries.text(class);
            let in_bytes = |form: fn(u8) -> String| text.bytes().map(form).collect::<String>();
            let escaped = in_bytes(|byte| format!("\\u{byte:04x}"));
            let percent = in_bytes(|byte| format!("%{byte:02X}"));
            let hex = in_bytes(|byte| format!("{byte:02x}"));
            let forms = [
                text.to_owned(),
                format!("a {text} b"),
                text.get(1..11).unwrap().to_owned(),
                text.chars().rev().collect(),
                STANDARD.encode(text),
                STANDARD.encode(format!("x{text}")),
                URL_SAFE_NO_PAD.encode(format!("xy{text}yz")),
                escaped,
                percent,
                hex.to_uppercase(),
                hex,
            ];
            for form in forms {
                assert!(
                    canaries.leaks(&form).iter().any(|leak| leak.class == class),
                    "{class} as {form}"
                );
            }
        }
        assert_eq!(canaries.leaks("nothing of this kind 123456"), []);
    }

    #[test]
    fn a_failure_shows_no_value() {
        let canaries = Canaries::seeded(5);
        let email = canaries.text("email");
        let failed = std::panic::catch_unwind(|| canaries.assert_absent(email, "a test"));
        let message = *failed.unwrap_err().downcast::<String>().unwrap();
        assert!(message.contains("a test: email ("), "{message}");
        assert_eq!(canaries.leaks(&message), []);
        assert_eq!(canaries.leaks(format!("{canaries:?}")), []);
    }
}
