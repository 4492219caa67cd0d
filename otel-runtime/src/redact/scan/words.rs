//! Tells keys whose values are secrets: `password`, `apiKey`, `DB_PASSWD`, `密码`.

use super::bytes::back;

/// How surely the value of a key is a secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Secrecy {
    /// Whatever stands there.
    Sure,
    /// What looks like a secret; the word has other meanings too.
    Likely,
    /// A few digits: the code of a card, a one-time password.
    Code,
    /// `Authorization`: a scheme, then credentials.
    Authorization,
    /// `Cookie`, `Set-Cookie`.
    Cookie,
}

/// The longest word that is looked at.
const LONGEST: usize = 24;

/// Words of other scripts, which are found at the end of what stands before the sign.
const FOREIGN: &[&str] = &[
    "密码",
    "密碼",
    "口令",
    "密钥",
    "密鑰",
    "金鑰",
    "令牌",
    "パスワード",
    "暗証番号",
    "トークン",
    "비밀번호",
    "암호",
    "пароль",
    "Пароль",
    "секрет",
    "токен",
    "mật khẩu",
    "Mật khẩu",
    "รหัสผ่าน",
    "पासवर्ड",
    "كلمة المرور",
    "كلمة السر",
    "סיסמה",
    "סיסמא",
    "contraseña",
    "Contraseña",
    "hasło",
    "Hasło",
    "lösenord",
    "Lösenord",
    "şifre",
    "Şifre",
    "parolă",
    "Parolă",
    "κωδικός",
    "Κωδικός",
    "jelszó",
    "Jelszó",
];

/// What the value of `key` is. The key may be longer than its words: only its end decides.
pub(super) fn secrecy(key: &[u8]) -> Option<Secrecy> {
    let tail = key.get(key.len().saturating_sub(8)..).unwrap_or(key);
    if !tail.is_ascii() && FOREIGN.iter().any(|word| key.ends_with(word.as_bytes())) {
        return Some(Secrecy::Sure);
    }
    let (before, last) = split_last(key);
    let mut buffer = [0; LONGEST];
    let word = lower(last, &mut buffer)?;
    let meaning = match meaning(word) {
        Some(Meaning::Is(found)) => return Some(found),
        Some(other) => other,
        None => return by_ending(word),
    };
    let (_, previous) = split_last(before);
    let mut buffer = [0; LONGEST];
    let previous = lower(previous, &mut buffer)?;
    match meaning {
        Meaning::Is(found) => Some(found),
        Meaning::After(words, found) => words.contains(&previous).then_some(found),
        Meaning::Suffix => match self::meaning(previous) {
            Some(Meaning::Is(found)) => Some(found),
            _ => by_ending(previous),
        },
    }
}

/// What the last word of a key says.
#[derive(Clone, Copy)]
enum Meaning {
    Is(Secrecy),
    /// It says something only behind one of these.
    After(&'static [&'static [u8]], Secrecy),
    /// It says nothing else than the word before it: `password_hash`.
    Suffix,
}

const KEYS: &[&[u8]] = &[
    b"api",
    b"access",
    b"secret",
    b"private",
    b"encryption",
    b"encrypt",
    b"decryption",
    b"signing",
    b"sign",
    b"auth",
    b"account",
    b"master",
    b"storage",
    b"shared",
    b"client",
    b"consumer",
    b"session",
    b"service",
    b"ssh",
    b"hmac",
    b"aes",
    b"rsa",
    b"jwt",
    b"webhook",
    b"license",
    b"subscription",
    b"admin",
    b"security",
    b"crypto",
    b"pgp",
    b"gpg",
    b"wallet",
    b"host",
    b"deploy",
    b"anon",
    b"publishable",
    b"app",
    b"user",
];
const CODES: &[&[u8]] = &[
    b"verification",
    b"security",
    b"otp",
    b"pin",
    b"access",
    b"recovery",
    b"backup",
    b"mfa",
    b"auth",
    b"sms",
    b"cvv",
];
const PHRASES: &[&[u8]] = &[b"pass", b"seed", b"recovery", b"secret"];

fn meaning(word: &[u8]) -> Option<Meaning> {
    let (sure, likely) = beginning_with(*word.first()?);
    if sure.contains(&word) {
        return Some(Meaning::Is(Secrecy::Sure));
    }
    if likely.contains(&word) {
        return Some(Meaning::Is(Secrecy::Likely));
    }
    Some(match word {
        b"cvv" | b"cvc" | b"otp" | b"totp" | b"pin" | b"mfa" | b"cid" => Meaning::Is(Secrecy::Code),
        b"authorization" => Meaning::Is(Secrecy::Authorization),
        b"cookie" | b"cookies" => Meaning::Is(Secrecy::Cookie),
        b"key" | b"keys" => Meaning::After(KEYS, Secrecy::Likely),
        b"id" => Meaning::After(&[b"session", b"sess", b"secret"], Secrecy::Likely),
        b"word" => Meaning::After(&[b"pass"], Secrecy::Sure),
        b"passe" => Meaning::After(&[b"de"], Secrecy::Sure),
        b"sandi" => Meaning::After(&[b"kata"], Secrecy::Sure),
        b"phrase" => Meaning::After(PHRASES, Secrecy::Sure),
        b"string" => Meaning::After(&[b"connection"], Secrecy::Likely),
        b"code" => Meaning::After(CODES, Secrecy::Code),
        b"hash" | b"value" | b"val" | b"plain" | b"plaintext" | b"text" | b"raw" | b"str"
        | b"bytes" | b"base64" | b"b64" | b"hex" | b"new" | b"old" | b"current" | b"confirm"
        | b"confirmation" | b"again" | b"repeat" | b"encrypted" | b"digest" | b"header"
        | b"env" | b"data" | b"payload" | b"input" | b"arg" => Meaning::Suffix,
        _ => return None,
    })
}

