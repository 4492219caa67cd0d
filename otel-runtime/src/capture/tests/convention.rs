//! What the conventions are told of a type is what its values are recorded as.

use std::collections::{BTreeSet, LinkedList};
use std::net::{Ipv4Addr, SocketAddr};

use super::*;

/// Whether a value is what one of the types without values stands for.
trait StandsFor {
    fn has(value: &Value) -> bool;
}

macro_rules! stands_for {
    ($($name:ident => $pattern:pat,)*) => {$(
        impl StandsFor for $name {
            fn has(value: &Value) -> bool {
                matches!(value, $pattern)
            }
        }
    )*};
}

stands_for! {
    BoolValue => Value::Bool(_),
    IntValue => Value::I64(_),
    DoubleValue => Value::F64(_),
    TextValue => Value::String(_),
    BoolArray => Value::Array(Array::Bool(_)),
    IntArray => Value::Array(Array::I64(_)),
    DoubleArray => Value::Array(Array::F64(_)),
    TextArray => Value::Array(Array::String(_)),
}

fn one<T: Capture + Conventional<Recorded: StandsFor> + ?Sized>(value: &T) {
    let recorded = plain(value).unwrap();
    let of = std::any::type_name::<T>();
    assert!(T::Recorded::has(&recorded), "{of}: {recorded:?}");
}

/// A value, and values around it.
fn all<T>(value: T)
where
    T: Capture + CaptureElement + Clone + Conventional<Recorded: StandsFor, Listed: StandsFor>,
{
    around(value.clone());
    one([value.clone()].as_slice());
    one(&[value.clone(), value.clone()]);
    one(&vec![&value]);
    one(&VecDeque::from([value.clone()]));
    one(&Some(vec![value.clone()].into_boxed_slice()));
    one(&LinkedList::from([value]));
}

fn around<T: Capture + Clone + Conventional<Recorded: StandsFor>>(value: T) {
    one(&value);
    one(&Some(&value));
    one(&Box::new(Rc::new(Arc::new(value.clone()))));
    one(&Cow::Borrowed(&value));
}

#[test]
fn what_a_type_is_recorded_as_is_what_the_conventions_are_told() {
    all(true);
    all(1_u8);
    all(-1_i128);
    all(1_usize);
    all(NonZero::new(1_i16).unwrap());
    all(1.5_f32);
    all('x');
    all("x");
    all("x".to_owned());
    around(Duration::from_secs(1));
    around(SystemTime::UNIX_EPOCH);
    around(IpAddr::from([0; 4]));
    around(Ipv4Addr::LOCALHOST);
    around(SocketAddr::from(([0; 4], 80)));
    one(&BTreeSet::from(["x"]));
    one(&HashMap::from([("x", "y")]));
    one(&BTreeMap::from([("x", 1)]));
}

#[cfg(all(
    feature = "uuid",
    feature = "url",
    feature = "time",
    feature = "chrono"
))]
#[test]
fn so_it_is_with_types_of_other_crates() {
    around(uuid::Uuid::nil());
    around(url::Url::parse("https://example.com").unwrap());
    around(time::OffsetDateTime::UNIX_EPOCH);
    around(time::UtcDateTime::UNIX_EPOCH);
    around(time::Date::MIN);
    around(time::Time::MIDNIGHT);
    around(time::PrimitiveDateTime::MIN);
    around(time::Duration::SECOND);
    around(chrono::DateTime::UNIX_EPOCH);
    around(chrono::NaiveDateTime::MIN);
    around(chrono::NaiveDate::MIN);
    around(chrono::NaiveTime::MIN);
    around(chrono::TimeDelta::seconds(1));
}
