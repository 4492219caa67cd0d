//! Lists of `key=value` as the specification writes resource attributes and headers: separated by commas, percent-encoded.

/// All pairs, decoded; `None` when anything is malformed, since half a list is worse than none.
pub(super) fn parse(text: &str) -> Option<Vec<(String, String)>> {
    text.split(',')
        .map(str::trim)
        .filter(|member| !member.is_empty())
        .map(|member| {
            let (key, value) = member.split_once('=')?;
            let key = decode(key.trim())?;
            (!key.is_empty()).then_some((key, decode(value.trim())?))
        })
        .collect()
}

/// Percent-decoding; a `%` without two hexadecimal digits behind it is an error, and so is what is not UTF-8 afterwards.
fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let mut hex = || char::from(rest.next()?).to_digit(16);
            let (high, low) = (hex()?, hex()?);
            bytes.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(key: &str, value: &str) -> (String, String) {
        (key.to_owned(), value.to_owned())
    }

    #[test]
    fn pairs_are_trimmed_and_decoded() {
        let parsed = parse(" team = a%2Cb , region=eu%3D1,empty=,sum=a=b, ").unwrap();
        assert_eq!(
            parsed,
            [
                pair("team", "a,b"),
                pair("region", "eu=1"),
                pair("empty", ""),
                pair("sum", "a=b")
            ]
        );
        assert_eq!(
            parse("stra%C3%9Fe=%E2%82%AC").unwrap(),
            [pair("straße", "€")]
        );
    }

    #[test]
    fn what_is_malformed_spoils_the_list() {
        for text in ["a", "a=1,b", "=1", "a=%", "a=%2", "a=%zz", "a=%ff", "a=%+1"] {
            assert_eq!(parse(text), None, "{text:?}");
        }
    }
}
