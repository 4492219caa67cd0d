//! Matches a whole text with a pattern in which `*` stands for any run of characters and `?` for one.

use std::str::Chars;

/// Whether `text` is of the form of `pattern`. Every other character stands for itself, upper and lower case are different.
pub(crate) fn matches(pattern: &str, text: &str) -> bool {
    let (mut pattern, mut text) = (pattern.chars(), text.chars());
    // Behind the last `*`, and the text that it has not taken.
    let mut star: Option<(Chars<'_>, Chars<'_>)> = None;
    loop {
        let (mut next, mut rest) = (pattern.clone(), text.clone());
        match (next.next(), rest.next()) {
            (Some('*'), _) => {
                star = Some((next.clone(), text.clone()));
                pattern = next;
                continue;
            }
            (Some(wanted), Some(found)) if wanted == '?' || wanted == found => {
                (pattern, text) = (next, rest);
                continue;
            }
            (None, None) => return true,
            // Too short; a star that takes more makes it shorter still.
            (Some(_), None) => return false,
            (_, Some(_)) => {}
        }
        // An earlier star need not be tried again: whatever it could take, this one can.
        let Some((behind, untaken)) = &mut star else {
            return false;
        };
        if untaken.next().is_none() {
            return false;
        }
        (pattern, text) = (behind.clone(), untaken.clone());
    }
}

#[cfg(test)]
mod tests {
    use super::matches;
    use proptest::prelude::*;

    #[test]
    fn stars_take_any_run_and_question_marks_one_character() {
        for (pattern, text, expected) in [
            ("", "", true),
            ("", "a", false),
            ("*", "", true),
            ("**", "a::b", true),
            ("?", "", false),
            ("?", "ä", true),
            ("a*c", "abcbc", true),
            ("a*c", "abcb", false),
            ("*ab*ab", "abxab", true),
            ("*ab*ab", "ab", false),
            ("shop::*", "shop::db::pool", true),
            ("shop::*", "shop", false),
            ("GET /*", "GET /orders/{id}", true),
            ("Checkout", "checkout", false),
            ("a?c*", "abcdef", true),
        ] {
            assert_eq!(matches(pattern, text), expected, "{pattern} {text}");
        }
    }

    /// The definition, at exponential cost.
    fn defined(pattern: &[char], text: &[char]) -> bool {
        match (pattern, text) {
            ([], text) => text.is_empty(),
            (['*', rest @ ..], text) => {
                defined(rest, text) || (!text.is_empty() && defined(pattern, &text[1..]))
            }
            ([one, rest @ ..], [found, after @ ..]) => {
                (*one == '?' || one == found) && defined(rest, after)
            }
            (_, []) => false,
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn it_does_what_is_defined(pattern in "[abä:*?]{0,8}", text in "[abä:*?]{0,10}") {
            let chars = |text: &str| text.chars().collect::<Vec<_>>();
            prop_assert_eq!(matches(&pattern, &text), defined(&chars(&pattern), &chars(&text)));
        }

        #[test]
        fn a_pattern_made_of_a_text_matches_it(parts in prop::collection::vec("[a-c:/ {}]{0,4}", 1..5)) {
            prop_assert!(matches(&parts.join("*"), &parts.join("xyz")));
            prop_assert!(matches(&parts.join("*"), &parts.concat()));
            prop_assert!(matches(&parts.concat(), &parts.concat()));
        }

        #[test]
        fn many_stars_take_no_time(stars in 1..40_usize) {
            prop_assert!(!matches(&("a*".repeat(stars) + "b"), &"a".repeat(2000)));
        }
    }
}
