use super::*;

/// Places that a value stands in, and what is to stay of them.
const PLACES: &[&str] = &[
    "{}",
    "before {} behind",
    "before {}, behind",
    "{}: refused",
    "({})",
    "[{}]",
    "<{}>",
    "\"{}\"",
    "'{}'",
    "`{}`",
    "a={}",
    "a={}&b=2",
    "/p?x={}&y=2",
    "a;{};b",
    "1\t{}\t2",
    "User { name: \"{}\" }",
    "Some(\"{}\")",
    "{\"a\":\"{}\"}",
    "{\\\"a\\\":\\\"{}\\\"}",
    "<v>{}</v>",
    "客户{}登录",
    "клиент {} найден",
    "the value is {}.",
    "the value is {}!",
    "error: invalid input {}: caused by: not found",
    "WHERE x = '{}' AND y = 2",
    "line one\n{}\nline three",
    "q%3D{}%26",
];

const VALUES: &[(&str, Finding)] = &[
    ("alice@example.com", Finding::Email),
    ("4111111111111111", Finding::Card),
    ("DE89370400440532013000", Finding::Iban),
    ("123-45-6789", Finding::Ssn),
    ("+886912345678", Finding::Phone),
    ("10.20.30.40", Finding::Ip),
    ("2001:db8::8a2e:370:7334", Finding::Ip),
    ("aa:bb:cc:dd:ee:ff", Finding::Device),
    ("ghp_16C7e42F292c6912E7710c838347Ae178B4a", Finding::Token),
    ("AKIAIOSFODNN7EXAMPLE", Finding::Token),
    (
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N",
        Finding::Jwt,
    ),
];

#[test]
fn a_value_is_found_wherever_it_stands_and_nothing_else_changes() {
    for place in PLACES {
        for (value, finding) in VALUES {
            let text = place.replacen("{}", value, 1);
            let expected = place.replacen("{}", finding.marker(), 1);
            assert_eq!(scrubbed(&text), expected, "of {text}");
        }
    }
}

#[test]
fn each_finding_has_a_name_of_its_own() {
    let mut names: Vec<_> = Finding::ALL.iter().map(|finding| finding.name()).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), Finding::ALL.len());
    for finding in Finding::ALL {
        assert_eq!(finding.marker(), format!("[redacted:{}]", finding.name()));
    }
}
