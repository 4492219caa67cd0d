//! Applies the rule to one value on its way into the set of attributes.

use std::borrow::Cow;
use std::fmt::{Debug, Display};

use opentelemetry::Value;

use super::array::{self, Elements};
use super::stock::Scalar;
use super::verdict::Verdict;
use super::{Attributes, Capture, CaptureKeys, CaptureLen};
use crate::redact::{self, Class, ClassValue, DataClass, Floors, Kind, Rule};

/// The place of one value: its key, its rule, and the set it goes into.
///
/// Each method that takes a value puts one attribute in that place, after the rule was applied.
/// Under the rules `redact` and `drop` the value is not looked at, and not formatted either.
///
/// ```
/// use otel_runtime::{Capture, Field, Rule};
///
/// struct Account {
///     id: u64,
///     owner: String,
/// }
///
/// impl Capture for Account {
///     fn capture(&self, mut field: Field<'_>) {
///         field.child("id", Rule::Unset).uint(self.id);
///         field.child("owner", Rule::Redact).text(&self.owner);
///     }
/// }
/// ```
#[derive(Debug)]
#[must_use = "without a value in it there is no attribute"]
pub struct Field<'a> {
    pub(super) set: &'a mut Attributes,
    pub(super) key: Cow<'static, str>,
    pub(super) rule: Rule,
    pub(super) class: Option<&'static Class>,
    pub(super) floors: Floors,
    depth: u8,
}

/// How many children deep a value is looked at. A list whose elements hold the next one would
/// otherwise be as many calls deep as it is long.
const DEEPEST: u8 = 16;

/// How many attributes a set may hold before a value adds no more children. A tree of sixteen levels would otherwise be as many attributes as it has nodes.
const MOST: usize = 128;

impl<'a> Field<'a> {
    #[inline]
    pub(super) fn new(
        set: &'a mut Attributes,
        key: Cow<'static, str>,
        rule: Rule,
        floors: Floors,
    ) -> Self {
        Self {
            set,
            rule,
            key,
            class: None,
            floors,
            depth: 0,
        }
    }

    /// The rule that holds for this place.
    #[must_use]
    pub fn rule(&self) -> Rule {
        self.rule
    }

    /// The same place under a rule that is at least as strict.
    ///
    /// ```
    /// use otel_runtime::{Capture, Field, Rule};
    ///
    /// struct Email(String);
    ///
    /// impl Capture for Email {
    ///     fn capture(&self, field: Field<'_>) {
    ///         field.restrict(Rule::Redact).text(&self.0);
    ///     }
    /// }
    /// ```
    pub fn restrict(self, rule: Rule) -> Self {
        let (rule, depth) = self.deeper(rule);
        Self {
            rule,
            depth,
            ..self
        }
    }

    /// The same place for a value of class `C`, under the class's rule and the application's policy for it.
    ///
    /// For types of the application's own; [`Pii`](crate::redact::Pii) does this by itself.
    ///
    /// ```
    /// use otel_runtime::redact::class;
    /// use otel_runtime::{Capture, Field};
    ///
    /// struct Mailbox {
    ///     address: String,
    /// }
    ///
    /// impl Capture for Mailbox {
    ///     fn capture(&self, field: Field<'_>) {
    ///         field.class::<class::Email>().text(&self.address);
    ///     }
    /// }
    /// ```
    pub fn class<C: DataClass>(self) -> Self {
        self.classified(C::CLASS)
    }

    fn classified(self, class: &'static Class) -> Self {
        let rule = self.rule.combine(class.rule);
        Self {
            rule: rule.combine(redact::of_class(class)),
            // A value that is two things at once is hashed as neither.
            class: match self.class {
                Some(outer) if outer.name != class.name => None,
                _ => Some(class),
            },
            ..self
        }
    }

