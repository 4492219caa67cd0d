mod kept;

use proptest::prelude::*;

use self::kept::kept;
use super::*;

/// Pieces of what detectors look for, and of what is around it.
const PIECES: &[&str] = &[
    "4111111111111111",
    "4111 1111 1111 1111",
    "alice@example.com",
    "@example.com",
    "password=",
    "\"password\": \"",
    "token=abcdefgh1",
    "?code=",
    "&x=1",
    "postgres://user:pw@host/db",
    "+886912345678",
    "phone ",
    "0912345678",
    "123-45-6789",
    "10.0.0.1",
    "2001:db8::1",
    "aa:bb:cc:dd:ee:ff",
    "Bearer ",
    "Authorization: ",
    "eyJhbGciOiJIUzI1NiJ9",
    ".eyJzdWIiOiIx",
    ".sig",
    "-----BEGIN PRIVATE KEY-----",
    "-----END",
    "sk_live_4eC39HqLyjWDarjtT1zdp7dc",
    "AKIAIOSFODNN7EXAMPLE",
    "DE89 3704 0044 0532 0130 00",
    "[redacted:email]",
    "****1234",
    "imei 490154203237518",
    "A123456789",
    "11010519491231002X",
    "550e8400-e29b-41d4-a716-446655440000",
    "secret ",
    "key ",
    "电话",
    "é",
    "４",
    "٣",
    "\u{200b}",
    "%40",
    "\\u0040",
    "\\n",
    "%20",
    "\"",
    "'",
    "\\",
    " ",
    ", ",
    "; ",
    "\n",
    "(",
    ")",
    "{",
    "}",
    "[",
    "]",
    "<",
    ">",
    "word",
    "of a sentence",
];

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => prop::sample::select(PIECES).prop_map(str::to_owned),
        3 => prop::sample::select(&[" ", ", ", ": ", "=", "; "][..]).prop_map(str::to_owned),
        1 => "\\PC{0,6}",
        1 => "[0-9]{1,19}",
        1 => "[a-zA-Z0-9+/]{1,40}",
    ];
    prop::collection::vec(piece, 0..10).prop_map(|pieces| pieces.concat())
}

fn how() -> impl Strategy<Value = (u8, bool, bool)> {
    (0_u8..64, any::<bool>(), any::<bool>())
}

fn with(bits: u8, all_query_values: bool, json: bool) -> Scan {
    Scan {
        detectors: Detectors::from_bits(bits),
        all_query_values,
        json,
        ..Scan::default()
    }
}

fn key() -> impl Strategy<Value = &'static str> {
    prop::sample::select(
        &[
            "",
            "",
            "user.phone",
            "db.query.text",
            "url.query",
            "message",
        ][..],
    )
}

proptest! {
    // The same cases each time: `tests/fuzz` is for new ones.
    #![proptest_config(ProptestConfig {
        cases: 2048,
        rng_seed: proptest::test_runner::RngSeed::Fixed(20_261_120),
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_second_time_changes_nothing(text in text(), (bits, all, json) in how(), key in key()) {
        let how = with(bits, all, json);
        let once = scan(&text, key, &how, &mut |_| {}).into_owned();
        let twice = scan(&once, key, &how, &mut |_| {});
        prop_assert_eq!(twice, once.as_str());
    }

    #[test]
    fn one_more_detector_shows_nothing_more(text in text(), (bits, all, json) in how(), more in 0_u8..64) {
        let fewer = scan(&text, "", &with(bits, all, json), &mut |_| {}).into_owned();
        let many = scan(&text, "", &with(bits | more, true, json), &mut |_| {}).into_owned();
        let (fewer, many) = (kept(&fewer), kept(&many));
        let mut left = fewer.chars();
        prop_assert!(many.chars().all(|wanted| left.any(|found| found == wanted)), "{} shows more than {}", many, fewer);
    }

    #[test]
    fn it_is_borrowed_when_nothing_was_found(text in text()) {
        let mut count = 0;
        let out = scan(&text, "", &everything(), &mut |_| count += 1);
        prop_assert_eq!(matches!(out, Cow::Borrowed(_)), count == 0);
        if count == 0 {
            prop_assert_eq!(out, text.as_str());
        }
    }

    #[test]
    fn any_text_can_be_scanned(text in any::<String>(), key in any::<String>(), value in any::<i64>()) {
        let _ = scan(&text, &key, &everything(), &mut |_| {});
        let _ = scan_int(value, &key, &everything());
    }

    #[test]
    fn statements_keep_no_literal(literal in "[a-z ']{0,12}", number in 10_000_u32..) {
        let quoted = literal.replace('\'', "''");
        let text = format!("SELECT a FROM t WHERE b = 'bob{quoted}bob' AND c = {number} AND d IN ('{quoted}', {number})");
        let out = scan(&text, "db.query.text", &Scan::default(), &mut |_| {}).into_owned();
        prop_assert_eq!(out, "SELECT a FROM t WHERE b = ? AND c = ? AND d IN (?)");
    }
}
