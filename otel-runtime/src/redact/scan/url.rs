//! Finds user and password in URLs of any scheme, and the values of sensitive keys in their queries.

use super::bytes::{
    ENDS_URL, USER, at, back, class, is_word, run, run_back, slice, starts_with, tail,
};
use super::context::View;
use super::finding::{Finding, Hit, push};

/// The longest authority that is looked at.
const AUTHORITY: usize = 320;

/// Keys whose value is a secret when it stands in a query. Keys that are secret anywhere are in `words`.
const QUERY_KEYS: &[&str] = &[
    "access_token",
    "apikey",
    "api_key",
    "app_key",
    "appkey",
    "assertion",
    "auth",
    "authorization",
    "authtoken",
    "awsaccesskeyid",
    "client_assertion",
    "client_secret",
    "code",
    "code_challenge",
    "code_verifier",
    "credential",
    "credentials",
    "csrf",
    "device_code",
    "email_token",
    "hmac",
    "id_token",
    "id_token_hint",
    "invite",
    "jsessionid",
    "jwt",
    "key",
    "login_hint",
    "logout_hint",
    "magic",
    "mac",
    "nonce",
    "oauth_signature",
    "oauth_token",
    "oauth_verifier",
    "otp",
    "pass",
    "passwd",
    "password",
    "phpsessid",
    "pin",
    "pw",
    "pwd",
    "refresh_token",
    "relaystate",
    "reset",
    "reset_token",
    "samlrequest",
    "samlresponse",
    "secret",
    "security_token",
    "session",
    "session_id",
    "session_state",
    "sessionid",
    "sid",
    "sig",
    "sign",
    "signature",
    "signed",
    "state",
    "subscription-key",
    "ticket",
    "token",
    "user_code",
    "verification_code",
    "x-amz-credential",
    "x-amz-security-token",
    "x-amz-signature",
    "x-goog-credential",
    "x-goog-signature",
    "x-api-key",
    "xsrf",
];

/// For each first letter, in any case, where such keys begin and end in the list, and their lengths as bits: most keys are none.
static BY_LETTER: [(u8, u8, u32); 32] = {
    assert!(QUERY_KEYS.len() < 256);
    let mut places = [(0, 0, 0); 32];
    let mut index = 0;
    let mut count = 0;
    while index < QUERY_KEYS.len() {
        let key = QUERY_KEYS[index].as_bytes();
        let place = &mut places[(key[0] & 31) as usize];
        if place.2 == 0 {
            place.0 = count;
            place.1 = count;
        }
        // Those of a letter stand together.
        assert!(place.1 == count);
        count += 1;
        place.1 = count;
        place.2 |= 1 << key.len();
        index += 1;
    }
    places
};

/// For the last two letters of such keys, in any case, the ones that stand before them, as bits: most keys end in another way.
static BY_END: [u32; 1024] = {
    let mut ends = [0; 1024];
    let mut index = 0;
    while index < QUERY_KEYS.len() {
        let key = QUERY_KEYS[index].as_bytes();
        let (before, last) = (key[key.len() - 2], key[key.len() - 1]);
        // `_` and `-` stand for each other.
        ends[pair(before, last)] |= if key.len() > 2 && key[key.len() - 3].is_ascii_alphabetic() {
            1 << (key[key.len() - 3] & 31)
        } else {
            u32::MAX
        };
        index += 1;
    }
    ends
};

/// The same number for two letters in any case.
const fn pair(before: u8, last: u8) -> usize {
    ((last & 31) as usize) << 5 | (before & 31) as usize
}

/// Whether the sign there is behind no such key, by the last letters before it: most are told so.
#[inline]
pub(super) fn is_none(bytes: &[u8], sign: usize) -> bool {
    let [last, before, third, ..] = tail(bytes, sign).to_le_bytes();
    let thirds = BY_END.get(pair(before, last)).copied().unwrap_or(0);
    last != b']' && !(last.is_ascii_alphabetic() && thirds >> (third & 31) & 1 == 1)
}

/// What ends a URL, whatever is still to come.
#[inline]
fn ends_url(byte: u8) -> bool {
    class(byte) & ENDS_URL != 0
}

