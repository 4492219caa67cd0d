//! The samples are those of public documents, or made up: what is pinned is that the check fits, and that other check characters do not.

use super::super::glossary::Topics;
use super::*;

/// What is found of `raw` when only `word` stands near it.
fn found(raw: &str, word: &str) -> bool {
    found_between(raw, word, None)
}

/// The same, with one and the same byte before and behind.
fn found_between(raw: &str, word: &str, edge: Option<u8>) -> bool {
    let chars: Vec<u8> = raw
        .bytes()
        .filter(u8::is_ascii_alphanumeric)
        .map(|character| character.to_ascii_uppercase())
        .collect();
    check(Candidate {
        chars: &chars,
        raw: raw.as_bytes(),
        before: edge,
        after: edge,
        context: &|topics| {
            let speaks = |list: &(Topics, &[&str])| topics.meet(list.0) && list.1.contains(&word);
            LISTS.iter().any(speaks)
        },
    })
}

/// Numbers that are found wherever they stand.
const STRONG: &[&str] = &[
    "11010519491231002X",
    "11010519491231002x",
    "A123456789",
    "HD63457921",
    "H803838526",
    "860822-2889341",
    "9305272427541",
    "A123456(3)",
    "G123456(A)",
    "AB987654(3)",
    "N4070761",
    "S1234567D",
    "T0088951I",
    "3-7315-90026-14-2",
    "2240747898442",
    "2341 2341 2346",
    "234123412346",
    "ACUPA7085R",
    "529.982.247-25",
    "37.374.090/0001-90",
    "77639498000161",
    "12.ABC.345/01DE-35",
    "12ABC34501DE35",
    "130-692-544",
    "123 456 782",
    "2123 45670 1",
    "AB123456C",
    "AB 12 34 56 C",
    "943 476 5919",
    "8001015009087",
    "750330 5044 08 9",
    "12345678Z",
    "12345678-Z",
    "X1234567L",
    "Z-5508093-N",
    "RSSMRA85T10A562S",
    "CFPZTT72D69E37UC",
    "2 55 08 14 168 025 38",
    "284112705947963",
    "36 574 261 809",
    "666-851-43-57",
    "131052-308T",
    "141150X0148",
    "811228-9874",
    "19811228-9874",
    "198112289874",
    "6018.93.803",
    "710319/2745",
    "1630615123457",
    "9038 7637 5800",
];

/// Numbers whose check alone is too weak, and a word that tells.
const WEAK: &[(&str, &str)] = &[
    ("110105491231002", "身份证"),
    ("130692544", "sin"),
    ("123456782", "tfn"),
    ("2123456701", "medicare"),
    ("9434765919", "nhs"),
    ("52998224725", "cpf"),
    ("36574261809", "steuer id"),
    ("86095742719", "idnr"),
    ("44051401359", "pesel"),
    ("2046863761", "nip"),
    ("111222333", "bsn"),
    ("7103192745", "rodné číslo"),
    ("8112289874", "personnummer"),
    ("123456789018", "マイナンバー"),
    ("T220001293", "personalausweis"),
    ("12345678z", "dni"),
];

#[test]
fn strong_ones_need_no_word() {
    for raw in STRONG {
        assert!(found(raw, ""), "{raw}");
    }
}

#[test]
fn weak_ones_need_a_word_of_their_country_or_a_general_one() {
    for (raw, word) in WEAK {
        assert!(!found(raw, ""), "{raw}");
        assert!(!found(raw, "order"), "{raw}");
        assert!(found(raw, word), "{raw} {word}");
        assert!(found(raw, "national id"), "{raw}");
    }
}

