//! Lists the words that stand between a key and its value in sentences, in several languages.

use super::super::bytes::{back, is_word};

/// Words that say that the value follows.
#[rustfmt::skip]
pub(super) const COPULAS: &[&str] = &[
    "is", "was", "ist", "war", "lautet", "es", "est", "é", "è", "jest", "är", "je", "este", "это", "be", "like", "adalah",
    "là", "eh", "era", "var", "oli", "byl", "był", "byla", "было",
];

/// Words that do so behind a change: `password changed to x`.
#[rustfmt::skip]
pub(super) const CHANGED: &[&str] = &[
    "to", "as", "auf", "zu", "a", "à", "para", "на", "na", "till", "til",
];

/// Words that may stand beside them.
#[rustfmt::skip]
pub(super) const FILLERS: &[&str] = &[
    "now", "set", "reset", "changed", "updated", "currently", "still", "been", "has", "jetzt", "ahora", "agora", "maintenant",
    "ora", "teraz", "теперь", "just", "actually", "nu", "geändert", "changé", "cambiada", "alterada", "изменен", "изменён",
    "zmienione", "ändrat",
];

/// Verbs before the key: `set password to x`.
#[rustfmt::skip]
pub(super) const VERBS: &[&str] = &[
    "set", "reset", "change", "changed", "changing", "setting", "resetting", "update", "updated",
];

/// What may stand between them.
#[rustfmt::skip]
pub(super) const ARTICLES: &[&str] = &[
    "the", "my", "your", "his", "her", "their", "new",
];

/// Signs of other scripts between a key and its value: `密码是hunter2`, `パスワードはhunter2です`.
#[rustfmt::skip]
pub(super) const PARTICLES: &[&str] = &[
    "是", "为", "為", "は", "が", "는", "은", "가", "이", "คือ", "है",
];

/// Names of ways to write and to hide something, which have digits in them.
#[rustfmt::skip]
pub(super) const ALGORITHMS: &[&[u8]] = &[
    b"base", b"utf", b"sha", b"md5", b"md4", b"argon2", b"oauth", b"pbkdf2", b"aes", b"pkcs", b"x509", b"blake", b"crc", b"hmac",
    b"rsa", b"ed25519", b"scram", b"ntlm", b"http", b"v1", b"v2", b"v3", b"bcrypt", b"scrypt", b"ipv", b"latin", b"iso", b"win",
    b"2fa", b"auth0", b"k8s",
];

/// The last two letters of these words, the second to last as bits; of those of three letters and more, or of the others.
const fn ends(long: bool) -> [u32; 32] {
    let mut table = [0; 32];
    let lists = [COPULAS, CHANGED, FILLERS];
    let mut list = 0;
    while list < lists.len() {
        let mut index = 0;
        while index < lists[list].len() {
            let word = lists[list][index].as_bytes();
            let before = if word.len() > 1 {
                word[word.len() - 2]
            } else {
                b' '
            };
            if (word.len() > 2) == long {
                table[(word[word.len() - 1] & 31) as usize] |= 1 << (before & 31);
            }
            index += 1;
        }
        list += 1;
    }
    table
}

static LONG: [u32; 32] = ends(true);
static SHORT: [u32; 32] = ends(false);

/// How many bits there are for the words.
const BITS: usize = 1 << 12;

/// The place of the bit for a word, whatever the case of its letters: by its first and last bytes and its length.
const fn place(word: &[u8]) -> usize {
    let length = word.len();
    if length == 0 {
        return 0;
    }
    let first = (word[0] & 31) as usize;
    let second = (word[length / 2] & 31) as usize;
    let last = (word[length - 1] & 31) as usize;
    ((first << 10 | second << 5 | last) * 67 + length * 5) % BITS
}

/// A bit for each of these words, and by chance for a few others.
static LISTED: [u64; BITS / 64] = {
    let mut table = [0; BITS / 64];
    let lists = [COPULAS, CHANGED, FILLERS];
    let mut list = 0;
    while list < lists.len() {
        let mut index = 0;
        while index < lists[list].len() {
            let place = place(lists[list][index].as_bytes());
            table[place / 64] |= 1 << (place % 64);
            index += 1;
        }
        list += 1;
    }
    table
};

/// Whether the word may be one of these.
pub(super) fn is_maybe_listed(word: &[u8]) -> bool {
    let place = place(word);
    let bits = LISTED.get(place / 64).copied().unwrap_or(0);
    bits >> (place % 64) & 1 == 1
}

/// Whether the word that ends at `end` may be one of these, by its last letters.
pub(super) fn may_be_listed(bytes: &[u8], end: usize) -> bool {
    let (before, last) = (back(bytes, end, 2) & 31, back(bytes, end, 1) & 31);
    let has = |table: &[u32; 32]| {
        let row = table.get(usize::from(last));
        row.copied().unwrap_or(0) >> before & 1 == 1
    };
    has(&LONG) || has(&SHORT) && !is_word(back(bytes, end, 3))
}
