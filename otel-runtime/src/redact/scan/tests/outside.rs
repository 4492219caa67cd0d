//! What texts from elsewhere showed: colours of terminals, numbers with extensions, keys that are values.

use super::*;

#[test]
fn colours_hide_nothing() {
    leaves(&[
        (
            "\x1b[31m+886912345678\x1b[0m",
            "\x1b[31m[redacted:phone]\x1b[0m",
        ),
        (
            "\x1b[2mpeer\x1b[0m\x1b[2m=\x1b[0m10.1.2.3",
            "\x1b[2mpeer\x1b[0m\x1b[2m=\x1b[0m[redacted:ip]",
        ),
        (
            "\x1b[3mpassword\x1b[0m\x1b[2m=\x1b[0mhunter2",
            "\x1b[3mpassword\x1b[0m\x1b[2m=\x1b[0m[redacted:password]",
        ),
        (
            "\x1b[1;38;5;9m4111111111111111\x1b[m",
            "\x1b[1;38;5;9m[redacted:card]\x1b[m",
        ),
        (
            r"\u001b[31maa:bb:cc:dd:ee:ff\u001b[0m",
            r"\u001b[31m[redacted:device]\u001b[0m",
        ),
        (
            r"\x1b[1mDE89370400440532013000\x1b[0m",
            r"\x1b[1m[redacted:iban]\x1b[0m",
        ),
        (
            r"\033[1mghp_0123456789abcdefABCDEF0123456789abcd\033[0m",
            r"\033[1m[redacted:token]\033[0m",
        ),
        // A word stays a word, and no number begins inside of one.
        (
            "\x1b[32mok\x1b[0m 12 \x1b[2mms\x1b[0m",
            "\x1b[32mok\x1b[0m 12 \x1b[2mms\x1b[0m",
        ),
        (r"\e \x1b \u001b[ \033 [31m", r"\e \x1b \u001b[ \033 [31m"),
    ]);
}

