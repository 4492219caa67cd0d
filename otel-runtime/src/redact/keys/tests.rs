use super::*;

fn minimum(key: &str) -> Rule {
    entry(key).minimum
}

#[test]
fn the_table_is_sorted_and_says_nothing_twice() {
    for rows in [EXACT, BELOW, TAILS] {
        assert!(
            rows.is_sorted_by(|a, b| a.pattern < b.pattern),
            "not sorted: {rows:?}"
        );
    }
    let all = EXACT.len() + BELOW.len() + TAILS.len();
    let lines = include_str!("keys.tsv").lines();
    assert_eq!(all, lines.filter(|line| !line.starts_with('#')).count());
}

/// The filters before the search must never hide a row.
#[test]
fn every_row_finds_itself() {
    for row in EXACT {
        let key = std::str::from_utf8(row.pattern).unwrap();
        let found = entry(key);
        assert_eq!(found.minimum, found.minimum.combine(row.minimum), "{key}");
        assert_eq!(found.of_error, row.of_error, "{key}");
        assert!(row.pattern.len() < LONGEST, "{key}");
    }
    for row in BELOW {
        let name = std::str::from_utf8(row.pattern).unwrap();
        for key in [name.trim_end_matches('.').to_owned(), format!("{name}x")] {
            assert_eq!(minimum(&key), row.minimum, "{key}");
        }
    }
    for row in TAILS {
        let words = std::str::from_utf8(row.pattern).unwrap();
        let camel: String = words
            .split('_')
            .map(|word| word[..1].to_uppercase() + &word[1..])
            .collect();
        for key in [
            words.to_owned(),
            format!("my_{words}"),
            format!("my.{words}"),
            format!("x-{}", words.replace('_', "-")),
            format!("my{camel}"),
            format!("DB{camel}"),
            format!("MY_{}", words.to_uppercase()),
            format!("my.{words}.0"),
            format!("{words}2"),
            words.replace('_', ""),
        ] {
            let found = minimum(&key);
            assert_eq!(found, found.combine(row.minimum), "{key}");
        }
    }
}

#[test]
fn only_whole_last_words_count() {
    for key in [
        "password_policy",
        "token_count",
        "tokens",
        "max_tokens",
        "gen_ai.usage.input_tokens",
        "secretary",
        "subsecret",
        "spin_code",
        "cookie_domain",
        "cart.items",
        "order.id",
        "http.response.status_code",
        "user_agent.original",
        "code.function.name",
        "",
        ".",
        "é",
        "passwörd",
    ] {
        assert_eq!(minimum(key), Rule::Unset, "{key}");
    }
}

#[test]
fn the_strictest_of_all_rows_that_fit_holds() {
    assert_eq!(minimum("http.request.header.accept"), Rule::Text);
    assert_eq!(minimum("http.request.header.authorization"), Rule::Redact);
    assert_eq!(minimum("http.response.header.set-cookie"), Rule::Redact);
    assert_eq!(minimum("http.request.headers"), Rule::Unset);
    // `hash` by its words and by its name.
    assert_eq!(minimum("session.id"), Rule::Hash);
}

/// What the semantic conventions warn of.
#[test]
fn the_warnings_of_the_conventions_are_heard() {
    for key in [
        "enduser.id",
        "enduser.pseudo.id",
        "user.id",
        "user.name",
        "user.email",
        "user.full_name",
        "process.command_args",
        "process.command_line",
        "container.command",
        "container.command_args",
        "gen_ai.prompt",
        "gen_ai.input.messages",
        "db.query.parameter.0",
    ] {
        assert_ne!(minimum(key).combine(Rule::Text), Rule::Text, "{key}");
    }
    for key in ["exception.message", "exception.stacktrace", "error.message"] {
        assert!(entry(key).of_error, "{key}");
    }
    assert!(!entry("error.type").of_error);
}

#[test]
fn names_are_no_free_text() {
    for key in [
        "error.type",
        "service.name",
        "http.request.method",
        "http.route",
        "code.function.name",
        "db.system.name",
    ] {
        assert!(entry(key).is_name, "{key}");
        assert_eq!(minimum(key), Rule::Unset, "{key}");
    }
    for key in ["exception.message", "url.full", "note", "user.id"] {
        assert!(!entry(key).is_name, "{key}");
    }
    // A stack trace is one, whatever is called like it.
    assert!(entry("code.stacktrace").of_error);
}

/// A look-up at compile time costs nothing at run time.
#[test]
fn a_look_up_is_constant() {
    const EMAIL: Entry = entry("user.email");
    assert_eq!(EMAIL.minimum, Rule::Hash);
}
