//! Values as they may stand in a message: headers not at all, URLs without what authenticates, nothing endless.

/// A value as it may stand in a message: headers not at all, URLs without what authenticates, nothing endless.
pub(super) fn shown(variable: &str, text: &str) -> String {
    const LONGEST: usize = 120;
    if variable.contains("HEADERS") {
        return "the value (withheld)".to_owned();
    }
    let text = without_credentials(text);
    let mut short: String = text.chars().take(LONGEST).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    format!("`{}`", short.escape_debug())
}

/// Userinfo is up to the last `@` of the authority; a query may hold a key.
fn without_credentials(text: &str) -> String {
    let text = match text.split_once('?') {
        Some((before, _)) if text.contains("://") => format!("{before}?[withheld]"),
        _ => text.to_owned(),
    };
    let (scheme, rest) = text
        .split_once("://")
        .map_or(("", text.as_str()), |(scheme, rest)| (scheme, rest));
    let authority = rest.split('/').next().unwrap_or_default();
    let host_and_path = match authority.rfind('@') {
        Some(at) => format!("[withheld]{}", &rest[at..]),
        // An odd slash inside a password must not save it.
        None => rest.rfind('@').map_or_else(
            || rest.to_owned(),
            |at| format!("[withheld]{}", &rest[at..]),
        ),
    };
    if scheme.is_empty() {
        host_and_path
    } else {
        format!("{scheme}://{host_and_path}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn credentials_are_not_shown() {
        for (text, expected) in [
            ("http://u:p@host:4318/x", "`http://[withheld]@host:4318/x`"),
            ("htp:/u:p/w@host", "`[withheld]@host`"),
            ("https://host/x?key=s3cret", "`https://host/x?[withheld]`"),
            ("u:p@host:4317", "`[withheld]@host:4317`"),
            ("http://host:4318", "`http://host:4318`"),
        ] {
            assert_eq!(shown("OTEL_EXPORTER_OTLP_ENDPOINT", text), expected);
        }
        let headers = shown(
            "OTEL_EXPORTER_OTLP_TRACES_HEADERS",
            "authorization=Bearer x",
        );
        assert!(!headers.contains("Bearer"));
    }

    #[test]
    fn long_and_odd_values_are_shown_short_and_escaped() {
        let long = shown("OTEL_TRACES_SAMPLER", &"x".repeat(5000));
        assert!(long.len() < 200, "{long}");
        assert_eq!(
            shown("OTEL_TRACES_SAMPLER", "a\u{1b}[31mb\n"),
            "`a\\u{1b}[31mb\\n`"
        );
    }
}
