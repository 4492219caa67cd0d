//! Which names are on the list, and where names are looked for.

use super::*;

/// The entry that a key is on the list by.
fn key(text: &str) -> Option<&'static str> {
    let token = syn::LitStr::new(text, proc_macro2::Span::call_site());
    find(&of_key(quote::quote!(#token))).map(|found| found.word)
}

/// The tokens that an expression is on the list by.
fn expression(text: &str) -> Vec<String> {
    let trails = of_expression(text.parse().unwrap());
    let found = trails.iter().filter_map(|trail| find(trail));
    found.map(|found| found.tokens.to_string()).collect()
}

#[test]
fn names_are_taken_apart_into_words() {
    for (name, expected) in [
        ("user_password", "user password"),
        ("userPassword", "user password"),
        ("USER_PASSWORD", "user password"),
        (
            "http.request.header.x-api-key",
            "http request header x api key",
        ),
        ("APIKey2", "api key 2"),
        ("userSSN", "user ssn"),
        ("PINs", "pins"),
        ("PINsOfUsers", "pins of users"),
        ("__private__key", "private key"),
        ("", ""),
        ("größeÄndern", "größe ändern"),
    ] {
        assert_eq!(words(name).join(" "), expected, "{name}");
    }
}

#[test]
fn what_is_called_like_a_secret_is_found() {
    for (name, word) in [
        ("password", "password"),
        ("passwords", "password"),
        ("old_passwd", "passwd"),
        ("dbPwd", "pwd"),
        ("client_secret", "secret"),
        ("clientSecret", "secret"),
        ("clientsecret", "clientsecret"),
        ("tokens", "token"),
        ("csrfToken", "token"),
        ("accesstoken", "accesstoken"),
        ("access_token", "token"),
        ("api_key", "api key"),
        ("APIKeys", "api key"),
        ("x-api-key", "api key"),
        ("apikey", "api key"),
        ("http.request.header.authorization", "authorization"),
        ("http.request.header.set-cookie", "cookie"),
        ("cookies", "cookie"),
        ("sessionId", "session id"),
        ("session.id", "session id"),
        ("private_key_pem", "private key"),
        ("aws_secret_access_key", "secret"),
        ("cvv2", "cvv"),
        ("user.ssn", "ssn"),
        ("SSN", "ssn"),
        ("pan", "pan"),
        ("card.number", "card number"),
        ("iban", "iban"),
        ("date_of_birth", "date of birth"),
        ("dateOfBirth", "date of birth"),
        ("dob", "dob"),
        ("otp_code", "otp"),
        ("pin", "pin"),
        ("drivers_license", "driver license"),
    ] {
        assert_eq!(key(name), Some(word), "{name}");
    }
}

#[test]
fn parts_of_words_and_what_is_about_a_secret_are_not() {
    for name in [
        "tokenizer",
        "company",
        "pinned",
        "spinner",
        "author",
        "auth_types",
        "public",
        "compass",
        "secretary",
        "bypass",
        "panel",
        "urban",
        "token_count",
        "tokenCount",
        "max_tokens",
        "token.type",
        "password_policy",
        "password.policy.min_length",
        "secret_name",
        "has_password",
        "password_is_set",
        "cookie_consent",
        "encryption_key_id",
        "key",
        "id",
        "user.id",
        "order.key",
        "card",
        "account.id",
        // Of the semantic conventions.
        "aspnetcore.authorization.policy",
        "aspnetcore.authorization.result",
        "aspnetcore.identity.password_check_result",
        "aspnetcore.identity.token_purpose",
        "aspnetcore.identity.token_verified",
        "aws.s3.key",
        "aws.secretsmanager.secret.arn",
        "gen_ai.request.max_tokens",
        "gen_ai.token.type",
        "gen_ai.usage.cache_creation.input_tokens",
        "gen_ai.usage.completion_tokens",
        "gen_ai.usage.reasoning.output_tokens",
        "messaging.kafka.message.key",
        "process.session_leader.pid",
        "session.previous_id",
    ] {
        assert_eq!(key(name), None, "{name}");
    }
}

#[test]
fn a_word_that_is_harmless_once_is_still_found_elsewhere() {
    assert_eq!(key("token_count.password"), Some("password"));
    assert_eq!(key("has_token_token"), Some("token"));
}

#[test]
fn names_are_found_wherever_they_stand_in_an_expression() {
    for (written, expected) in [
        ("password", "password"),
        ("&password", "password"),
        ("r#password", "r#password"),
        ("req.password", "password"),
        ("self.user.ssn", "ssn"),
        ("user.password()", "password"),
        ("self.session.id", "session id"),
        ("req.headers[0].token.as_str()", "token"),
        ("self.0.password", "password"),
        ("hash(&req.token)", "token"),
        ("get_token(user)", "get_token"),
        ("config::DB_PASSWORD", "DB_PASSWORD"),
        ("users.iter().map(|user| user.token).next()", "token"),
        ("headers.get(\"authorization\")", "\"authorization\""),
        ("headers[\"cookie\"]", "\"cookie\""),
        ("std::env::var(\"DB_PASSWORD\").ok()", "\"DB_PASSWORD\""),
        ("format!(\"{password}\")", "\"{password}\""),
        ("format!(\"{token:?} {}\", 1)", "\"{token:?} {}\""),
        ("format!(\"{}\", user.token)", "token"),
        ("if x { a } else { b.token }", "token"),
        ("<Vec<u8>>::len(&token)", "token"),
    ] {
        assert_eq!(expression(written), [expected], "{written}");
    }
}

#[test]
fn harmless_expressions_are_let_through() {
    for written in [
        "req.user.id",
        "tokens.len()",
        "self.password.is_empty()",
        "request.token.is_some()",
        "input.max_tokens",
        "Kind::Token.as_str()",
        "Token::default().count()",
        "x.parse::<Token>().is_ok()",
        "path.starts_with(\"token\")",
        "\"password\"",
        "format!(\"the password of {}\", user.id)",
        "a.id + session.total",
        "session..id",
        "secret.name",
        "1.0",
    ] {
        let found = expression(written);
        assert!(found.is_empty(), "{written}: {found:?}");
    }
}