/// How long the URL is from `start` on.
pub(super) fn length(bytes: &[u8], start: usize) -> usize {
    run(bytes, start, usize::MAX, |byte| !ends_url(byte))
}

/// Whether what stands under this key is a URL, or the end of one.
pub(super) fn is_under(key: &[u8]) -> bool {
    let names: [&[u8]; 5] = [b"url", b"uri", b"href", b"target", b"query"];
    key.starts_with(b"url.")
        || key
            .split(|byte| matches!(byte, b'.' | b'_' | b'-'))
            .any(|word| names.contains(&word))
}

/// The user information of the URL whose `://` is at `colon`. Where its `@` is, so that no e-mail address is seen there.
pub(super) fn user_info(view: &View<'_>, colon: usize, hits: &mut Vec<Hit>) -> Option<usize> {
    let bytes = view.bytes;
    if !back(bytes, colon, 1).is_ascii_alphanumeric() {
        return None;
    }
    let start = colon + 3;
    let host = run(bytes, start, AUTHORITY, |byte| {
        is_word(byte) || !ends_url(byte) && !matches!(byte, b'/' | b'?' | b'#')
    });
    let authority = slice(bytes, start, start + host);
    let sign = match authority.iter().rposition(|&byte| byte == b'@') {
        Some(sign) => start + sign,
        None => behind_quote(bytes, authority, start + host).or_else(|| {
            Some(start + host + hidden_behind_slash(bytes, authority, start + host)?)
        })?,
    };
    let info = slice(bytes, start, sign);
    let colon_seen = info.iter().position(|&byte| byte == b':');
    let user = slice(info, 0, colon_seen.unwrap_or(info.len()));
    if !user.is_ascii() {
        // Text of another script, right behind a URL.
        return None;
    }
    if info != b"git" && !info.is_empty() {
        push(bytes, start, sign, Finding::UrlCredential, hits);
    }
    Some(sign)
}

/// Where the `@` is when the password has an apostrophe in it: `postgres://u:it's@host`.
fn behind_quote(bytes: &[u8], authority: &[u8], quote: usize) -> Option<usize> {
    if at(bytes, quote) != b'\'' || !authority.contains(&b':') || !is_word(at(bytes, quote + 1)) {
        return None;
    }
    let length = run(bytes, quote, 128, |byte| {
        (!ends_url(byte) || byte == b'\'') && !matches!(byte, b'/' | b'?' | b'#' | b'@')
    });
    let sign = quote + length;
    (at(bytes, sign) == b'@' && is_word(at(bytes, sign + 1))).then_some(sign)
}

/// How far behind the first `/` the `@` is, when the password has a `/` in it: `postgres://u:p/w@host`.
fn hidden_behind_slash(bytes: &[u8], authority: &[u8], slash: usize) -> Option<usize> {
    let colon = authority.iter().position(|&byte| byte == b':')?;
    let behind = slice(authority, colon + 1, authority.len());
    if at(authority, 0) == b'[' || behind.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let length = run(bytes, slash, 128, |byte| {
        !ends_url(byte) && byte != b'@' && byte != b'&'
    });
    (at(bytes, slash + length) == b'@' && is_word(at(bytes, slash + length + 1))).then_some(length)
}

/// `user:password@host` without a scheme, at its `@`: `root:x@tcp(db:3306)/app`, `admin:x@db:5432`.
pub(super) fn bare_user_info(view: &View<'_>, sign: usize, hits: &mut Vec<Hit>) {
    let bytes = view.bytes;
    let of_user = |byte: u8| class(byte) & USER != 0;
    // The last colon parts them, and most have none.
    let password = run_back(bytes, sign, 96, of_user);
    if password >= 96 || back(bytes, sign - password, 1) != b':' {
        return;
    }
    let length = run_back(bytes, sign, 96, |byte| of_user(byte) || byte == b':');
    let start = sign - length;
    let colon = length - password - 1;
    let user = run_back(bytes, start + colon, colon, |byte| byte != b':');
    let host = run(bytes, sign + 1, 80, |byte| {
        is_word(byte) || matches!(byte, b'.' | b'-' | b'_')
    });
    let behind = at(bytes, sign + 1 + host);
    // `registry.example/image:1.2@sha256:…` is a container image.
    let digest = [b"sha256:", b"sha384:", b"sha512:"];
    if digest
        .iter()
        .any(|digest| starts_with(bytes, sign + 1, *digest))
    {
        return;
    }
    let port = behind == b':' && at(bytes, sign + 2 + host).is_ascii_digit();
    let protocol = behind == b'('
        && (starts_with(bytes, sign + 1, b"tcp") || starts_with(bytes, sign + 1, b"unix"));
    let address = super::email::domain(bytes, sign + 1).is_some();
    if user > 0
        && colon + 1 < length
        && host > 0
        && (port || protocol || behind == b'/' && !address)
    {
        push(
            bytes,
            start + colon - user,
            sign,
            Finding::UrlCredential,
            hits,
        );
    }
}