#[test]
fn an_address_behind_a_user_and_under_any_key() {
    leaves(&[
        (
            "ssh root@10.1.2.3: refused",
            "ssh root@[redacted:ip]: refused",
        ),
        (
            "postgres://app:x1y2z3@10.1.2.3:5432/db",
            "postgres://[redacted:url-credential]@[redacted:ip]:5432/db",
        ),
        (r#"{"v":"57.241.236.239"}"#, r#"{"v":"[redacted:ip]"}"#),
        ("v=57.241.236.239", "v=[redacted:ip]"),
        (
            "v1.2.3.4 v 1.2.3.4 version=1.2.3.4",
            "v1.2.3.4 v 1.2.3.4 version=1.2.3.4",
        ),
    ]);
}

#[test]
fn a_phone_number_with_its_extension_and_beside_more_words() {
    leaves(&[
        ("+1-482-938-8036x68760", "[redacted:phone]"),
        ("tel 248-698-8222x8697.", "tel [redacted:phone]."),
        ("(209)790-7653x93057", "[redacted:phone]"),
        ("001-249-698-8222x8697", "[redacted:phone]"),
        ("SĐT: 0912 345 678", "SĐT: [redacted:phone]"),
        ("No. HP 0812-770-223", "No. HP [redacted:phone]"),
        ("τηλ. 2101234567", "τηλ. [redacted:phone]"),
        ("puh. 041 2395140", "puh. [redacted:phone]"),
        ("mobilní 601 123 456", "mobilní [redacted:phone]"),
        ("cell 66605826", "cell [redacted:phone]"),
        (
            "ご連絡先は090-1234-5678です",
            "ご連絡先は[redacted:phone]です",
        ),
        ("my number is 8697652886", "my number is [redacted:phone]"),
        // Lines of a change, lives of a game, cells of a table.
        (
            "+5360 -8568 lines, +38925/-5233",
            "+5360 -8568 lines, +38925/-5233",
        ),
        ("hp: 996/209", "hp: 996/209"),
        (
            "555-0123x 0x1234567890abcdef",
            "555-0123x 0x1234567890abcdef",
        ),
    ]);
}

#[test]
fn cards_of_nineteen_digits_and_on_a_stripe() {
    leaves(&[
        (
            "%B4111111111111111^DOE/JOHN^2904",
            "%B[redacted:card]^DOE/JOHN^2904",
        ),
        (";4111111111111111=2904", ";[redacted:card]=2904"),
        ("3528000000000000007", "[redacted:card]"),
        ("2200000000000000004", "[redacted:card]"),
        ("5019717010103742", "[redacted:card]"),
        ("6763783579899497", "6763783579899497"),
        ("6763 783579 89949", "[redacted:card]"),
        (
            "?q=4111%C2%A01111%C2%A01111%C2%A01111&b=2",
            "?q=[redacted:card]&b=2",
        ),
        (
            "?q=4111%25C2%25A01111%25C2%25A01111%25C2%25A01111",
            "?q=[redacted:card]",
        ),
        ("3528000000000000008", "3528000000000000008"),
        (
            "100%B2 %B4111 %B411111111111111x",
            "100%B2 %B4111 %B411111111111111x",
        ),
    ]);
}

#[test]
fn travel_documents_line_by_line() {
    leaves(&[
        (
            "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<",
            "[redacted:passport]\n[redacted:passport]\n[redacted:passport]",
        ),
        (
            "<v>L898902C36UTO7408122F1204159ZE184226B<<<<<10</v>",
            "<v>[redacted:passport]</v>",
        ),
        ("Reisepass C2HVYH8TZ", "Reisepass [redacted:passport]"),
        ("paspor M37998549", "paspor [redacted:passport]"),
        (
            "passport EVALUATED UTILITIES",
            "passport EVALUATED UTILITIES",
        ),
        (
            "ERIKSSON<<ANNA<MARIA<<<<<<<<<",
            "ERIKSSON<<ANNA<MARIA<<<<<<<<<",
        ),
    ]);
}

#[test]
fn identity_numbers_in_more_writings() {
    leaves(&[
        ("HKID A123456 (3)", "HKID [redacted:national-id]"),
        ("RSS MRA 85T10 A562S", "[redacted:national-id]"),
        ("D.N.I. 12345678z", "D.N.I. [redacted:national-id]"),
        ("統一證號 a123456789", "統一證號 [redacted:national-id]"),
        ("the and 85T10 A562S", "the and 85T10 A562S"),
    ]);
}

#[test]
fn keys_that_are_values_themselves() {
    leaves(&[
        (
            r#"password := "hunter2""#,
            r#"password := "[redacted:password]""#,
        ),
        ("token := scanner.Scan()", "token := scanner.Scan()"),
        (
            r#"<add key="password" value="hunter2"/>"#,
            r#"<add key="password" value="[redacted:password]"/>"#,
        ),
        (
            r#"{"name":"password","value":"hunter2"}"#,
            r#"{"name":"password","value":"[redacted:password]"}"#,
        ),
        (
            r#"{"name":"Authorization","value":"Bearer abc123def"}"#,
            r#"{"name":"Authorization","value":"Bearer [redacted:credential]"}"#,
        ),
        (
            "- name: DB_PASSWORD\n  value: hunter2\n",
            "- name: DB_PASSWORD\n  value: [redacted:password]\n",
        ),
        (
            "form-data; name=\"password\"\r\n\r\nhunter2\r\n--b",
            "form-data; name=\"password\"\r\n\r\n[redacted:password]\r\n--b",
        ),
        (
            r#"("contraseña", "hunter2")"#,
            r#"("contraseña", "[redacted:password]")"#,
        ),
        (
            "<пароль>hunter2</пароль>",
            "<пароль>[redacted:password]</пароль>",
        ),
        (
            "mot_de_passe=hunter2 heslo: hunter2",
            "mot_de_passe=[redacted:password] heslo: [redacted:password]",
        ),
        (
            r#"{"name":"color","value":"red"}"#,
            r#"{"name":"color","value":"red"}"#,
        ),
        (
            "<input name=\"password\" type=\"text\"/>",
            "<input name=\"password\" type=\"text\"/>",
        ),
        ("name: web\nvalue: 3", "name: web\nvalue: 3"),
    ]);
}

#[test]
fn credentials_with_signs_of_their_own() {
    leaves(&[
        (
            "postgres://u:it's3cret@db/app",
            "postgres://[redacted:url-credential]@db/app",
        ),
        (
            "see 'http://db:80/a' or 'x'@y",
            "see 'http://db:80/a' or 'x'@y",
        ),
        (
            "/p?a=1;code=d1a28f861339",
            "/p?a=1;code=[redacted:query-value]",
        ),
        ("int a=1;code=2", "int a=1;code=2"),
        (
            "Authorization: Bot Mmd4EaXl-OXKk",
            "Authorization: [redacted:credential]",
        ),
        (
            "authorization: [Bearer XakpKDNy-OgBK]",
            "authorization: [Bearer [redacted:credential]]",
        ),
        (
            "authorization: denied, bearer expires_in=3600",
            "authorization: denied, bearer expires_in=3600",
        ),
        (
            "eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ.22iPWSkrZIDs6JSbEY0a7J_a",
            "[redacted:jwt]",
        ),
        ("user@ตัวอย่าง.ไทย", "[redacted:email]"),
        (
            "Bearer \"sswordkeypsqlsecret=ooba1x",
            "Bearer \"sswordkeypsqlsecret=[redacted:password]",
        ),
    ]);
}

#[test]
fn keys_that_were_cut_off() {
    let line = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7";
    leaves(&[
        (
            &format!("-----BEGIN PGP PRIVATE KEY BLOCK-----\nVersion: GnuPG v2\n\n{line}\n{line}"),
            "[redacted:private-key]",
        ),
        (
            &format!("lines follow\n{line}\nabc=\n-----END PRIVATE KEY-----\ndone"),
            "lines follow\n[redacted:private-key]\ndone",
        ),
        (
            &format!(r"{line}\r\n{line}\r\n-----END RSA PRIVATE KEY-----"),
            "[redacted:private-key]",
        ),
        // A colon behind it is no header that goes on for ever.
        (
            &format!("-----BEGIN PRIVATE KEY-----\n{line}: and Name:"),
            "[redacted:private-key]",
        ),
        (
            &format!("{line}\n-----END CERTIFICATE-----"),
            &format!("{line}\n-----END CERTIFICATE-----"),
        ),
    ]);
}

#[test]
fn numbers_that_only_look_like_some() {
    leaves(&[
        (
            "dd.trace_id=4170703433823874979",
            "dd.trace_id=4170703433823874979",
        ),
        ("Range: bytes=474897-8622967", "Range: bytes=474897-8622967"),
        (
            "call ... IN (352210, 191943)",
            "call ... IN (352210, 191943)",
        ),
        (
            "batch 850318/185 ISBN 9780506049437",
            "batch 850318/185 ISBN 9780506049437",
        ),
        ("0000 0000 0000 0000", "0000 0000 0000 0000"),
        ("003 271 223 070", "003 271 223 070"),
        ("HEAD is now at 632208c fix", "HEAD is now at 632208c fix"),
        (
            "arn:aws:eks:eu-west-1:002212317629:x",
            "arn:aws:eks:eu-west-1:002212317629:x",
        ),
        ("msisdn=447911123456", "msisdn=[redacted:phone]"),
        ("peer 156.111.112.152-eu1", "peer [redacted:ip]-eu1"),
        ("lib 1.2.13.4-beta", "lib 1.2.13.4-beta"),
        ("mobilnummer 040 123 41 32", "mobilnummer [redacted:phone]"),
    ]);
}