#[test]
fn hardly_another_check_character_fits() {
    let digits = (b'0'..=b'9').map(char::from);
    let letters = (b'A'..=b'Z').map(char::from);
    for raw in STRONG.iter().chain(WEAK.iter().map(|(raw, _)| raw)) {
        // By its shape alone, or with the check elsewhere.
        if matches!(
            *raw,
            "AB123456C"
                | "AB 12 34 56 C"
                | "2123 45670 1"
                | "2123456701"
                | "ACUPA7085R"
                | "110105491231002"
        ) {
            continue;
        }
        let place = raw
            .rfind(|character: char| character.is_ascii_alphanumeric())
            .unwrap();
        let last = raw[place..].chars().next().unwrap();
        let others: Vec<char> = if last.is_ascii_digit() {
            digits.clone().collect()
        } else {
            letters.clone().collect()
        };
        let fitting = others
            .iter()
            .filter(|other| {
                let text = format!("{}{other}{}", &raw[..place], &raw[place + 1..]);
                found(&text, "")
            })
            .count();
        // Another country's check may fit by chance.
        assert!(fitting <= 4, "{raw}: {fitting}");
    }
}

#[test]
fn a_word_that_names_it_is_enough_for_a_number_of_any_country() {
    for raw in [
        "311280-9884",
        "21078723812",
        "756.3827.4906.50",
        "DUTD230118HCMKHJA7",
        "3051265711",
    ] {
        assert!(
            !found(raw, "") && found(raw, "national id") && found(raw, "ssn"),
            "{raw}"
        );
    }
    for none in [
        "2026-11-20",
        "20.11.2026",
        "1234567",
        "internationally",
        "17 items in 20 rows",
    ] {
        assert!(!found(none, "national id"), "{none}");
    }
}

#[test]
fn a_reissued_korean_number_needs_no_check_digit() {
    assert!(found("210305-3123450", "") && found("210305-3123451", ""));
    assert!(!found("210335-3123450", "") && !found("851312-1123450", ""));
    assert!(found("8512121123450", "rrn") && found("8512121123451", "주민등록"));
}

#[test]
fn clocks_routes_accounts_and_versions_are_none() {
    for clock in [
        "1795184562123",
        "1701234567890",
        "20261120142242",
        "20261120-1422",
        "202611201422",
    ] {
        assert!(!found(clock, ""), "{clock}");
    }
    let millis = (1_650_000_000_000_u64..1_690_000_000_000).step_by(77_777_777);
    let hits = millis
        .clone()
        .filter(|millis| found(&millis.to_string(), ""))
        .count();
    assert!(hits * 200 < millis.count(), "{hits}");
    assert!(found("450101/123", "") && !found_between("450101/123", "", Some(b'/')));
    assert!(found("450101123", "rodné číslo"));
    assert!(found("234123412346", "") && !found_between("234123412346", "", Some(b':')));
    assert!(!found("192.168.10", "") && !found("192.168.104", ""));
}

#[test]
fn nobody_has_a_number_of_one_digit() {
    for raw in [
        "111.111.111-11",
        "00.000.000/0000-00",
        "000-000-000",
        "000 000 000",
        "0000000000000",
    ] {
        assert!(!found(raw, ""), "{raw}");
    }
}

mod properties {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn whatever_is_asked_nothing_panics(raw in "[0-9A-Za-z .+/()-]{0,40}", word in prop::sample::select(vec!["", "cpf", "national id"])) {
            let _ = found(&raw, word);
        }

        #[test]
        fn a_word_never_makes_a_find_vanish(raw in "[0-9]{8,18}|[A-Z][0-9]{7,9}[A-Z]?", word in prop::sample::select(vec!["cpf", "national id", "sin", "身份证"])) {
            prop_assert!(!found(&raw, "") || found(&raw, word));
        }

        #[test]
        fn case_does_not_hide_what_a_word_names(raw in "[A-Z]{6}[0-9]{2}[A-T][0-9]{2}[A-Z][0-9]{3}[A-Z]|[STFGM][0-9]{7}[A-Z]|[0-9]{8}[A-Z]") {
            prop_assert_eq!(found(&raw, "national id"), found(&raw.to_lowercase(), "national id"));
        }
    }
}
