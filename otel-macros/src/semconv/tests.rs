//! What the registry says of keys.

use super::near::is_near;
use super::registry::{Found, Status, Type, find};
use super::table::ATTRIBUTES;

fn known(key: &str) -> Option<(Type, Status)> {
    match find(key) {
        Some(Found::Known(attribute)) => Some((attribute.ty, attribute.status)),
        _ => None,
    }
}

fn near(key: &str) -> Option<&'static str> {
    match find(key) {
        Some(Found::Near(attribute)) => Some(attribute.key),
        _ => None,
    }
}

#[test]
fn every_key_is_found_as_what_it_is() {
    assert!(ATTRIBUTES.len() > 900, "the table is not there");
    for attribute in ATTRIBUTES {
        let (key, expected) = (attribute.key, Some((attribute.ty, attribute.status)));
        if attribute.is_template {
            assert_eq!(known(&format!("{key}.name")), expected, "{key}");
            assert_eq!(known(&format!("{key}.a.b-c")), expected, "{key}");
            assert_eq!(known(key), None, "{key} says nothing without a name");
        } else {
            assert_eq!(known(key), expected, "{key}");
        }
    }
}

#[test]
fn the_table_is_sorted_and_has_each_key_once() {
    assert!(ATTRIBUTES.is_sorted_by(|before, after| before.key < after.key));
}

#[test]
fn what_replaces_a_key_is_not_deprecated_itself() {
    for attribute in ATTRIBUTES {
        let Status::Deprecated(Some(instead)) = attribute.status else {
            continue;
        };
        let instead = if attribute.is_template {
            known(&format!("{instead}.name"))
        } else {
            known(instead)
        };
        let status = instead.map(|(_, status)| status);
        assert_eq!(status, Some(Status::Current), "{}", attribute.key);
    }
}

#[test]
fn keys_of_the_users_own_are_free() {
    for key in [
        "cart.items",
        "state",
        "http",
        "http.",
        ".http",
        "",
        "user.shoe_size",
        "http.request.method.name",
        "os_x.name",
        "é.ü",
    ] {
        assert!(find(key).is_none(), "{key}: {:?}", find(key));
    }
}

#[test]
fn one_edit_in_a_registered_namespace_is_a_slip() {
    for (key, meant) in [
        ("http.request.metod", Some("http.request.method")),
        (
            "http.response.status.code",
            Some("http.response.status_code"),
        ),
        (
            "http.response.stauts_code",
            Some("http.response.status_code"),
        ),
        ("user.ids", Some("user.id")),
        ("http.request.haeder.accept", Some("http.request.header")),
        ("htpp.request.method", None),
        ("http.reqest.metod", None),
        // Nobody means a deprecated key, and a template without a name is none.
        ("http.metho", None),
        ("http.request.headers", None),
    ] {
        assert_eq!(near(key), meant, "{key}");
    }
}

/// Otherwise a slip could be hidden by another key, or a key be taken for a slip.
#[test]
fn a_slip_of_any_key_is_found() {
    for attribute in ATTRIBUTES
        .iter()
        .filter(|it| it.status == Status::Current && !it.is_template)
    {
        let slip = format!("{}q", attribute.key);
        let Some(found) = near(&slip) else {
            panic!("{slip}: {:?}", find(&slip));
        };
        assert!(is_near(found, &slip), "{slip} {found}");
    }
}