/// A list of words.
type Words = &'static [&'static [u8]];

/// The words that are surely and likely secret, by their first byte: an ordinary word is compared with a few at most.
fn beginning_with(byte: u8) -> (Words, Words) {
    match byte {
        b'a' => (
            &[],
            &[b"apikey", b"accesskey", b"auth", b"accountkey", b"authkey"],
        ),
        b'b' => (&[], &[b"bearer"]),
        b'c' => (
            &[b"contrasena"],
            &[b"credential", b"credentials", b"creds", b"csrf", b"clave"],
        ),
        b'h' => (&[b"haslo", b"heslo"], &[]),
        b'j' => (&[b"jelszo"], &[b"jsessionid", b"jwt"]),
        b'k' => (&[b"kennwort"], &[]),
        b'l' => (&[b"losenord", b"lozinka"], &[]),
        b'm' => (&[b"mdp", b"mnemonic"], &[]),
        b'p' => (
            &[
                b"password",
                b"passwd",
                b"passphrase",
                b"passcode",
                b"pwd",
                b"passwort",
                b"passord",
                b"pswd",
                b"psw",
                b"passwords",
            ],
            &[b"pass", b"pw", b"phpsessid", b"privatekey", b"parola"],
        ),
        b's' => (
            &[b"senha", b"salasana", b"sifre"],
            &[
                b"secret",
                b"secrets",
                b"sid",
                b"sessionid",
                b"secretkey",
                b"sas",
            ],
        ),
        b't' => (&[], &[b"token"]),
        b'w' => (&[b"wachtwoord"], &[]),
        b'x' => (&[], &[b"xsrf"]),
        _ => (&[], &[]),
    }
}

/// Words that were written together: `pgpassword`, `accesstoken`.
fn by_ending(word: &[u8]) -> Option<Secrecy> {
    let (sure, likely): (&[&[u8]], &[&[u8]]) = match word {
        [.., b'r' | b'w', b'd'] => (&[b"password", b"passwd", b"pwd"], &[]),
        [.., b's', b'e'] => (&[b"passphrase"], &[]),
        [.., b's', b's'] => (
            &[],
            &[
                b"storepass",
                b"keypass",
                b"userpass",
                b"dbpass",
                b"rootpass",
                b"adminpass",
                b"smtppass",
                b"ftppass",
                b"mailpass",
            ],
        ),
        [.., b'p', b'w'] => (&[], &[b"userpw", b"rootpw", b"dbpw", b"adminpw", b"ftppw"]),
        [.., b'r', b't'] => (&[b"passwort"], &[]),
        [.., b'e', b't'] => (&[], &[b"secret"]),
        [.., b'e', b'n'] => (&[], &[b"token"]),
        [.., b'e', b'y'] => (&[], &[b"apikey", b"accesskey", b"secretkey", b"privatekey"]),
        [.., b'i', b'd'] => (&[], &[b"sessionid"]),
        _ => return None,
    };
    if sure.iter().any(|end| word.ends_with(end)) {
        Some(Secrecy::Sure)
    } else {
        likely
            .iter()
            .any(|end| word.ends_with(end))
            .then_some(Secrecy::Likely)
    }
}

/// The last word of a key in `snake_case`, `kebab-case` or `camelCase`, without digits behind it, and what stands before.
fn split_last(key: &[u8]) -> (&[u8], &[u8]) {
    let mut end = key.len();
    while end > 0 && matches!(back(key, end, 1), b'0'..=b'9' | b'_' | b'-' | b'.' | b' ') {
        end -= 1;
    }
    // `base64`, `cvv2` are no words with a number.
    let with_digits = key.len().min(end + 2);
    let mut start = end;
    let (mut byte, mut behind) = (back(key, start, 1), 0);
    while byte.is_ascii_alphabetic() && end - start <= LONGEST {
        start -= 1;
        let before = back(key, start, 1);
        // `apiKey`, `APIKey`
        if byte.is_ascii_uppercase()
            && (before.is_ascii_lowercase()
                || before.is_ascii_uppercase() && behind != 0 && u8::is_ascii_lowercase(&behind))
        {
            break;
        }
        (behind, byte) = (byte, before);
    }
    let end = if matches!(key.get(end..with_digits), Some(b"64")) {
        with_digits
    } else {
        end
    };
    (
        key.get(..start).unwrap_or(&[]),
        key.get(start..end).unwrap_or(&[]),
    )
}

fn lower<'b>(word: &[u8], buffer: &'b mut [u8; LONGEST]) -> Option<&'b [u8]> {
    let place = buffer.get_mut(..word.len())?;
    place.copy_from_slice(word);
    place.make_ascii_lowercase();
    Some(place)
}
