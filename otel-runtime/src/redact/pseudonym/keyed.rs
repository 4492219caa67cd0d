//! The two keyed hashes, each behind its feature, and the memory that keys are in.
//!
//! Without its feature an algorithm is never reached: `RedactionKey::check_feature` refuses the key. What stands here for it then gives
//! zeros.

/// Keys are wiped when they are dropped; both features bring in what does that.
#[cfg(any(feature = "hash-blake3", feature = "hash-hmac-sha256"))]
pub(super) type Bytes = zeroize::Zeroizing<Vec<u8>>;
#[cfg(not(any(feature = "hash-blake3", feature = "hash-hmac-sha256")))]
pub(super) type Bytes = Vec<u8>;

pub(super) const SUBKEY_BYTES: usize = 32;

/// A key that was derived.
#[derive(Default)]
pub(super) struct Subkey(Memory);

#[cfg(any(feature = "hash-blake3", feature = "hash-hmac-sha256"))]
type Memory = zeroize::Zeroizing<[u8; SUBKEY_BYTES]>;
#[cfg(not(any(feature = "hash-blake3", feature = "hash-hmac-sha256")))]
type Memory = [u8; SUBKEY_BYTES];

impl Subkey {
    pub(super) fn bytes(&self) -> &[u8; SUBKEY_BYTES] {
        &self.0
    }
}

/// Separates what is derived here from what anybody else derives from the same key.
#[cfg(any(feature = "hash-blake3", feature = "hash-hmac-sha256"))]
const CONTEXT: &str = "otel-runtime 2026-11-20 redaction pseudonyms v1";

#[cfg(feature = "hash-blake3")]
pub(super) fn blake3_derive(key: &[u8], info: &[u8]) -> Subkey {
    let mut hasher = ::blake3::Hasher::new_derive_key(CONTEXT);
    hasher.update(&(key.len() as u64).to_le_bytes());
    hasher.update(key);
    hasher.update(info);
    Subkey(Memory::new(*hasher.finalize().as_bytes()))
}

#[cfg(feature = "hash-blake3")]
pub(super) fn blake3(subkey: &Subkey, text: &[u8]) -> [u8; SUBKEY_BYTES] {
    *::blake3::keyed_hash(subkey.bytes(), text).as_bytes()
}

#[cfg(not(feature = "hash-blake3"))]
pub(super) fn blake3_derive(_: &[u8], _: &[u8]) -> Subkey {
    Subkey::default()
}

#[cfg(not(feature = "hash-blake3"))]
pub(super) fn blake3(_: &Subkey, _: &[u8]) -> [u8; SUBKEY_BYTES] {
    [0; SUBKEY_BYTES]
}

#[cfg(feature = "hash-hmac-sha256")]
pub(super) fn hmac_derive(key: &[u8], info: &[u8]) -> Subkey {
    Subkey(Memory::new(hmac(key, &[CONTEXT.as_bytes(), &[0], info])))
}

#[cfg(feature = "hash-hmac-sha256")]
pub(super) fn hmac(key: &[u8], parts: &[&[u8]]) -> [u8; SUBKEY_BYTES] {
    use hmac::{KeyInit as _, Mac as _};

    let Ok(mut mac) = hmac::Hmac::<sha2::Sha256>::new_from_slice(key) else {
        // HMAC takes keys of any length.
        return [0; SUBKEY_BYTES];
    };
    for part in parts {
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

#[cfg(not(feature = "hash-hmac-sha256"))]
pub(super) fn hmac_derive(_: &[u8], _: &[u8]) -> Subkey {
    Subkey::default()
}

#[cfg(not(feature = "hash-hmac-sha256"))]
pub(super) fn hmac(_: &[u8], _: &[&[u8]]) -> [u8; SUBKEY_BYTES] {
    [0; SUBKEY_BYTES]
}
