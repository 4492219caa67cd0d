//! Tells keys whose values are secrets: `password`, `apiKey`, `DB_PASSWD`, `密码`.

use super::bytes::{at, back};

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
    "密码", "密碼", "口令", "密钥", "密鑰", "金鑰", "令牌", "パスワード", "暗証番号", "トークン", "비밀번호", "암호", "пароль", "Пароль",
    "секрет", "токен", "mật khẩu", "Mật khẩu", "รหัสผ่าน", "पासवर्ड", "كلمة المرور", "كلمة السر", "סיסמה", "סיסמא", "contraseña", "Contraseña",
    "hasło", "Hasło", "lösenord", "Lösenord", "şifre", "Şifre", "parolă", "Parolă", "κωδικός",
];

/// What the value of `key` is. The key may be longer than its words: only its end decides.
pub(super) fn secrecy(key: &[u8]) -> Option<Secrecy> {
    if back(key, key.len(), 1) >= 0x80 || key.contains(&0xC3) || key.contains(&0xC5) {
        return FOREIGN
            .iter()
            .any(|word| key.ends_with(word.as_bytes()))
            .then_some(Secrecy::Sure);
    }
    let (before, last) = split_last(key);
    let mut buffer = [0; LONGEST];
    let word = lower(last, &mut buffer)?;
    if let Some(found) = by_itself(word).or_else(|| by_ending(word)) {
        return Some(found);
    }
    let (_, previous) = split_last(before);
    let mut buffer = [0; LONGEST];
    let previous = lower(previous, &mut buffer)?;
    match word {
        b"key" | b"keys" => is_kind_of_key(previous).then_some(Secrecy::Likely),
        b"id" => matches!(previous, b"session" | b"sess").then_some(Secrecy::Likely),
        b"word" => matches!(previous, b"pass").then_some(Secrecy::Sure),
        b"phrase" => matches!(previous, b"pass" | b"seed" | b"recovery" | b"secret").then_some(Secrecy::Sure),
        b"string" => matches!(previous, b"connection").then_some(Secrecy::Likely),
        b"code" => matches!(
            previous,
            b"verification" | b"security" | b"otp" | b"pin" | b"access" | b"recovery" | b"backup" | b"mfa" | b"auth" | b"sms" | b"cvv"
        )
        .then_some(Secrecy::Code),
        _ if is_suffix(word) => by_itself(previous).or_else(|| by_ending(previous)),
        _ => None,
    }
}

/// `x_hash` says nothing else than `x`.
fn is_suffix(word: &[u8]) -> bool {
    matches!(
        word,
        b"hash" | b"value" | b"val" | b"plain" | b"plaintext" | b"text" | b"raw" | b"str" | b"bytes" | b"base64" | b"b64" | b"hex" | b"new"
            | b"old" | b"current" | b"confirm" | b"confirmation" | b"again" | b"repeat" | b"encrypted" | b"digest" | b"header" | b"env"
            | b"data" | b"payload" | b"input" | b"arg"
    )
}

fn is_kind_of_key(previous: &[u8]) -> bool {
    matches!(
        previous,
        b"api" | b"access" | b"secret" | b"private" | b"encryption" | b"encrypt" | b"decryption" | b"signing" | b"sign" | b"auth" | b"account"
            | b"master" | b"storage" | b"shared" | b"client" | b"consumer" | b"session" | b"service" | b"ssh" | b"hmac" | b"aes" | b"rsa"
            | b"jwt" | b"webhook" | b"license" | b"subscription" | b"admin" | b"security" | b"crypto" | b"pgp" | b"gpg" | b"wallet" | b"host"
            | b"deploy" | b"anon" | b"publishable" | b"app" | b"user"
    )
}

fn by_itself(word: &[u8]) -> Option<Secrecy> {
    match word {
        b"password" | b"passwd" | b"passphrase" | b"passcode" | b"pwd" | b"passwort" | b"kennwort" | b"contrasena" | b"senha" | b"wachtwoord"
        | b"haslo" | b"salasana" | b"losenord" | b"mdp" | b"pswd" | b"psw" | b"passwords" | b"mnemonic" => Some(Secrecy::Sure),
        b"secret" | b"secrets" | b"token" | b"apikey" | b"credential" | b"credentials" | b"creds" | b"pass" | b"pw" | b"sid" | b"sessionid"
        | b"jsessionid" | b"phpsessid" | b"privatekey" | b"accesskey" | b"secretkey" | b"bearer" | b"jwt" | b"auth" | b"accountkey"
        | b"authkey" | b"sas" | b"xsrf" | b"csrf" | b"parola" | b"clave" => Some(Secrecy::Likely),
        b"cvv" | b"cvc" | b"cvv2" | b"cvc2" | b"otp" | b"totp" | b"pin" | b"mfa" | b"cid" => Some(Secrecy::Code),
        b"authorization" => Some(Secrecy::Authorization),
        b"cookie" | b"cookies" => Some(Secrecy::Cookie),
        _ => None,
    }
}

/// Words that were written together: `pgpassword`, `accesstoken`.
fn by_ending(word: &[u8]) -> Option<Secrecy> {
    const SURE: [&[u8]; 5] = [b"password", b"passwd", b"passphrase", b"passwort", b"pwd"];
    const LIKELY: [&[u8]; 7] = [b"secret", b"token", b"apikey", b"accesskey", b"secretkey", b"privatekey", b"sessionid"];
    if SURE.iter().any(|end| word.ends_with(end)) {
        Some(Secrecy::Sure)
    } else if LIKELY.iter().any(|end| word.ends_with(end)) {
        Some(Secrecy::Likely)
    } else {
        None
    }
}

/// The last word of a key in `snake_case`, `kebab-case` or `camelCase`, without digits behind it, and what stands before.
fn split_last(key: &[u8]) -> (&[u8], &[u8]) {
    let mut end = key.len();
    while end > 0 && !back(key, end, 1).is_ascii_alphabetic() {
        end -= 1;
    }
    // `base64`, `cvv2` are no words with a number.
    let with_digits = key.len().min(end + 2);
    let mut start = end;
    while start > 0 && back(key, start, 1).is_ascii_alphabetic() {
        start -= 1;
        let inside = back(key, start, 1);
        let capital = at(key, start).is_ascii_uppercase();
        let acronym = capital && inside.is_ascii_uppercase() && at(key, start + 1).is_ascii_lowercase();
        if capital && inside.is_ascii_lowercase() || acronym {
            break;
        }
    }
    let end = if matches!(key.get(end..with_digits), Some(b"64")) { with_digits } else { end };
    (key.get(..start).unwrap_or(&[]), key.get(start..end).unwrap_or(&[]))
}

fn lower<'b>(word: &[u8], buffer: &'b mut [u8; LONGEST]) -> Option<&'b [u8]> {
    let place = buffer.get_mut(..word.len())?;
    place.copy_from_slice(word);
    place.make_ascii_lowercase();
    Some(place)
}