/// The value of the query key that ends at the `=` at `equals`, when all are withheld or this key is sensitive.
/// Where it ends when the key is sensitive, also when it is withheld already.
pub(super) fn query_value(
    view: &View<'_>,
    equals: usize,
    all: bool,
    hits: &mut Vec<Hit>,
) -> Option<usize> {
    let bytes = view.bytes;
    let length = run_back(bytes, equals, 48, |byte| {
        is_word(byte) || matches!(byte, b'_' | b'-' | b'.' | b'[' | b']' | b'$')
    });
    let start = equals - length;
    let opener = back(bytes, start, 1);
    let opens = match opener {
        b'?' | b'&' | b'#' => true,
        b';' => {
            back(bytes, start, 5) == b'&' && starts_with(bytes, start.saturating_sub(4), b"amp;")
                || is_query_key(slice(bytes, start, equals)) && in_query(bytes, start)
        }
        0 => start == 0 && (view.key.ends_with(b"query") || view.key.ends_with(b"query_string")),
        _ => false,
    };
    if length == 0 || !opens {
        return None;
    }
    let sensitive = is_query_key(slice(bytes, start, equals));
    if !(all || sensitive) {
        return None;
    }
    let value = equals + 1;
    let mut end = value + run(bytes, value, usize::MAX, |byte| !ends_value(byte));
    // A quote that none has opened belongs to the value.
    while at(bytes, end) == b'\'' && is_word(at(bytes, end + 1)) {
        end += 1 + run(bytes, end + 1, usize::MAX, |byte| !ends_value(byte));
    }
    let end = end
        - run_back(bytes, end, end - value, |byte| {
            matches!(byte, b'.' | b',' | b':' | b'!')
        });
    if slice(bytes, value, end) != b"REDACTED" {
        push(bytes, value, end, Finding::QueryValue, hits);
    }
    sensitive.then_some(end)
}

/// Whether a query has begun before `end`: `?a=1;code=…`.
fn in_query(bytes: &[u8], end: usize) -> bool {
    let length = run_back(bytes, end, 256, |byte| !ends_url(byte) && byte != b'?');
    back(bytes, end - length, 1) == b'?'
}

fn ends_value(byte: u8) -> bool {
    ends_url(byte) || matches!(byte, b'&' | b'#' | b';' | b')' | b'}' | b'|')
}

/// Whether the value of this key is a secret.
fn is_query_key(name: &[u8]) -> bool {
    // `user[password]`, `$state`
    let name = name.strip_suffix(b"]").unwrap_or(name);
    let name = name
        .rsplit(|&byte| matches!(byte, b'[' | b'$'))
        .next()
        .unwrap_or(name);
    let place = usize::from(at(name, 0) & 31);
    let (start, end, lengths) = BY_LETTER.get(place).copied().unwrap_or((0, 0, 0));
    let length = u32::try_from(name.len()).unwrap_or(u32::MAX);
    if lengths.unbounded_shr(length) & 1 == 0 {
        return false;
    }
    let keys = QUERY_KEYS.get(usize::from(start)..usize::from(end));
    keys.unwrap_or(&[]).iter().any(|key| {
        let key = key.as_bytes();
        at(key, 0) == at(name, 0).to_ascii_lowercase()
            && key.len() == name.len()
            && key.iter().zip(name).all(|(&left, &right)| {
                left == right.to_ascii_lowercase()
                    || left == b'_' && right == b'-'
                    || left == b'-' && right == b'_'
            })
    })
}
