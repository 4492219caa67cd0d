use super::*;

#[test]
fn private_keys() {
    leaves(&[
        (
            "-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA\nabcd==\n-----END PRIVATE KEY-----\nafter",
            "[redacted:private-key]\nafter",
        ),
        (
            "key: -----BEGIN OPENSSH PRIVATE KEY----- b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQ",
            "key: [redacted:private-key]",
        ),
        (
            r#"{"k":"-----BEGIN EC PRIVATE KEY-----\nMHcCAQEEIIGLlamZUlpLQp7X8UBbYZ1wbQ6Zu8bI9yXhgW\nabcd","x":1}"#,
            r#"{"k":"[redacted:private-key]","x":1}"#,
        ),
        ("-----BEGIN CERTIFICATE-----", "-----BEGIN CERTIFICATE-----"),
    ]);
}

#[test]
fn tokens() {
    let body = "aB3dE5fG7hJ9kL1mN3pQ5rS7tU9vW1xY3zA5bC7d";
    for prefix in [
        "ghp_",
        "gho_",
        "github_pat_",
        "glpat-",
        "xoxb-",
        "sk_live_",
        "sk_test_",
        "rk_live_",
        "whsec_",
        "npm_",
        "pypi-",
        "sk-",
        "sk-proj-",
        "sk-ant-",
        "hf_",
        "gsk_",
        "xai-",
        "r8_",
        "pplx-",
        "GOCSPX-",
        "ya29.",
        "AIza",
    ] {
        leaves(&[(
            &format!("use {prefix}{body}, then"),
            "use [redacted:token], then",
        )]);
        leaves(&[(&format!("用{prefix}{body}。"), "用[redacted:token]。")]);
    }
    leaves(&[
        (
            "AKIAIOSFODNN7EXAMPLE wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
            "[redacted:token] [redacted:token]",
        ),
        (
            "https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXX",
            "https://hooks.slack.com/services/[redacted:token]",
        ),
        (
            "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N.",
            "[redacted:jwt].",
        ),
        ("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0", "[redacted:jwt]"),
    ]);
}

#[test]
fn headers() {
    leaves(&[
        (
            "Authorization: Bearer abcdef0123456789",
            "Authorization: Bearer [redacted:credential]",
        ),
        (
            "Authorization: Basic dXNlcjpwYXNz",
            "Authorization: Basic [redacted:credential]",
        ),
        (
            "Authorization: Digest username=\"bob\", response=\"6629fae49393a05397450978507c4ef1\"",
            "Authorization: Digest [redacted:credential]",
        ),
        (
            r#""authorization": "Bearer abc.def-ghi_123""#,
            r#""authorization": "Bearer [redacted:credential]""#,
        ),
        (
            r#"("authorization", "Bearer abc.def-ghi_123")"#,
            r#"("authorization", "Bearer [redacted:credential]")"#,
        ),
        (
            "with bearer abcdef0123456789",
            "with bearer [redacted:credential]",
        ),
        (
            "Cookie: sid=abc123; theme=dark",
            "Cookie: [redacted:credential]",
        ),
        (
            "Set-Cookie: session=xyz123; Path=/; HttpOnly",
            "Set-Cookie: [redacted:credential]",
        ),
        (
            "bearer authentication, basic information",
            "bearer authentication, basic information",
        ),
    ]);
}

#[test]
fn urls() {
    leaves(&[
        (
            "postgres://user:p@ss@db:5432/x",
            "postgres://[redacted:url-credential]@db:5432/x",
        ),
        (
            "amqp://guest:guest@rabbit",
            "amqp://[redacted:url-credential]@rabbit",
        ),
        (
            "mongodb+srv://u:p%40w@c0.mongodb.net/t",
            "mongodb+srv://[redacted:url-credential]@c0.mongodb.net/t",
        ),
        (
            "postgres://u:p/w@host/db",
            "postgres://[redacted:url-credential]@host/db",
        ),
        (
            "root:hunter2@tcp(db:3306)/app",
            "[redacted:url-credential]@tcp(db:3306)/app",
        ),
        (
            "https://x.example/cb?Code=abc&state=xyz&foo=bar#access_token=zzz",
            "https://x.example/cb?Code=[redacted:query-value]&state=[redacted:query-value]&foo=bar#access_token=[redacted:query-value]",
        ),
        (
            "/p?X-Amz-Signature=abcdef&X-Amz-Credential=AKIA%2F2020",
            "/p?X-Amz-Signature=[redacted:query-value]&X-Amz-Credential=[redacted:query-value]",
        ),
        (
            "ssh://git@github.com/o/r https://example.com/a@b",
            "ssh://git@github.com/o/r https://example.com/a@b",
        ),
    ]);
}

#[test]
fn all_query_values_when_wanted() {
    let how = Scan {
        all_query_values: true,
        ..Scan::default()
    };
    let out = scan("/find?q=shoes&page=2", "url.full", &how, &mut |_| {}).into_owned();
    assert_eq!(
        out,
        "/find?q=[redacted:query-value]&page=[redacted:query-value]"
    );
    // A path in a sentence is no URL; what has a scheme is.
    let text = "GET /find?q=shoes, a=1&b=2";
    assert_eq!(scan(text, "", &how, &mut |_| {}), text);
    let out = scan("see https://x.example/?q=shoes", "", &how, &mut |_| {}).into_owned();
    assert_eq!(out, "see https://x.example/?q=[redacted:query-value]");
    let out = scan("q=shoes&page=2", "url.query", &how, &mut |_| {}).into_owned();
    assert_eq!(out, "q=[redacted:query-value]&page=[redacted:query-value]");
}

