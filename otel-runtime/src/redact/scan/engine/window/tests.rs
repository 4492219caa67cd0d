//! Passes no word and no sign by with which something begins.

use std::cell::RefCell;
use std::collections::HashSet;

use proptest::prelude::*;

use super::super::super::bytes::{is_word, run, run_back};
use super::super::super::context::{Mentions, View};
use super::super::super::finding::Hit;
use super::super::super::{
    card, credential, device, entropy, iban, identity, ip, pairs, phone, ssn, tokens,
};
use super::*;

/// The beginnings of the words that are looked at.
fn looked_at(bytes: &[u8], further: Option<Further>) -> HashSet<usize> {
    let mut starts = HashSet::new();
    let mut base = 0;
    while base < bytes.len() {
        let Some(window) = Window::at(bytes, base) else {
            starts.insert(base);
            base += run(bytes, base, usize::MAX, is_word);
            continue;
        };
        let interest = window.of_interest(further);
        let places = (0..LANES).filter(|place| interest >> place & 1 == 1);
        let words = places.filter(|&place| window.is_word(place));
        starts.extend(words.map(|place| window.word(place, 0).start));
        base += window.end();
    }
    starts
}

/// The signs that are looked at.
fn signs_looked_at(bytes: &[u8]) -> HashSet<usize> {
    let mut signs = HashSet::new();
    let mut base = 0;
    while base < bytes.len() {
        let Some(window) = Window::at(bytes, base) else {
            base += run(bytes, base, usize::MAX, is_word);
            continue;
        };
        let interest = window.of_interest(None);
        let places = (0..LANES).filter(|place| interest >> place & 1 == 1);
        signs.extend(
            places
                .filter(|&place| !window.is_word(place))
                .map(|place| base + place),
        );
        base += window.end();
    }
    signs
}

