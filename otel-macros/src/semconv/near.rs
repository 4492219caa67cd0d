//! Tells in one pass whether two words are one edit apart.

/// Whether one letter more, less or different, or two neighbours swapped, make one word of the other. The same word is not near.
pub(super) fn is_near(left: &str, right: &str) -> bool {
    if left.len().abs_diff(right.len()) > 1 {
        return false;
    }
    let (left, right) = (left.as_bytes(), right.as_bytes());
    let same_before = common(left.iter(), right.iter());
    let (left, right) = (&left[same_before..], &right[same_before..]);
    let same_behind = common(left.iter().rev(), right.iter().rev());
    let left = &left[..left.len() - same_behind];
    let right = &right[..right.len() - same_behind];
    match (left, right) {
        ([_] | [], [_]) | ([_], []) => true,
        ([a, b], [c, d]) => a == d && b == c,
        _ => false,
    }
}

/// How many letters both begin with.
fn common<'a>(left: impl Iterator<Item = &'a u8>, right: impl Iterator<Item = &'a u8>) -> usize {
    left.zip(right)
        .take_while(|(left, right)| left == right)
        .count()
}

#[cfg(test)]
mod tests {
    use super::is_near;

    #[test]
    fn one_edit_is_near_and_two_are_not() {
        for (left, right, near) in [
            ("method", "metod", true),
            ("method", "methodd", true),
            ("method", "nethod", true),
            ("method", "mehtod", true),
            ("method", "method", false),
            ("method", "metho_s", false),
            ("method", "mthdo", false),
            ("aab", "ab", true),
            ("ab", "ba", true),
            ("abc", "cba", false),
            ("a", "", true),
            ("", "", false),
            ("status_code", "statuscode", true),
            ("status.code", "status_code", true),
            ("é", "e", false),
        ] {
            assert_eq!(is_near(left, right), near, "{left} {right}");
            assert_eq!(is_near(right, left), near, "{right} {left}");
        }
    }
}
