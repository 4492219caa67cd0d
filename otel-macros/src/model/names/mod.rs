//! Says whether what is captured is called like a secret or like personal data: password, token, ssn.
//!
//! Names are taken apart into words (`userPassword`, `USER_PASSWORD` and `user.password` are two words), and only whole words count, in singular and
//! plural: `author` is not `auth`. A word that says something *about* the secret makes it harmless: `token_count`, `password_policy`, `secret.name`.

mod lint;
mod list;
#[cfg(test)]
mod tests;
mod trail;

use proc_macro2::TokenStream;

pub(crate) use self::lint::Named;
use self::trail::{of_expression, of_key};

/// A part of a name, as it stands in the source: one identifier, or one string literal.
struct Piece {
    text: String,
    token: TokenStream,
}

/// Parts that belong together: `req.user.password`.
type Trail = Vec<Piece>;

/// A name that is on the list.
struct Found {
    /// The entry of the list.
    word: &'static str,
    /// The tokens that are called so.
    tokens: TokenStream,
}

/// The first name in `trail` that is on the list and is not followed or preceded by what makes it harmless.
fn find(trail: &[Piece]) -> Option<Found> {
    let words: Vec<(String, usize)> = trail
        .iter()
        .enumerate()
        .flat_map(|(at, piece)| words(&piece.text).into_iter().map(move |word| (word, at)))
        .collect();
    (0..words.len()).find_map(|start| {
        let (entry, count) = longest(&words[start..])?;
        let before = start.checked_sub(1).map(|at| words[at].0.as_str());
        let behind = words.get(start + count).map(|(word, _)| word.as_str());
        if list::is_harmless(entry, before, behind) {
            return None;
        }
        let pieces = words[start].1..=words[start + count - 1].1;
        let tokens = trail[pieces].iter().map(|piece| piece.token.clone());
        Some(Found {
            word: entry,
            tokens: tokens.collect(),
        })
    })
}

/// The longest entry that `words` begin with, and how many of them it is.
fn longest(words: &[(String, usize)]) -> Option<(&'static str, usize)> {
    let (first, _) = words.first()?;
    let entries = list::SENSITIVE
        .iter()
        // Almost all of the time this is all that is looked at.
        .filter(|entry| entry.as_bytes().first() == first.as_bytes().first())
        .filter_map(|entry| {
            let count = if is_joined(first, entry) {
                1
            } else {
                apart(words, entry)?
            };
            Some((*entry, count))
        });
    entries.max_by_key(|(_, count)| *count)
}

/// How many of `words` the entry is, one by one.
fn apart(words: &[(String, usize)], entry: &str) -> Option<usize> {
    let mut count = 0;
    for part in entry.split(' ') {
        let (word, _) = words.get(count)?;
        if !is(word, part) {
            return None;
        }
        count += 1;
    }
    Some(count)
}

/// Whether the entry is written as one word: `apikey`.
fn is_joined(word: &str, entry: &str) -> bool {
    let rest = entry
        .split(' ')
        .try_fold(word, |rest, part| rest.strip_prefix(part));
    rest.is_some_and(|rest| is(rest, ""))
}

/// Whether `word` is `entry`, or its plural.
fn is(word: &str, entry: &str) -> bool {
    word.strip_prefix(entry)
        .is_some_and(|rest| matches!(rest, "" | "s" | "es"))
}

/// The words of a name in snake, kebab, dotted or camel case, in lower case. `APIKeys2` is `api`, `keys`, `2`.
fn words(name: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let letters: Vec<char> = name.chars().collect();
    for (at, &letter) in letters.iter().enumerate() {
        let before = at.checked_sub(1).map(|at| letters[at]);
        if before.is_some_and(|before| begins_word(before, letter, &letters[at + 1..]))
            && !word.is_empty()
        {
            words.push(std::mem::take(&mut word));
        }
        if letter.is_alphanumeric() {
            word.extend(letter.to_lowercase());
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

/// Whether a word begins at `letter`.
fn begins_word(before: char, letter: char, behind: &[char]) -> bool {
    if !letter.is_alphanumeric() || before.is_numeric() != letter.is_numeric() {
        return true;
    }
    // `userPassword`, and the last capital of `APIKey`; but not that of the plural `PINs`.
    let next_is_small = behind.first().is_some_and(|next| next.is_lowercase());
    let is_plural =
        behind.first() == Some(&'s') && behind.get(1).is_none_or(|next| !next.is_lowercase());
    letter.is_uppercase()
        && (before.is_lowercase() || (before.is_uppercase() && next_is_small && !is_plural))
}