/// What is found at a word of a sentence, or at a sign.
type Find = fn(&View<'_>, usize, bool, &mut Vec<Hit>) -> usize;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn no_word_is_passed_by_that_a_sentence_could_name(
        text in "( {0,60}|(the )?(password|PIN|passcode|пароль|密码|api_key|pass)( is| was|是| set to| ->|:| now)?[ \t]?|[!@#$%^*?~&]|[a-z]{2,6}[0-9]{1,3}|[0-9]{4,8}|P@ss[.!]?|[a-z]{1,7}[ ._/,=()-]| ){0,24}",
    ) {
        let bytes = text.as_bytes();
        let looked_at = looked_at(bytes, None);
        let mentions = RefCell::new(Mentions::default());
        let view = View::new(bytes, b"", false, &mentions);
        let mut start = 0;
        while start < bytes.len() {
            let end = start + run(bytes, start, usize::MAX, is_word);
            let word = Word::read(bytes, start, end);
            let named = if word.number {
                matches!(end - start, 4..=8) && pairs::may_be_code(bytes, start)
            } else {
                word.digits && pairs::may_be_said(bytes, start)
            };
            if end > start && named && !looked_at.contains(&start) {
                let mut hits = Vec::new();
                pairs::said(&view, start, false, &mut hits);
                prop_assert!(hits.is_empty(), "{start} {hits:?}");
            }
            start = end + 1;
        }
    }

    #[test]
    fn no_sign_is_passed_by_at_which_a_secret_is_named(
        text in "( {0,60}|(mysql|curl|sshpass|login|redis-cli|sqlcmd)|[ \t]-{1,2}(p|pass|password|u|P|a|user|пароль)?|[ \t=\"']|(password|Token|ApiKey|пароль|密码|IDENTIFIED BY|api_key)|\\(|\\)|\\[|,|x1y2z3|user:x1y2|'x1y2z3'|\"hunter2\"|\\(a, password\\) VALUES ?\\(|'a', 'x1'\\)){0,24}",
    ) {
        let bytes = text.as_bytes();
        let looked_at = signs_looked_at(bytes);
        let mentions = RefCell::new(Mentions::default());
        let view = View::new(bytes, b"", false, &mentions);
        for (index, &sign) in bytes.iter().enumerate() {
            let before = index.checked_sub(1).map_or(b' ', |before| bytes[before]);
            let find: Find = match sign {
                b'(' => pairs::in_parentheses,
                b'"' | b'\'' => pairs::quoted,
                b',' => pairs::after_comma,
                // Of an expression, or inside of a value.
                b'-' if matches!(before, b' ' | b'"' | b'\'') => pairs::option,
                _ => continue,
            };
            if !looked_at.contains(&index) {
                let mut hits = Vec::new();
                find(&view, index, false, &mut hits);
                prop_assert!(hits.is_empty(), "{index} {hits:?}");
            }
        }
    }

    #[test]
    fn no_word_is_passed_by_that_something_always_looked_for_could_begin_with(
        text in "( {0,70}(DE|de|IBANDE|iban gb)[0-9]{2}( ?[0-9]{4}){4} ?[0-9]{2}|[a-z]{1,7}[ ._/-]|[0-9]{1,4}|[0-9]{1,4}[ ./:_,()-]|[ .:/<_(+=%-]|%[0-9A-F]{2}|[a-z0-9]{1,9} ?|aws |[Bb]earer |basic |eyJ[a-z]{3}|ghp_|1//0|[0-9]{8,10}:AA|\"|é){0,50}",
    ) {
        let bytes = text.as_bytes();
        let looked_at = looked_at(bytes, None);
        let mentions = RefCell::new(Mentions::default());
        let view = View::new(bytes, b"card phone ssn", false, &mentions);
        let mut start = 0;
        while start < bytes.len() {
            let end = start + run(bytes, start, usize::MAX, is_word);
            if end > start && !looked_at.contains(&start) {
                let word = Word::read(bytes, start, end);
                let mut hits = Vec::new();
                iban::find(&view, start, &mut hits);
                tokens::find(&view, start, end, &mut hits);
                tokens::aws_secret(&view, start, end, &mut hits);
                prop_assert!(!bytes[start..].starts_with(b"eyJ"));
                credential::scheme(&view, start, end, &mut hits);
                if word.number {
                    card::find(&view, start, end, &mut hits);
                    ssn::find(&view, start, end, &mut hits);
                    tokens::telegram(&view, start, end, &mut hits);
                    phone::digits(&view, start, end, &mut hits);
                    ip::v4(&view, start, &mut hits);
                }
                prop_assert!(hits.is_empty(), "{start} {hits:?}");
                // An escape is no part of what it was glued to.
                let before = start.checked_sub(1).map(|index| bytes[index]);
                prop_assert!(!matches!(before, Some(b'%' | b'\\')), "{start}");
            }
            start = end + 1;
        }
    }

    #[test]
    fn no_word_is_passed_by_that_something_could_begin_with(
        text in "([a-z]{1,7} ?| ([a-f]{2}:){5}[a-f]{2} | ([a-f]{2} ){5}[a-f]{2} | ([a-f]{4}:){2}[a-f]{4} |[a-f]{2}[:. -]|[A-Z]{1,8}<{1,2}|[A-Z]{2,3}[ .]|[0-9]{1,4}|[ .:/<_(+=-]|[a-z]{4}[/_+=-]){0,60}",
        zones in any::<bool>(),
    ) {
        let text = if zones { text } else { text.replace('<', " ") };
        let bytes = text.as_bytes();
        let further = Further {
            zones: bytes.contains(&b'<'),
        };
        let looked_at = looked_at(bytes, Some(further));
        let mentions = RefCell::new(Mentions::default());
        let view = View::new(bytes, b"mac address, secret key", true, &mentions);
        let mut start = 0;
        while start < bytes.len() {
            let end = start + run(bytes, start, usize::MAX, is_word);
            if end > start && !looked_at.contains(&start) {
                let word = Word::read(bytes, start, end);
                prop_assert!(!word.digits);
                prop_assert!(!identity::can_begin(bytes, start, end, false), "{start}");
                let mut hits = Vec::new();
                device::mac(&view, start, end, &mut hits);
                identity::zone(&view, start, &mut hits);
                prop_assert!(hits.is_empty(), "{start} {hits:?}");
                // A long token is looked at where it begins.
                let before = run_back(bytes, start, start, |byte| {
                    is_word(byte) || b"+/_-=".contains(&byte)
                });
                let begins = !slice(bytes, start - before, start).iter().any(|&byte| is_word(byte));
                let token = entropy::find(&view, start, end, &mut hits) - start;
                prop_assert!(!begins || token < entropy::SHORTEST, "{start}");
            }
            start = end + 1;
        }
    }
}