#[test]
fn pairs() {
    leaves(&[
        ("password=hunter2&x=1", "password=[redacted:password]&x=1"),
        (
            r#""password": "hun\"ter2", "x": 1"#,
            r#""password": "[redacted:password]", "x": 1"#,
        ),
        (
            r#"User { name: "n", password: "hunter2", token: Some("abc") }"#,
            r#"User { name: "n", password: "[redacted:password]", token: Some("[redacted:password]") }"#,
        ),
        (
            r#"{"a":"{\"password\":\"hunter2\",\"b\":1}"}"#,
            r#"{"a":"{\"password\":\"[redacted:password]\",\"b\":1}"}"#,
        ),
        (
            "pwd=foo;api_key=abcdef12 secret=foobarbaz",
            "pwd=[redacted:password];api_key=[redacted:password] secret=[redacted:password]",
        ),
        (
            "PGPASSWORD=s3cr3t psql",
            "PGPASSWORD=[redacted:password] psql",
        ),
        (
            "clientSecret: XzdPXqiZBdKvjiw",
            "clientSecret: [redacted:password]",
        ),
        ("密码：abc123，请", "密码：[redacted:password]，请"),
        (
            "--password hunter2 --token=abcdefgh1",
            "--password [redacted:password] --token=[redacted:password]",
        ),
        (
            r#"["--password", "hunter2"]"#,
            r#"["--password", "[redacted:password]"]"#,
        ),
        (
            "<password>hunter2</password>",
            "<password>[redacted:password]</password>",
        ),
        (
            "password%3Dhunter2%26x%3D1",
            "password%3D[redacted:password]%26x%3D1",
        ),
    ]);
}

#[test]
fn json_is_walked() {
    leaves(&[
        (
            r#"{"password": 1234567, "x": 2}"#,
            r#"{"password": "[redacted:password]", "x": 2}"#,
        ),
        (
            r#"{"api_key": ["a", "b"], "x": 2}"#,
            r#"{"api_key": "[redacted:password]", "x": 2}"#,
        ),
        (
            r#"{"credentials": {"user": "a"}, "x": 2}"#,
            r#"{"credentials": "[redacted:password]", "x": 2}"#,
        ),
        (
            r#"{"pass\u0077ord": "x1"}"#,
            r#"{"pass\u0077ord": "[redacted:password]"}"#,
        ),
        (
            r#"{"password": null, "token": true}"#,
            r#"{"password": null, "token": true}"#,
        ),
    ]);
}

#[test]
fn a_marker_in_the_place_of_a_number_is_a_string() {
    leaves(&[
        (
            r#"{"card":4111111111111111}"#,
            r#"{"card":"[redacted:card]"}"#,
        ),
        (
            r#"{"a": [ -4111111111111111 , 378282246310005, "4111111111111111"], "card" : 4111111111111111.0e1}"#,
            r#"{"a": [ "[redacted:card]" , "[redacted:card]", "[redacted:card]"], "card" : 4111111111111111.0e1}"#,
        ),
        (
            r#"{"a\"b": "x, 4111111111111111, y", "otp": 123456}"#,
            r#"{"a\"b": "x, [redacted:card], y", "otp": "[redacted:password]"}"#,
        ),
        (
            r#"["x", 4111111111111111, 3]"#,
            r#"["x", "[redacted:card]", 3]"#,
        ),
        // No documents.
        (
            r#"{"a": 1} [4111111111111111, 2] {"b": 1}"#,
            r#"{"a": 1} [[redacted:card], 2] {"b": 1}"#,
        ),
        ("[4111111111111111]", "[[redacted:card]]"),
        (
            "[4111111111111111] was declined",
            "[[redacted:card]] was declined",
        ),
        (
            r#"{"card":4111111111111111,"#,
            r#"{"card":[redacted:card],"#,
        ),
        ("[card: 4111111111111111, x]", "[card: [redacted:card], x]"),
    ]);
    let how = Scan {
        json: false,
        ..everything()
    };
    let plain = scan(r#"{"card":4111111111111111}"#, "", &how, &mut |_| {});
    assert_eq!(plain, r#"{"card":[redacted:card]}"#);
}

#[test]
fn letters_are_a_secret_in_a_line_of_their_own() {
    leaves(&[
        ("secret: OnlyLetters", "secret: [redacted:password]"),
        (
            "a:\n  - token: OnlyLetters\n  - b: OtherLetters\n",
            "a:\n  - token: [redacted:password]\n  - b: OtherLetters\n",
        ),
        // A sentence, a field with its type, a word.
        ("the secret: OnlyLetters", "the secret: OnlyLetters"),
        ("token: AccessToken,", "token: AccessToken,"),
        ("secret: patience", "secret: patience"),
        ("token: Kerberos", "token: Kerberos"),
    ]);
}
