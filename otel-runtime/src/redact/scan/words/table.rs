//! Lists the words that make a key secret, sorted at compile time by their last letters: most keys end like none of them.

use super::super::bytes::back;
use super::{LONGEST, Secrecy};

/// What the last word of a key says.
#[derive(Clone, Copy)]
pub(super) enum Meaning {
    Is(Secrecy),
    /// It does also at the end of words that were written together: `pgpassword`.
    EndsWith(Secrecy),
    /// It says something only behind one of these.
    After(&'static [&'static str], Secrecy),
    /// It says nothing else than the word before it: `password_hash`.
    Suffix,
}

use Meaning::{After, EndsWith, Is, Suffix};
use Secrecy::{Authorization, Code, Cookie, Likely, Sure};

/// What makes a `key` secret when it stands before it.
const KEYS: &[&str] = &[
    "api",
    "access",
    "secret",
    "private",
    "encryption",
    "encrypt",
    "decryption",
    "signing",
    "sign",
    "auth",
    "account",
    "master",
    "storage",
    "shared",
    "client",
    "consumer",
    "session",
    "service",
    "ssh",
    "hmac",
    "aes",
    "rsa",
    "jwt",
    "webhook",
    "license",
    "subscription",
    "admin",
    "security",
    "crypto",
    "pgp",
    "gpg",
    "wallet",
    "host",
    "deploy",
    "anon",
    "publishable",
    "app",
    "user",
];
const CODES: &[&str] = &[
    "verification",
    "security",
    "otp",
    "pin",
    "access",
    "recovery",
    "backup",
    "mfa",
    "auth",
    "sms",
    "cvv",
];
const PHRASES: &[&str] = &["pass", "seed", "recovery", "secret"];

/// Words, and what each of them says.
const WORDS: &[(Meaning, &[&str])] = &[
    (
        EndsWith(Sure),
        &[
            "password",
            "passwd",
            "pwd",
            "passphrase",
            "passwort",
            "passord",
        ],
    ),
    (
        Is(Sure),
        &[
            "contrasena",
            "haslo",
            "heslo",
            "jelszo",
            "kennwort",
            "losenord",
            "lozinka",
            "mdp",
            "mnemonic",
            "passcode",
            "pswd",
            "psw",
            "passwords",
            "senha",
            "sifre",
            "salasana",
            "wachtwoord",
        ],
    ),
    (
        EndsWith(Likely),
        &[
            "secret",
            "token",
            "apikey",
            "accesskey",
            "secretkey",
            "privatekey",
            "sessionid",
        ],
    ),
    (
        Is(Likely),
        &[
            "auth",
            "accountkey",
            "authkey",
            "bearer",
            "credential",
            "credentials",
            "creds",
            "csrf",
            "clave",
            "jsessionid",
            "jwt",
            "pass",
            "pw",
            "phpsessid",
            "parola",
            "secrets",
            "sid",
            "sas",
            "xsrf",
            "storepass",
            "keypass",
            "userpass",
            "dbpass",
            "rootpass",
            "adminpass",
            "smtppass",
            "ftppass",
            "mailpass",
            "userpw",
            "rootpw",
            "dbpw",
            "adminpw",
            "ftppw",
        ],
    ),
    (
        Is(Code),
        &["cvv", "cvc", "otp", "totp", "pin", "mfa", "cid"],
    ),
    (Is(Authorization), &["authorization"]),
    (Is(Cookie), &["cookie", "cookies"]),
    (After(KEYS, Likely), &["key", "keys"]),
    (After(&["session", "sess", "secret"], Likely), &["id"]),
    (After(&["pass"], Sure), &["word"]),
    (After(&["de"], Sure), &["passe"]),
    (After(&["kata"], Sure), &["sandi"]),
    (After(PHRASES, Sure), &["phrase"]),
    (After(&["connection"], Likely), &["string"]),
    (After(CODES, Code), &["code"]),
    (
        Suffix,
        &[
            "hash",
            "value",
            "val",
            "plain",
            "plaintext",
            "text",
            "raw",
            "str",
            "bytes",
            "base64",
            "b64",
            "hex",
            "new",
            "old",
            "current",
            "confirm",
            "confirmation",
            "again",
            "repeat",
            "encrypted",
            "digest",
            "header",
            "env",
            "data",
            "payload",
            "input",
            "arg",
        ],
    ),
];

/// How many words there are.
const COUNT: usize = {
    let (mut count, mut list) = (0, 0);
    while list < WORDS.len() {
        count += WORDS[list].1.len();
        list += 1;
    }
    count
};

/// One of 32 places for a letter, the same for both cases.
const fn place(byte: u8) -> usize {
    (byte & 31) as usize
}

struct Table {
    /// For each last letter the letters that stand before it, as bits.
    ends: [u32; 32],
    words: [(&'static str, Meaning); COUNT],
    /// For each last letter where its words begin; those of the next begin where they end.
    starts: [u8; 33],
}

static TABLE: Table = {
    let mut table = Table {
        ends: [0; 32],
        words: [("", Suffix); COUNT],
        starts: [0; 33],
    };
    let (mut last, mut count) = (0, 0_u8);
    while last < 32 {
        let mut list = 0;
        while list < WORDS.len() {
            let (meaning, words) = WORDS[list];
            let mut index = 0;
            while index < words.len() {
                let word = words[index].as_bytes();
                if place(word[word.len() - 1]) == last {
                    table.ends[last] |= 1 << place(word[word.len() - 2]);
                    table.words[count as usize] = (words[index], meaning);
                    count += 1;
                }
                index += 1;
            }
            list += 1;
        }
        last += 1;
        table.starts[last] = count;
    }
    table
};

/// Whether some word may end with these two letters.
pub(super) fn may_end(before: u8, last: u8) -> bool {
    let ends = TABLE.ends.get(place(last)).copied().unwrap_or(0);
    last.is_ascii_alphabetic() && ends >> place(before) & 1 == 1
}

/// What a word says, in any case.
pub(super) fn meaning(word: &[u8]) -> Option<Meaning> {
    if word.len() > LONGEST {
        return None;
    }
    let last = place(back(word, word.len(), 1));
    let start = |place: usize| {
        TABLE
            .starts
            .get(place)
            .map_or(0, |&start| usize::from(start))
    };
    let words = TABLE.words.get(start(last)..start(last + 1))?;
    let mut ending = None;
    for (other, meaning) in words {
        let other = other.as_bytes();
        let Some(before) = word.len().checked_sub(other.len()) else {
            continue;
        };
        let ends = word
            .get(before..)
            .is_some_and(|end| end.eq_ignore_ascii_case(other));
        if ends && before == 0 {
            return Some(*meaning);
        }
        if ends && matches!(meaning, EndsWith(_)) {
            ending = Some(*meaning);
        }
    }
    ending
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_is_found_in_any_case() {
        for (_, words) in WORDS {
            for word in *words {
                let bytes = word.as_bytes();
                let &[.., before, last] = bytes else {
                    panic!("{word} is too short");
                };
                assert!(last == b'4' || may_end(before, last), "{word}");
                assert!(meaning(bytes).is_some(), "{word}");
                assert!(meaning(word.to_ascii_uppercase().as_bytes()).is_some());
            }
        }
        assert!(meaning(b"").is_none() && meaning(b"status").is_none());
        assert!(!may_end(b'u', b's') && !may_end(0, 0) && !may_end(b'1', b'2'));
    }
}
