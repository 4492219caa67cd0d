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
pub(super) const WORDS: &[(Meaning, &[&str])] = &[
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
    (After(&["key"], Likely), &["base"]),
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

/// How many groups words are sorted into, by their last two bytes.
const GROUPS: usize = 32 * 32;

/// The group of words that end with these bytes, the same for both cases.
const fn group(before: u8, last: u8) -> usize {
    ((last & 31) as usize) << 5 | (before & 31) as usize
}

struct Table {
    words: [(&'static str, Meaning); COUNT],
    /// For each group where its words begin; those of the next begin where they end.
    starts: [u8; GROUPS + 1],
}

static TABLE: Table = {
    let mut table = Table {
        words: [("", Suffix); COUNT],
        starts: [0; GROUPS + 1],
    };
    assert!(COUNT < 256);
    let mut next = [0; GROUPS + 1];
    // Counts first, then places.
    let mut placing = false;
    loop {
        let mut list = 0;
        while list < WORDS.len() {
            let (meaning, words) = WORDS[list];
            let mut index = 0;
            while index < words.len() {
                let word = words[index].as_bytes();
                let group = group(word[word.len() - 2], word[word.len() - 1]);
                if placing {
                    table.words[next[group] as usize] = (words[index], meaning);
                    next[group] += 1;
                } else {
                    table.starts[group + 1] += 1;
                }
                index += 1;
            }
            list += 1;
        }
        if placing {
            break table;
        }
        let mut group = 1;
        while group < table.starts.len() {
            table.starts[group] += table.starts[group - 1];
            group += 1;
        }
        next = table.starts;
        placing = true;
    }
};

/// The words that may end with these bytes.
fn ending_with(before: u8, last: u8) -> &'static [(&'static str, Meaning)] {
    let group = group(before, last);
    let start = TABLE.starts.get(group).copied().unwrap_or(0);
    let end = TABLE.starts.get(group + 1).copied().unwrap_or(0);
    TABLE
        .words
        .get(usize::from(start)..usize::from(end))
        .unwrap_or(&[])
}

/// What a word says, in any case.
pub(super) fn meaning(word: &[u8]) -> Option<Meaning> {
    if word.len() > LONGEST {
        return None;
    }
    let words = ending_with(back(word, word.len(), 2), back(word, word.len(), 1));
    let mut ending = None;
    for (other, meaning) in words {
        let other = other.as_bytes();
        let Some(before) = word.len().checked_sub(other.len()) else {
            continue;
        };
        if before > 0 && !matches!(meaning, EndsWith(_)) {
            continue;
        }
        // Words are of small letters, and without a look at each by itself many are compared at a time.
        let end = word.iter().skip(before);
        let ends = end.zip(other).fold(0, |different, (&byte, &letter)| {
            different | (byte | 0x20) ^ letter
        }) == 0;
        if ends && before == 0 {
            return Some(*meaning);
        }
        if ends {
            ending = Some(*meaning);
        }
    }
    ending
}

#[cfg(test)]
mod tests {
    use super::super::super::bytes::tail;
    use super::super::ends::may_end;
    use super::*;

    #[test]
    fn each_word_is_found_in_any_case() {
        for (_, words) in WORDS {
            for word in *words {
                let bytes = word.as_bytes();
                let base = bytes.ends_with(b"64");
                assert!(base || may_end(tail(bytes, bytes.len())), "{word}");
                assert!(meaning(bytes).is_some(), "{word}");
                assert!(meaning(word.to_ascii_uppercase().as_bytes()).is_some());
            }
        }
        assert!(meaning(b"").is_none() && meaning(b"status").is_none());
        let others = ["status", "", "v12"];
        assert!(
            !others
                .iter()
                .any(|other| may_end(tail(other.as_bytes(), other.len())))
        );
    }
}
