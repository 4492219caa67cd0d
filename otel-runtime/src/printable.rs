//! Makes a text fit on one line of a terminal, without what moves its cursor.

/// Control characters are escaped, everything else stays.
pub(crate) fn printable(text: &str) -> String {
    let plain = |c: char| {
        if c.is_control() {
            c.escape_debug().to_string()
        } else {
            c.to_string()
        }
    };
    text.chars().map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::printable;

    #[test]
    fn nothing_moves_the_cursor_and_letters_stay() {
        assert_eq!(
            printable("caf\u{e9}\u{1b}[2K\r\n\u{85}"),
            "caf\u{e9}\\u{1b}[2K\\r\\n\\u{85}"
        );
    }
}
