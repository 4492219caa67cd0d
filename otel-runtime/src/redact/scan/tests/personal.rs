use super::*;

#[test]
fn email() {
    leaves(&[
        (
            "mail <bob.smith+tag@sub.example.co.uk>, thanks",
            "mail <[redacted:email]>, thanks",
        ),
        ("alice@example.com.", "[redacted:email]."),
        ("请联系alice@example.com谢谢", "请联系[redacted:email]谢谢"),
        ("用户 张三@例子.公司 登录", "用户 [redacted:email] 登录"),
        ("josé.garcía@example.com wrote", "[redacted:email] wrote"),
        ("o'neil@bücher.de", "[redacted:email]"),
        ("\"john doe\"@example.com", "[redacted:email]"),
        (
            "/cb?x=alice%40example.com&y=2",
            "/cb?x=[redacted:email]&y=2",
        ),
        (
            "q=name%20alice%2540example.com",
            "q=name%20[redacted:email]",
        ),
        (
            r#"{"email":"alice\u0040example.com"}"#,
            r#"{"email":"[redacted:email]"}"#,
        ),
        (
            r#"{"a":"{\"email\":\"alice\\u0040example.com\"}"}"#,
            r#"{"a":"{\"email\":\"[redacted:email]\"}"}"#,
        ),
        ("alice&#64;example.com", "[redacted:email]"),
    ]);
}

/// A character of several bytes may go beyond the longest name that is looked at.
#[test]
fn an_address_with_a_name_at_the_limit() {
    for length in 90..100 {
        let text = format!("x嘬嘬{}张@例子.公司", "a".repeat(length));
        for how in [everything(), by_default()] {
            let left = scan(&text, "", &how, &mut |_| {});
            assert!(left.ends_with("[redacted:email]"), "{length}: {left}");
        }
    }
}

#[test]
fn card() {
    leaves(&[
        ("card 4111111111111111 ok", "card [redacted:card] ok"),
        ("4111-1111-1111-1111", "[redacted:card]"),
        ("4111.1111.1111.1111;", "[redacted:card];"),
        ("3782 822463 10005", "[redacted:card]"),
        ("amex 378282246310005", "amex [redacted:card]"),
        ("30569309025904", "[redacted:card]"),
        ("2223003122003222", "[redacted:card]"),
        ("3530111333300000", "[redacted:card]"),
        ("6011111111111117", "[redacted:card]"),
        ("6250941006528599", "[redacted:card]"),
        ("id_4111111111111111_x", "id_[redacted:card]_x"),
        ("卡号4111111111111111。", "卡号[redacted:card]。"),
        ("４１１１１１１１１１１１１１１１", "[redacted:card]"),
        (
            "4111\u{200b}1111\u{200b}1111\u{200b}1111",
            "[redacted:card]",
        ),
        ("4111 1111\u{a0}1111 1111", "[redacted:card]"),
        // The check digit is wrong.
        ("4111111111111112", "4111111111111112"),
    ]);
}

#[test]
fn iban() {
    leaves(&[
        ("DE89 3704 0044 0532 0130 00 and", "[redacted:iban] and"),
        ("gb82west12345698765432", "[redacted:iban]"),
        ("iban:FR1420041010050500013M02606.", "iban:[redacted:iban]."),
        ("IBANDE89370400440532013000", "IBAN[redacted:iban]"),
        ("DE89370400440532013001", "DE89370400440532013001"),
        // A Belgian number has no letters.
        ("be08bc603323dc0c", "be08bc603323dc0c"),
    ]);
}

#[test]
fn ssn() {
    leaves(&[
        ("123-45-6789,", "[redacted:ssn],"),
        ("her SSN is 123456789", "her SSN is [redacted:ssn]"),
        ("000-45-6789 666-45-6789", "000-45-6789 666-45-6789"),
        ("1123-45-67890", "1123-45-67890"),
    ]);
}

#[test]
fn phone() {
    leaves(&[
        ("call +886 912 345 678 now", "call [redacted:phone] now"),
        ("tel:+1-201-555-0123;ext=12", "tel:[redacted:phone]"),
        ("+44 (0)20 7946 0958", "[redacted:phone]"),
        ("(201) 555-0123 x123", "[redacted:phone]"),
        ("電話02-2345-6789。", "電話[redacted:phone]。"),
        ("手機0912345678請", "手機[redacted:phone]請"),
        ("tél 06 12 38 95 06", "tél [redacted:phone]"),
        ("tel:٠٩١٢٣٤٥٦٧٨", "tel:[redacted:phone]"),
        ("00886912345678", "[redacted:phone]"),
        ("?phone=%2B886912345678", "?phone=[redacted:phone]"),
        ("userPhone: 0912 345 678", "userPhone: [redacted:phone]"),
        // Not in any country.
        ("+00123456789 1+2345678901", "+00123456789 1+2345678901"),
    ]);
}

#[test]
fn address_of_the_network() {
    leaves(&[
        ("from 10.0.0.1:", "from [redacted:ip]:"),
        ("peer=192.168.1.17:443", "peer=[redacted:ip]:443"),
        ("addr 2001:db8::1: refused", "addr [redacted:ip]: refused"),
        ("[fe80::1%eth0]:8080", "[[redacted:ip]]:8080"),
        ("::ffff:1.2.3.4", "[redacted:ip]"),
        (
            "1.2.3.4.5 256.1.1.1 010.1.1.1",
            "1.2.3.4.5 256.1.1.1 010.1.1.1",
        ),
    ]);
}

#[test]
fn device() {
    leaves(&[
        ("aa:bb:cc:dd:ee:ff: up", "[redacted:device]: up"),
        ("AA-BB-CC-DD-EE-FF", "[redacted:device]"),
        ("aabb.ccdd.eeff", "[redacted:device]"),
        ("imei 490154203237518", "imei [redacted:device]"),
        (
            "idfa=6D92078A-8246-4BA4-AE5B-76104861E7DC",
            "idfa=[redacted:device]",
        ),
    ]);
}

#[test]
fn numbers_are_looked_at_as_well() {
    let how = by_default();
    assert_eq!(
        scan_int(4_111_111_111_111_111, "", &how),
        Some(Finding::Card)
    );
    assert_eq!(scan_int(4_111_111_111_111_112, "", &how), None);
    assert_eq!(scan_int(886_912_345_678, "order", &how), None);
    assert_eq!(scan_int(i64::MIN, "", &how), None);
    assert_eq!(scan_int(0, "phone", &how), None);
    assert_eq!(
        scan_int(91_234_567, "user.phone", &how),
        Some(Finding::Phone)
    );
}

#[test]
fn what_is_optional_is_only_found_when_asked_for() {
    let text = "+886912345678 10.0.0.1 aa:bb:cc:dd:ee:ff";
    assert_eq!(scan(text, "", &Scan::default(), &mut |_| {}), text);
    let some = scan(text, "", &by_default(), &mut |_| {}).into_owned();
    assert_eq!(some, "[redacted:phone] [redacted:ip] aa:bb:cc:dd:ee:ff");
}
