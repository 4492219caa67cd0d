//! Prints tokens as a person would write them: what went through a macro comes out with spaces everywhere, `Vec < & str >`.

/// A type in one line.
pub(super) fn ty(tokens: &str) -> String {
    join(tokens, &["<", ">"], &["<"])
}

/// An expression in one line. `a < b` is a comparison there.
pub(super) fn expr(tokens: &str) -> String {
    join(tokens, &[], &[])
}

/// Words that a group follows without belonging to them.
const WORDS: &[&str] = &[
    "as", "const", "dyn", "else", "if", "impl", "in", "match", "move", "mut", "return",
];

/// Puts the parts together, with a space where one belongs.
fn join(tokens: &str, glued_before: &[&str], glued_behind: &[&str]) -> String {
    let mut out = String::new();
    for next in tokens.split_whitespace() {
        let starts = |with: &[&str]| with.iter().any(|mark| next.starts_with(mark));
        let ends = |with: &[&str]| with.iter().any(|mark| out.ends_with(mark));
        let before = out
            .rsplit(|letter: char| !letter.is_alphanumeric())
            .next()
            .unwrap_or_default();
        // A call, an index or a macro, and no tuple, list or `!=`.
        let goes_on = (starts(&["(", "["]) || next == "!")
            && out.ends_with(|last: char| last.is_alphanumeric() || "_)]>".contains(last))
            && !ends(&["->", "=>"])
            && !WORDS.contains(&before);
        let is_glued = starts(&[",", ".", ";", ")", "]", "?", ":"])
            || starts(glued_before)
            || goes_on
            || ends(&["(", "[", ".", "::", "!", "'"])
            || ends(glued_behind)
            || (out.ends_with('&') && !out.ends_with("&&"));
        if !out.is_empty() && !is_glued {
            out.push(' ');
        }
        out.push_str(next);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{expr, ty};

    #[test]
    fn types_have_spaces_where_a_person_would_put_them() {
        for (tokens, written) in [
            (
                ":: std :: option :: Option < & 'a str >",
                "::std::option::Option<&'a str>",
            ),
            (
                "Result < Vec < T > , Box < dyn Error + Send > >",
                "Result<Vec<T>, Box<dyn Error + Send>>",
            ),
            ("& mut [u8 ; 4]", "&mut [u8; 4]"),
            (
                "impl Fn (u8 , & str) -> (u8 , u8)",
                "impl Fn(u8, &str) -> (u8, u8)",
            ),
            ("&str", "&str"),
            ("", ""),
        ] {
            assert_eq!(ty(tokens), written);
        }
    }

    #[test]
    fn expressions_have_spaces_where_a_person_would_put_them() {
        for (tokens, written) in [
            ("items . len ()", "items.len()"),
            ("a < b && c != d", "a < b && c != d"),
            (
                "std :: mem :: size_of :: < T > ()",
                "std::mem::size_of::< T >()",
            ),
            ("format ! (\"{}\" , & x [0])", "format!(\"{}\", &x[0])"),
            ("number + 1", "number + 1"),
        ] {
            assert_eq!(expr(tokens), written);
        }
    }
}
