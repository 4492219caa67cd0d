//! Reads the file of keys: one key a line, the active one first, and nobody but its owner may read it.

use std::fs::{File, Metadata};
use std::io::Read as _;
use std::path::Path;

use super::key::{Algorithm, RedactionKey};
use super::keyed::Bytes;

/// Room for hundreds of keys.
const LONGEST_BYTES: u64 = 64 * 1024;

/// What a file may say.
pub(crate) const ALLOWED: &str = "the path of a file that only its owner can read, with lines `key-id base64` of at least 32 bytes, the active key first";

/// The keys in the file, the active one first.
///
/// # Errors
/// Says what is wrong with which line, and quotes nothing.
pub(crate) fn read(path: &Path) -> Result<Vec<RedactionKey>, String> {
    let io = |error: std::io::Error| error.to_string();
    // Before it is opened, for to open a pipe is to wait for its other end; links are followed, since secrets are mounted as links.
    check(&std::fs::metadata(path).map_err(io)?)?;
    let file = File::open(path).map_err(io)?;
    // And once more of what was opened, for it may be another one.
    let metadata = file.metadata().map_err(io)?;
    check(&metadata)?;
    let room = usize::try_from(metadata.len()).unwrap_or_default();
    // With all the room that is needed: memory that grows leaves copies behind.
    let mut text = Bytes::default();
    text.reserve_exact(room.saturating_add(1));
    file.take(LONGEST_BYTES)
        .read_to_end(&mut text)
        .map_err(io)?;
    let text = std::str::from_utf8(&text).map_err(|_| "not UTF-8".to_owned())?;
    parse(text)
}

fn check(metadata: &Metadata) -> Result<(), String> {
    if !metadata.is_file() {
        return Err("not a regular file".to_owned());
    }
    if metadata.len() >= LONGEST_BYTES {
        return Err("longer than 64 KiB".to_owned());
    }
    if is_open_to_others(metadata) {
        return Err("others than its owner can read or write it: chmod 600".to_owned());
    }
    Ok(())
}

#[cfg(unix)]
fn is_open_to_others(metadata: &Metadata) -> bool {
    use std::os::unix::fs::PermissionsExt as _;

    metadata.permissions().mode() & 0o066 != 0
}

/// There are no such bits to ask.
#[cfg(not(unix))]
fn is_open_to_others(_: &Metadata) -> bool {
    false
}

fn parse(text: &str) -> Result<Vec<RedactionKey>, String> {
    let mut keys: Vec<RedactionKey> = Vec::new();
    for (at, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let wrong = |what: &str| format!("line {}: {what}", at + 1);
        let key = key(line).map_err(wrong)?;
        if keys.iter().any(|other| other.id() == key.id()) {
            return Err(wrong("this key id is there already"));
        }
        keys.push(key);
    }
    if keys.is_empty() {
        return Err("no key in it".to_owned());
    }
    Ok(keys)
}

fn key(line: &str) -> Result<RedactionKey, &'static str> {
    let mut words = line.split_ascii_whitespace();
    let (Some(id), Some(base64)) = (words.next(), words.next()) else {
        return Err("not `key-id base64`");
    };
    let algorithm = match (words.next(), words.next()) {
        (None | Some("blake3"), None) => Algorithm::Blake3,
        (Some("hmac-sha256"), None) => Algorithm::HmacSha256,
        _ => return Err("behind the key can only be `blake3` or `hmac-sha256`"),
    };
    let bytes = decoded(base64).ok_or("the key is not base64")?;
    RedactionKey::checked(id.to_owned(), &bytes, algorithm)
}

#[cfg(any(feature = "hash-blake3", feature = "hash-hmac-sha256"))]
fn decoded(text: &str) -> Option<Bytes> {
    use base64::Engine as _;
    use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD};

    let engine = if text.ends_with('=') {
        &STANDARD
    } else {
        &STANDARD_NO_PAD
    };
    engine.decode(text).ok().map(Into::into)
}

/// Without an algorithm there is no use for a key, and `config` does not ask.
#[cfg(not(any(feature = "hash-blake3", feature = "hash-hmac-sha256")))]
fn decoded(_: &str) -> Option<Bytes> {
    None
}

#[cfg(all(test, any(feature = "hash-blake3", feature = "hash-hmac-sha256")))]
mod tests {
    use super::*;

    const KEY: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    #[test]
    fn the_first_key_is_active_and_each_says_its_algorithm() {
        let text = format!(
            "# keys\n\nk2 {KEY} hmac-sha256\n  k1\t{}\n",
            KEY.trim_end_matches('=')
        );
        let keys = parse(&text).unwrap();
        let said: Vec<_> = keys.iter().map(|key| (key.id(), key.algorithm())).collect();
        assert_eq!(
            said,
            [("k2", Algorithm::HmacSha256), ("k1", Algorithm::Blake3)]
        );
    }

    #[test]
    fn what_is_wrong_is_said_without_a_quote() {
        let short = "c2VjcmV0c2VjcmV0";
        for (text, expected) in [
            (String::new(), "no key in it"),
            (format!("k1 {short}"), "line 1: a key has at least 32 bytes"),
            (format!("#\nk1{KEY}"), "line 2: not `key-id base64`"),
            (format!("k1 {KEY}!"), "line 1: the key is not base64"),
            (
                format!("1k {KEY}"),
                "line 1: a key id is at most 16 letters, digits, `-` and `_`, and begins with a letter",
            ),
            (
                format!("k1 {KEY} md5"),
                "line 1: behind the key can only be `blake3` or `hmac-sha256`",
            ),
            (
                format!("k1 {KEY}\nk1 {KEY}"),
                "line 2: this key id is there already",
            ),
        ] {
            assert_eq!(parse(&text).unwrap_err(), expected);
        }
    }

    #[cfg(unix)]
    #[test]
    fn only_a_private_regular_file_is_read() {
        use std::os::unix::fs::PermissionsExt;

        let folder = std::env::temp_dir().join(format!("otel-runtime-keys-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let path = folder.join("keys");
        std::fs::write(&path, format!("k1 {KEY}\n")).unwrap();
        let link = folder.join("link");
        let _ = std::os::unix::fs::symlink(&path, &link);
        for (mode, fine) in [
            (0o600, true),
            (0o400, true),
            (0o640, false),
            (0o604, false),
            (0o620, false),
        ] {
            std::fs::set_permissions(&path, PermissionsExt::from_mode(mode)).unwrap();
            for path in [&path, &link] {
                assert_eq!(read(path).is_ok(), fine, "{mode:o}");
            }
        }
        assert_eq!(read(&folder).unwrap_err(), "not a regular file");
        assert!(read(&folder.join("none")).is_err());
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
