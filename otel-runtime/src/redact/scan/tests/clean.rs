use super::*;

/// What looks like something, and is nothing.
const CLEAN: &[&str] = &[
    "",
    "the order was shipped to the warehouse after the second retry",
    "这是一个没有个人信息的中文句子，订单已经完成。",
    "password reset required; token count 5, unexpected token: identifier",
    "password: String, token: TokenStream, max_tokens=4096, token_type=Bearer",
    "Option<alloc::vec::Vec<possible::Pass>>",
    "std::collections::HashMap a::b::c cafe::bad serde::de::Deserialize ::core::fmt",
    "550e8400-e29b-41d4-a716-446655440000",
    "4bf92f3577b34da6a3ce929d0e0e4736 00f067aa0ba902b7",
    "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "1732112562 1732112562123456789 order 1234567890",
    "3.141592653589793 0.4111111111111111 -12.5e-10",
    "v1.2.3 1.2.3-beta.1+build.5 version 1.2.3.4 Chrome/120.0.0.0 Safari/537.36",
    "2026-11-20T14:22:42.123456Z 12:34:56 2026-11-20 14:22:42",
    "SELECT id FROM users WHERE id = $1 AND password = ? ORDER BY created_at LIMIT 10",
    "/api/v1/users/{id}/orders/12345 /var/log/nginx/access.log PUT /cell/236269/915",
    "react@18.2.0 @types/node@20.1.1 serde@1.0.200 icon@2x.png git@github.com:org/repo.git",
    "registry.example/war/seek:8.0@sha256:5928c3b811b047fc21130c2e5b9b152b4be3fe57d71f506bf5f58142c0ca45a7",
    "localhost:8080 0.0.0.0:8080 127.0.0.1:5432 [::1]:9090 db.internal:5432",
    "GET /health HTTP/1.1 200 12 3456",
    r"C:\Users\test\new 50% off 1,234,567.89",
    "task-list-item sk-some-long-css-class-name npm_config_user_agent",
    "aGVsbG8gd29ybGQgdGhpcyBpcyBiYXNlNjQ=",
];

#[test]
fn ordinary_text_is_borrowed() {
    for text in CLEAN {
        let mut found = Vec::new();
        let out = scan(text, "", &everything(), &mut |finding| found.push(finding));
        assert!(matches!(out, Cow::Borrowed(_)), "{text} -> {out}");
        assert!(found.is_empty());
    }
}

#[test]
fn markers_masks_and_pseudonyms_are_never_touched() {
    let pseudonym = "k1:0123456789abcdef0123456789abcdef";
    let mut texts = vec![
        "****1234".to_owned(),
        "****".to_owned(),
        pseudonym.to_owned(),
    ];
    texts.extend(
        Finding::ALL
            .iter()
            .map(|finding| finding.marker().to_owned()),
    );
    texts.push("[redacted:rule]".to_owned());
    texts.push("[redacted:no-key]".to_owned());
    for text in &texts {
        for key in ["", "password", "user.phone", "url.query", "db.query.text"] {
            let text = if key.is_empty() {
                text.clone()
            } else {
                format!("{text}, {text}")
            };
            if key == "db.query.text" && text.contains("1234") {
                continue;
            }
            assert_eq!(
                scan(&text, key, &everything(), &mut |_| {}),
                text.as_str(),
                "under {key}"
            );
        }
    }
}

#[test]
fn a_marker_is_no_context() {
    // Without the marker in between the word would count.
    leaves(&[(
        "phone [redacted:email] 23456789",
        "phone [redacted:email] 23456789",
    )]);
    leaves(&[("phone 0912345678", "phone [redacted:phone]")]);
}

#[test]
fn few_of_random_numbers_are_cards() {
    // A generator of its own, for the numbers have to be the same each time.
    let mut state = 20_261_120_u64;
    let mut hits = 0;
    for _ in 0..20_000 {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let number = format!("{:016}", (state >> 11) % 10_000_000_000_000_000);
        hits += usize::from(scrubbed(&number) != number);
    }
    assert!(hits <= 700, "{hits} of 20000");
}
