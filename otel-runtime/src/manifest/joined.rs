//! Compares the keys that fields of a `#[derive(Capture)]` have where a function captures the type with the attribute registry of the semantic conventions. A
//! macro sees one half of such a key at a time.

use super::hint::{About, Hint};
use super::registry::{Found, Recorded, find};
use super::site::{Captured, Registered, Site, file_of, package_of};
use super::source;

/// Types within types are looked at as far as this.
const DEEPEST: usize = 8;

/// The hints of one site. `sites` are all that there are.
pub(super) fn hints(site: &'static Site, sites: &[&'static Site]) -> Vec<Hint> {
    let Registered::Span(span) = site.item else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for captured in site.captured.iter().filter(|_| site.semconv.is_none()) {
        if let Some(of) = type_of(captured, site, sites) {
            look(captured.key, of, sites, DEEPEST, &mut found);
        }
    }
    { found.into_iter() }
        .map(|about| Hint {
            package: package_of(site),
            file: file_of(site),
            line: site.line,
            span,
            about,
        })
        .collect()
}

/// Looks at the fields of a type that is captured under `key`.
fn look(
    key: &str,
    of: &'static Site,
    sites: &[&'static Site],
    depth: usize,
    found: &mut Vec<About>,
) {
    for field in of.captured.iter().filter(|field| !field.key.is_empty()) {
        let key = format!("{key}.{}", field.key);
        match type_of(field, of, sites) {
            Some(inner) if depth > 0 && !is_one_value(inner) => {
                look(&key, inner, sites, depth - 1, found);
            }
            _ => found.extend(compare(key, field, of)),
        }
    }
}

/// A newtype, or an enum without fields.
fn is_one_value(of: &Site) -> bool {
    of.captured.iter().all(|field| field.key.is_empty())
}

fn compare(key: String, field: &Captured, of: &'static Site) -> Option<About> {
    let (Registered::Type(of), Some(found)) = (&of.item, find(&key)) else {
        return None;
    };
    match found {
        Found::Deprecated(instead) => Some(About::Deprecated { key, of, instead }),
        Found::Near(meant) => Some(About::Slip { key, of, meant }),
        Found::Current(Recorded::Any) => None,
        Found::Current(is) => {
            let value = recorded(field)?;
            (value != is).then(|| About::WrongType {
                key,
                of,
                is: is.describe(),
                found: value.describe(),
            })
        }
    }
}

/// The type with `#[derive(Capture)]` of what is captured, as far as its name tells one: the only one of that name, or else that of the same module.
fn type_of(captured: &Captured, at: &Site, sites: &[&'static Site]) -> Option<&'static Site> {
    if !captured.rule.is_empty() || captured.ty.starts_with(['?', '%']) {
        return None;
    }
    let written = source::ty(captured.ty);
    let name = inner(&written).rsplit("::").next()?.split('<').next()?;
    let is_it = |site: &&&'static Site| matches!(site.item, Registered::Type(it) if it == name);
    only(sites.iter().filter(is_it)).or_else(|| {
        let near = |site: &&&'static Site| is_it(site) && site.module == at.module;
        only(sites.iter().filter(near))
    })
}

/// The only one.
fn only<'a>(mut sites: impl Iterator<Item = &'a &'static Site>) -> Option<&'static Site> {
    let first = sites.next()?;
    sites.next().is_none().then_some(first)
}

/// What is captured of `&Option<T>`, or of a returned `Result<T, E>`.
fn inner(ty: &str) -> &str {
    let ty = ty.trim_start_matches('&').trim_start();
    let ty = match ty.strip_prefix('\'') {
        Some(lifetime) => lifetime.split_once(' ').map_or(ty, |(_, ty)| ty),
        None => ty,
    };
    let ty = ty.strip_prefix("mut ").unwrap_or(ty);
    let Some((around, arguments)) = ty.strip_suffix('>').and_then(|ty| ty.split_once('<')) else {
        return ty;
    };
    match around.rsplit("::").next() {
        Some("Option" | "Box" | "Rc" | "Arc" | "NonZero") => inner(arguments),
        Some("Result") => inner(first(arguments)),
        _ => ty,
    }
}

/// Of `A<B, C>, D` it is `A<B, C>`.
fn first(arguments: &str) -> &str {
    let mut depth = 0_usize;
    let end = arguments.find(|letter| {
        match letter {
            '<' | '(' | '[' => depth += 1,
            '>' | ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        letter == ',' && depth == 0
    });
    end.and_then(|end| arguments.get(..end))
        .unwrap_or(arguments)
}

/// What a field is recorded as, if its type is spelled like one of the standard library. `None`: not known, or withheld by a rule.
fn recorded(field: &Captured) -> Option<Recorded> {
    match field.rule {
        "len" => return Some(Recorded::Int),
        "keys" => return Some(Recorded::Texts),
        "" | "text" | "raw" => {}
        _ => return None,
    }
    if field.ty.starts_with(['?', '%']) {
        return Some(Recorded::Text);
    }
    of_type(&source::ty(field.ty))
}

fn of_type(ty: &str) -> Option<Recorded> {
    let ty = inner(ty);
    let elements = ty.strip_prefix('[').and_then(|ty| ty.strip_suffix(']'));
    let elements = elements.map(|ty| ty.split(';').next().unwrap_or(ty));
    let listed =
        { ["Vec<", "VecDeque<"].iter() }.find_map(|list| ty.strip_prefix(list)?.strip_suffix('>'));
    if let Some(element) = elements.or(listed) {
        return match of_type(element)? {
            Recorded::Int => Some(Recorded::Ints),
            Recorded::Text => Some(Recorded::Texts),
            _ => None,
        };
    }
    Some(match ty.rsplit("::").next()? {
        "bool" => Recorded::Bool,
        "i8" | "i16" | "i32" | "i64" | "i128" | "isize" | "u8" | "u16" | "u32" | "u64" | "u128"
        | "usize" => Recorded::Int,
        "f32" | "f64" | "Duration" => Recorded::Double,
        "char" | "str" | "String" | "IpAddr" | "SocketAddr" => Recorded::Text,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::site::{Captured, Registered, Site};

    const fn field(key: &'static str, ty: &'static str, rule: &'static str) -> Captured {
        Captured {
            key,
            ty,
            expr: "",
            rule,
            reason: None,
            allow_name: None,
        }
    }

    const fn of_type(
        name: &'static str,
        module: &'static str,
        captured: &'static [Captured],
    ) -> Site {
        Site {
            package: Some("shop"),
            version: None,
            module,
            file: "src/lib.rs",
            line: 1,
            item: Registered::Type(name),
            kind: None,
            semconv: None,
            captured,
        }
    }

    static TYPES: [Site; 5] = [
        of_type(
            "Response",
            "shop",
            &[
                field("status_code", "& 'a str", ""),
                field("body.size", "Option < u64 >", ""),
                field("size", "String", "len"),
                field("header.etag", "String", ""),
                field("header.accept", "Vec < String >", ""),
                field("secret", "u8", ""),
                field("", "Unknown", ""),
            ],
        ),
        of_type(
            "Request",
            "shop",
            &[
                field("metod", "Method", ""),
                field("method", "Method", ""),
                field("resend_count", "String", "redact"),
                field("body", "Body", ""),
            ],
        ),
        of_type("Body", "shop", &[field("size", "? Size", "")]),
        of_type("Method", "shop", &[field("", "variant", "")]),
        of_type("Body", "other", &[field("size", "u8", "")]),
    ];

    /// The hints of a function in module `shop` that captures these.
    fn hints(captured: Vec<Captured>, semconv: Option<&'static str>) -> Vec<String> {
        let site: &Site = Box::leak(Box::new(Site {
            item: Registered::Span("serve"),
            kind: Some("Internal"),
            semconv,
            ..of_type("", "shop", captured.leak())
        }));
        let sites: Vec<&'static Site> = TYPES.iter().chain([site]).collect();
        let hints = super::hints(site, &sites).into_iter();
        hints.map(|hint| hint.about.to_string()).collect()
    }

    #[test]
    fn keys_are_compared_when_they_are_whole() {
        let response = || {
            field(
                "http.response",
                "& Result < Box < Response < 'a > > , Error >",
                "",
            )
        };
        assert_eq!(
            hints(vec![response()], None),
            [
                "`http.response.status_code` is an int in the semantic conventions, and the field of `Response` is recorded as a string",
                "`http.response.header.etag` is an array of strings in the semantic conventions, and the field of `Response` is recorded as a string",
            ]
        );
        assert!(hints(vec![response()], Some("off")).is_empty());
        assert_eq!(
            hints(vec![field("http", "Response", "")], None),
            [
                "`http.status_code`, of a field of `Response`, is deprecated in the semantic conventions; write `http.response.status_code`"
            ]
        );
    }

    #[test]
    fn types_are_looked_through_and_told_apart_by_their_module() {
        assert_eq!(
            hints(vec![field("http.request", "crate :: Request", "")], None),
            [
                "`http.request.metod`, of a field of `Request`, is not in the semantic conventions; did you mean `http.request.method`?",
                "`http.request.body.size` is an int in the semantic conventions, and the field of `Body` is recorded as a string",
            ]
        );
    }

    #[test]
    fn what_is_not_known_is_no_hint() {
        for captured in [
            field("http.response", "Response", "redact"),
            field("http.response", "? Response", ""),
            field("http.response", "Unknown", ""),
            field("http.response", "", ""),
            field("order", "Response", ""),
        ] {
            let text = format!("{captured:?}");
            assert!(hints(vec![captured], None).is_empty(), "{text}");
        }
    }
}