    /// The place `key.name`, under this place's rule and `rule`, whichever is stricter.
    ///
    /// ```
    /// # use otel_runtime::{Capture, Field, Rule};
    /// struct Size { width: u32, height: u32 }
    ///
    /// impl Capture for Size {
    ///     fn capture(&self, mut field: Field<'_>) {
    ///         field.child("width", Rule::Unset).int(self.width.into());
    ///         field.child("height", Rule::Unset).int(self.height.into());
    ///     }
    /// }
    /// ```
    pub fn child(&mut self, name: &str, rule: Rule) -> Field<'_> {
        let (rule, depth) = self.deeper(rule);
        let key = match rule {
            Rule::Drop => Cow::Borrowed(""),
            _ => Cow::Owned([&self.key, ".", name].concat()),
        };
        let child = Field::new(self.set, key, rule, self.floors);
        Field {
            class: self.class,
            depth,
            ..child
        }
    }

    /// Whether nothing of the value is recorded, so that looking at it can be saved.
    ///
    /// Under the rule `drop`, more than sixteen children deep, and in a set that holds 128 attributes already.
    #[must_use]
    pub fn is_dropped(&self) -> bool {
        self.rule == Rule::Drop
    }

    /// The rule and the depth of a place that is part of this one.
    fn deeper(&self, rule: Rule) -> (Rule, u8) {
        let depth = self.depth.saturating_add(1);
        let is_full = depth > DEEPEST || self.set.count() >= MOST;
        let rule = if is_full { Rule::Drop } else { rule };
        (self.rule.combine(rule), depth)
    }

    /// Records a text that the program's author wrote, such as a variant's name, and keeps the
    /// place for children.
    ///
    /// ```
    /// # use otel_runtime::{Capture, Field, Rule};
    /// enum Payment { Cash, Card { network: String } }
    ///
    /// impl Capture for Payment {
    ///     fn capture(&self, mut field: Field<'_>) {
    ///         match self {
    ///             Self::Cash => field.label("Cash"),
    ///             Self::Card { network } => {
    ///                 field.label("Card");
    ///                 field.child("network", Rule::Unset).text(network);
    ///             }
    ///         }
    ///     }
    /// }
    /// ```
    pub fn label(&mut self, label: &'static str) {
        let field = Field {
            set: self.set,
            key: self.key.clone(),
            ..*self
        };
        match field.verdict(Kind::Plain) {
            Verdict::Plain => field.put(label.into()),
            verdict => field.put_text(verdict, label),
        }
    }

    // ===== Numbers =====

    /// Records an integer.
    #[inline]
    pub fn int(self, value: i64) {
        self.scalar(Scalar::Int(value));
    }

    /// Records an integer: as a decimal string when it is above `i64::MAX`.
    #[inline]
    pub fn uint(self, value: u64) {
        match i64::try_from(value) {
            Ok(fits) => self.int(fits),
            Err(_) => self.uint128(value.into()),
        }
    }

    /// Records an integer: as a decimal string when it does not fit into an `i64`.
    pub fn int128(self, value: i128) {
        self.number(|| array::integer(value), &value);
    }

    /// Records an integer: as a decimal string when it is above `i64::MAX`.
    #[inline]
    pub fn uint128(self, value: u128) {
        self.number(|| array::integer(value), &value);
    }

    /// Records a floating point number.
    #[inline]
    pub fn float(self, value: f64) {
        self.scalar(Scalar::Float(value));
    }

    /// Records a truth value.
    #[inline]
    pub fn bool(self, value: bool) {
        self.scalar(Scalar::Bool(value));
    }

    // ===== Texts =====

    /// Records a text, at most 16 KiB of it, without a token that would be cut.
    #[inline]
    pub fn text(self, value: &str) {
        match self.verdict(Kind::Text) {
            Verdict::Nothing => {}
            verdict => self.put_text(verdict, value),
        }
    }

    /// Records the `Display` output of a value.
    pub fn display(self, value: &dyn Display) {
        self.formatted(format_args!("{value}"));
    }

    /// Records the `Debug` output of a value.
    pub fn debug(self, value: &dyn Debug) {
        self.formatted(format_args!("{value:?}"));
    }

    // ===== Arrays, lengths, keys =====

    /// Records values of one type as an array, at most 16 KiB of them.
    pub(super) fn array(self, elements: &dyn Elements) {
        match self.verdict(elements.kind()) {
            Verdict::Nothing => {}
            Verdict::Plain => match elements.to_array() {
                Some(array) => self.put(Value::Array(array)),
                None => self.put_len(elements.count()),
            },
            Verdict::Len => self.put_len(elements.count()),
            verdict @ (Verdict::Mask(_) | Verdict::Hash) => self.put_each(verdict, elements),
            Verdict::Marker => self.put_marker(),
        }
    }

    /// Records how long a value is, as the rule `len` does.
    ///
    /// ```
    /// # use otel_runtime::{Capture, Field, Rule};
    /// struct Upload { body: Vec<u8> }
    ///
    /// impl Capture for Upload {
    ///     fn capture(&self, mut field: Field<'_>) {
    ///         field.child("size", Rule::Unset).len(&self.body);
    ///     }
    /// }
    /// ```
    pub fn len<T: CaptureLen + ?Sized>(self, value: &T) {
        let rule = self.rule.combine(Rule::Len);
        let field = Self { rule, ..self };
        // The length of what is no text is no less than the length of a text.
        match (field.verdict(Kind::Text), value.capture_len()) {
            (Verdict::Nothing, _) | (_, None) => {}
            (Verdict::Len, Some(count)) => field.put_len(count),
            (_, Some(_)) => field.put_marker(),
        }
    }

    /// Records the keys of a map, sorted, as the rule `keys` does.
    ///
    /// Keys are texts like any other: they are scanned on their way out.
    pub fn keys<T: CaptureKeys + ?Sized>(self, value: &T) {
        if matches!(self.verdict(Kind::Text), Verdict::Nothing) {
            return;
        }
        if let Some(mut keys) = value.capture_keys() {
            keys.sort_unstable();
            self.array(&keys.as_slice());
        }
    }

    /// Records a value by its own type, for implementations that only pass on.
    pub fn value<T: Capture + ?Sized>(self, value: &T) {
        value.capture(self);
    }
}
