//! What a metric and an attribute are called in Prometheus.

use std::borrow::Cow;

/// The name of the family, which has the unit at its end and no `_total`; and the unit.
pub(super) fn family(name: &str, unit: &str, is_counter: bool) -> (String, Option<String>) {
    let mut name = metric(name);
    if is_counter && let Some(short) = name.strip_suffix("_total") {
        name = short.to_owned();
    }
    let unit = in_words(unit).filter(|unit| !unit.is_empty());
    if let Some(unit) = &unit
        && name != *unit
        && !name.ends_with(&format!("_{unit}"))
    {
        name = format!("{name}_{unit}");
    }
    (name, unit)
}

/// Letters, digits, colons and underscores, and no two of the last in a row.
fn metric(name: &str) -> String {
    let mut clean = String::with_capacity(name.len() + 1);
    for c in name.chars() {
        let c = if c.is_ascii_alphanumeric() || c == ':' {
            c
        } else {
            '_'
        };
        if !(c == '_' && clean.ends_with('_')) {
            clean.push(c);
        }
    }
    if clean.starts_with(|first: char| first.is_ascii_digit()) || clean.is_empty() {
        clean.insert(0, '_');
    }
    clean
}

/// Letters, digits and underscores. What begins with two of the last is Prometheus' own, and so are the bounds of buckets and quantiles: one such label, and
/// it would not take the page.
pub(super) fn label(key: &str) -> String {
    let clean: String = key
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '_' })
        .collect();
    if clean.starts_with(|first: char| first.is_ascii_digit()) || clean.is_empty() {
        format!("key_{clean}")
    } else if clean.starts_with("__") {
        format!("key{clean}")
    } else if clean == "le" || clean == "quantile" {
        format!("exported_{clean}")
    } else {
        clean
    }
}

/// A unit of UCUM in Prometheus' words; annotations, as in `{call}`, are none.
fn in_words(unit: &str) -> Option<String> {
    if unit.is_empty() || unit == "1" || unit.contains('{') && !unit.contains('/') {
        return None;
    }
    let (of, per) = match unit.split_once('/') {
        Some((of, per)) => (of, Some(per)),
        None => (unit, None),
    };
    let of = if of.contains('{') {
        Cow::Borrowed("")
    } else {
        word(of, MANY)
    };
    let text = match per {
        None => of.into_owned(),
        Some(per) => {
            let per = word(per, ONE);
            if of.is_empty() {
                format!("per_{per}")
            } else {
                format!("{of}_per_{per}")
            }
        }
    };
    Some(metric(&text))
}

type Words = [(&'static str, &'static str)];

const MANY: &Words = &[
    ("%", "percent"),
    ("A", "amperes"),
    ("By", "bytes"),
    ("Cel", "celsius"),
    ("GBy", "gigabytes"),
    ("GiBy", "gibibytes"),
    ("Hz", "hertz"),
    ("J", "joules"),
    ("KBy", "kilobytes"),
    ("KiBy", "kibibytes"),
    ("MBy", "megabytes"),
    ("MiBy", "mebibytes"),
    ("TBy", "terabytes"),
    ("TiBy", "tibibytes"),
    ("V", "volts"),
    ("W", "watts"),
    ("d", "days"),
    ("g", "grams"),
    ("h", "hours"),
    ("m", "meters"),
    ("min", "minutes"),
    ("ms", "milliseconds"),
    ("ns", "nanoseconds"),
    ("s", "seconds"),
    ("us", "microseconds"),
    ("w", "weeks"),
];

const ONE: &Words = &[
    ("s", "second"),
    ("m", "minute"),
    ("min", "minute"),
    ("h", "hour"),
    ("d", "day"),
    ("w", "week"),
    ("mo", "month"),
    ("y", "year"),
];

fn word<'a>(unit: &'a str, words: &Words) -> Cow<'a, str> {
    let found = words.iter().find(|(short, _)| *short == unit);
    found.map_or(Cow::Borrowed(unit), |(_, word)| Cow::Borrowed(*word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_end_with_their_unit() {
        for (name, unit, is_counter, expected, in_words) in [
            (
                "traced.duration",
                "s",
                false,
                "traced_duration_seconds",
                Some("seconds"),
            ),
            ("traced.calls", "{call}", true, "traced_calls", None),
            ("a.total", "1", true, "a", None),
            ("io.bytes", "By", true, "io_bytes", Some("bytes")),
            ("9 lives--left", "", false, "_9_lives_left", None),
            (
                "speed",
                "m/s",
                false,
                "speed_meters_per_second",
                Some("meters_per_second"),
            ),
            (
                "rate",
                "{request}/s",
                false,
                "rate_per_second",
                Some("per_second"),
            ),
        ] {
            let (family, unit) = family(name, unit, is_counter);
            assert_eq!((&*family, unit.as_deref()), (expected, in_words));
        }
    }

    #[test]
    fn labels_are_identifiers() {
        for (key, expected) in [
            ("http.route", "http_route"),
            ("1st", "key_1st"),
            ("é", "_"),
            ("", "key_"),
            ("__name__", "key__name__"),
            ("été", "_t_"),
            ("éé", "key__"),
            ("le", "exported_le"),
            ("quantile", "exported_quantile"),
            ("les", "les"),
        ] {
            assert_eq!(label(key), expected);
        }
    }
}
