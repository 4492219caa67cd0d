//! Names what was found, and says what is written in its place.

use super::bytes::{at, back, is_word, run, run_back, slice, starts_with};

macro_rules! findings {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// A kind of personal data or secret.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub(crate) enum Finding {
            $($(#[$doc])* $variant,)*
        }

        impl Finding {
            /// All kinds there are.
            #[cfg(test)]
            pub(crate) const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// What it is called in counters.
            pub(crate) const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }

            /// What stands in its place. It never quotes what it replaces.
            pub(crate) const fn marker(self) -> &'static str {
                match self {
                    $(Self::$variant => concat!("[redacted:", $name, "]"),)*
                }
            }
        }
    };
}

findings! {
    /// A private key in PEM, OpenSSH or PGP armour.
    PrivateKey = "private-key",
    /// A JSON Web Token.
    Jwt = "jwt",
    /// What stands in `Authorization` and `Cookie`, or behind `Bearer` and `Basic`.
    Credential = "credential",
    /// A token that begins with its issuer's prefix.
    Token = "token",
    /// User and password in a URL.
    UrlCredential = "url-credential",
    /// The value of a sensitive key in the query of a URL.
    QueryValue = "query-value",
    /// The value of a key that is called password, or like it.
    Password = "password",
    /// An e-mail address.
    Email = "email",
    /// The number of a payment card.
    Card = "card",
    /// An international bank account number.
    Iban = "iban",
    /// A social security number of the United States.
    Ssn = "ssn",
    /// A literal in SQL, which leaves as `?`.
    SqlLiteral = "sql-literal",
    /// A phone number.
    Phone = "phone",
    /// An address of IPv4 or IPv6.
    Ip = "ip",
    /// A MAC address, an IMEI, an advertising id.
    Device = "device",
    /// An identity number of some country.
    NationalId = "national-id",
    /// The number of a passport, or its machine-readable zone.
    Passport = "passport",
    /// A random-looking token beside a word that makes it a secret.
    Entropy = "entropy",
    /// What a pattern of the application found.
    #[cfg_attr(
        not(any(test, feature = "detect-custom")),
        expect(dead_code, reason = "without the feature nothing finds it, and counters have a place for it")
    )]
    Custom = "custom",
}

/// Where something was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hit {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) what: Finding,
}

/// Notes that something was found, unless a marker stands in it: what could be found there was found when the marker came.
pub(super) fn push(bytes: &[u8], start: usize, end: usize, what: Finding, hits: &mut Vec<Hit>) {
    let mask = at(bytes, start) == b'*' && start + marker_length(bytes, start) >= end;
    if start < end && !mask && marker_between(bytes, start, end).is_none() {
        hits.push(Hit { start, end, what });
    }
}

/// Where the first marker begins between these places.
pub(super) fn marker_between(bytes: &[u8], start: usize, end: usize) -> Option<usize> {
    // Most have none of these, and many bytes are looked at for one at a time.
    if !slice(bytes, start, end).contains(&b'[') {
        return None;
    }
    let mut from = start;
    loop {
        let bracket = slice(bytes, from, end)
            .iter()
            .position(|&byte| byte == b'[')?;
        from += bracket;
        if marker_length(bytes, from) > 0 {
            return Some(from);
        }
        from += 1;
    }
}

/// How many bytes from `start` on are a marker or the visible rest of a mask; 0 when there is none.
pub(super) fn marker_length(bytes: &[u8], start: usize) -> usize {
    if at(bytes, start) == b'*' {
        // `****1234`: more than a few characters would be a way around the detectors.
        let asterisks = run(bytes, start, usize::MAX, |byte| byte == b'*');
        let shown = run(bytes, start + asterisks, 9, |byte| {
            byte.is_ascii_alphanumeric() || byte >= 0x80
        });
        return asterisks
            + if asterisks >= 4 && shown <= 8 {
                shown
            } else {
                0
            };
    }
    if !starts_with(bytes, start, b"[redacted:") {
        return 0;
    }
    let name = run(bytes, start + 10, 24, |byte| {
        byte.is_ascii_lowercase() || byte == b'-'
    });
    if name > 0 && at(bytes, start + 10 + name) == b']' {
        name + 11
    } else {
        0
    }
}

/// Whether a marker ends right before `end`.
pub(super) fn is_behind_marker(bytes: &[u8], end: usize) -> bool {
    if back(bytes, end, 1) != b']' {
        return false;
    }
    let name = run_back(bytes, end - 1, 24, |byte| {
        byte.is_ascii_lowercase() || byte == b'-'
    });
    let start = end.checked_sub(name + 11);
    start.is_some_and(|start| marker_length(bytes, start) == name + 11)
}

/// Whether a marker goes on where this word begins or ends: then it was part of something else when the marker came.
pub(super) fn stands_beside_marker(bytes: &[u8], hit: &Hit) -> bool {
    is_word(at(bytes, hit.start)) && is_behind_marker(bytes, hit.start)
        || is_word(back(bytes, hit.end, 1))
            && at(bytes, hit.end) == b'['
            && marker_length(bytes, hit.end) > 0
}
