//! Samples are made up: what is pinned is that the check fits, and that every other check character does not.

use super::*;

/// What is found of `raw` when only `word` stands near it.
fn found(raw: &str, word: &str) -> bool {
    let chars: Vec<u8> = raw
        .bytes()
        .filter(u8::is_ascii_alphanumeric)
        .map(|character| character.to_ascii_uppercase())
        .collect();
    check(Candidate {
        chars: &chars,
        raw: raw.as_bytes(),
        before: None,
        after: None,
        context: &|words| words.contains(&word),
    })
}
