//! Tells keys whose values are secrets: `password`, `apiKey`, `DB_PASSWD`, `密码`.

mod ends;
mod table;

use self::table::Meaning;
use super::bytes::{at, back, run_back, slice, tail};

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
    if !ends_in_ascii(key) && FOREIGN.iter().any(|word| key.ends_with(word.as_bytes())) {
        return Some(Secrecy::Sure);
    }
    let end = key.len() - run_back(key, key.len(), key.len(), is_behind_word);
    // Most keys end like none of the words.
    if !may_end(key, end) && !is_behind_base(key, end) {
        return None;
    }
    let (before, last) = split_last(key, end);
    let meaning = match table::meaning(last)? {
        Meaning::Is(found) | Meaning::EndsWith(found) => return Some(found),
        other => other,
    };
    let end = before.len() - run_back(before, before.len(), before.len(), is_behind_word);
    let (_, previous) = split_last(before, end);
    match meaning {
        Meaning::Is(found) | Meaning::EndsWith(found) => Some(found),
        Meaning::After(words, found) => is_one_of(previous, words).then_some(found),
        Meaning::Suffix => match table::meaning(previous)? {
            Meaning::Is(found) | Meaning::EndsWith(found) => Some(found),
            // `secret_key_hex`
            Meaning::After(words, found) => {
                let before = slice(before, 0, end - previous.len());
                let end =
                    before.len() - run_back(before, before.len(), before.len(), is_behind_word);
                let (_, first) = split_last(before, end);
                is_one_of(first, words).then_some(found)
            }
            Meaning::Suffix => None,
        },
    }
}

fn is_one_of(word: &[u8], words: &[&str]) -> bool {
    words
        .iter()
        .any(|other| other.as_bytes().eq_ignore_ascii_case(word))
}

/// Whether nothing stands near the end that is of another script.
#[inline]
fn ends_in_ascii(key: &[u8]) -> bool {
    match key.last_chunk::<8>() {
        Some(tail) => tail.is_ascii(),
        None => key.is_ascii(),
    }
}

/// Whether some word of keys may end there, by the letters before.
#[inline]
pub(super) fn may_end(key: &[u8], end: usize) -> bool {
    ends::may_end(tail(key, end))
}

/// Whether a key is none of the words: most are told by their last letters.
pub(super) fn is_other(key: &[u8]) -> bool {
    let end = key.len() - run_back(key, key.len(), key.len(), is_behind_word);
    !may_end(key, end) && !is_behind_base(key, end) && ends_in_ascii(key)
}

/// Whether a key is none of the words that ends with these bytes, the last one lowest. Others are told by more of them.
#[inline]
pub(super) fn is_other_ending(tail: u64) -> bool {
    let [last, ..] = tail.to_le_bytes();
    last.is_ascii_alphabetic() && tail & 0x8080_8080_8080_8080 == 0 && !ends::may_end(tail)
}

/// What may stand between the last word of a key and its end.
#[inline]
fn is_behind_word(byte: u8) -> bool {
    matches!(byte, b'0'..=b'9' | b'_' | b'-' | b'.' | b' ')
}

/// The last word of a key in `snake_case`, `kebab-case` or `camelCase`, which ends at `end`, and what stands before.
fn split_last(key: &[u8], end: usize) -> (&[u8], &[u8]) {
    let small = run_back(key, end, LONGEST + 1, |byte| byte.is_ascii_lowercase());
    let others = run_back(key, end - small, LONGEST + 1 - small, |byte| {
        byte.is_ascii_alphabetic()
    });
    let length = small + others;
    let letters = slice(key, end - length, end);
    let mut start = end - length;
    let mut looked = slice(letters, 0, others);
    while let Some(capital) = looked.iter().rposition(u8::is_ascii_uppercase) {
        let before = back(key, end - length + capital, 1);
        // `apiKey`, `APIKey`
        if before.is_ascii_lowercase()
            || before.is_ascii_uppercase() && at(letters, capital + 1).is_ascii_lowercase()
        {
            start = end - length + capital;
            break;
        }
        looked = slice(letters, 0, capital);
    }
    let digits = if is_behind_base(key, end) { 2 } else { 0 };
    (slice(key, 0, start), slice(key, start, end + digits))
}

/// `base64` is no word with a number behind it.
#[inline]
fn is_behind_base(key: &[u8], end: usize) -> bool {
    key.get(end..end + 2) == Some(b"64")
}
