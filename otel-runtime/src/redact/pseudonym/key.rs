//! Holds a key until subkeys are made of it, and shows it to nobody.

use std::fmt;

use super::keyed::{self, SUBKEY_BYTES, Subkey};
use crate::error::InitError;

/// A key is at least this long.
const LEAST_BYTES: usize = 32;

/// What a key id is at most this long.
const LONGEST_ID: usize = 16;

/// How pseudonyms are made. Which one is said with the key, never by a Cargo feature: else a dependency could change all pseudonyms.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Algorithm {
    /// Keyed BLAKE3, with the feature `hash-blake3`. In a key file: `blake3`, or nothing.
    #[default]
    Blake3,
    /// HMAC-SHA-256, with the feature `hash-hmac-sha256`. In a key file: `hmac-sha256`.
    HmacSha256,
}

/// The secret that pseudonyms are made with, and the id that stands in front of them.
///
/// The application gives it to [`Builder::with_redaction_key`](crate::Builder::with_redaction_key), or names a file in
/// `OTEL_RUST_REDACTION_KEY_FILE`. Without a key, what would be hashed is redacted. A new key under a new id rotates: old and new pseudonyms of a value
/// cannot be told to be of the same value.
///
/// The bytes are wiped from memory when the key has been used or dropped.
///
/// ```
/// use otel_runtime::redact::RedactionKey;
///
/// # fn from_the_vault() -> [u8; 32] { [7; 32] }
/// let key = RedactionKey::new("k2026", from_the_vault())?;
/// assert!(RedactionKey::new("short", [7; 8]).is_err());
/// # Ok::<(), otel_runtime::InitError>(())
/// ```
pub struct RedactionKey {
    id: String,
    bytes: keyed::Bytes,
    algorithm: Algorithm,
}

impl RedactionKey {
    /// A key of at least 32 bytes from a good source of randomness, for keyed BLAKE3.
    ///
    /// The id is at most 16 ASCII letters, digits, `-` and `_`, and begins with a letter.
    ///
    /// # Errors
    /// When the key is too short or the id malformed.
    pub fn new(id: impl Into<String>, bytes: impl AsRef<[u8]>) -> Result<Self, InitError> {
        Self::checked(id.into(), bytes.as_ref(), Algorithm::default())
            .map_err(|reason| InitError::RedactionKey { reason })
    }

    /// Makes pseudonyms in another way.
    #[must_use]
    pub fn with_algorithm(mut self, algorithm: Algorithm) -> Self {
        self.algorithm = algorithm;
        self
    }

    /// The reason quotes neither key nor id.
    pub(super) fn checked(
        id: String,
        bytes: &[u8],
        algorithm: Algorithm,
    ) -> Result<Self, &'static str> {
        if !is_id(&id) {
            return Err(
                "a key id is at most 16 letters, digits, `-` and `_`, and begins with a letter",
            );
        }
        if bytes.len() < LEAST_BYTES {
            return Err("a key has at least 32 bytes");
        }
        // With all the room that is needed: memory that grows leaves copies behind.
        let mut held = keyed::Bytes::default();
        held.reserve_exact(bytes.len());
        held.extend_from_slice(bytes);
        Ok(Self {
            id,
            bytes: held,
            algorithm,
        })
    }

    pub(super) fn id(&self) -> &str {
        &self.id
    }

    pub(super) fn algorithm(&self) -> Algorithm {
        self.algorithm
    }

    pub(super) fn check_feature(&self) -> Result<(), InitError> {
        let (there, feature) = match self.algorithm {
            Algorithm::Blake3 => (cfg!(feature = "hash-blake3"), "hash-blake3"),
            Algorithm::HmacSha256 => (cfg!(feature = "hash-hmac-sha256"), "hash-hmac-sha256"),
        };
        if there {
            return Ok(());
        }
        Err(InitError::MissingFeature {
            feature,
            wanted: "the redaction key".to_owned(),
        })
    }

    /// What all subkeys of one environment come from. The id takes part: the same bytes under a new id are a new key.
    pub(super) fn derive(&self, environment: &str) -> Subkey {
        let parts = [self.id.as_bytes(), environment.as_bytes()];
        self.algorithm.derive(&self.bytes, &framed(&parts))
    }
}

impl fmt::Debug for RedactionKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RedactionKey")
            .field("id", &self.id)
            .field("algorithm", &self.algorithm)
            .finish_non_exhaustive()
    }
}

impl Algorithm {
    /// The subkey of a class.
    pub(super) fn subkey(self, environment: &Subkey, class: &str) -> Subkey {
        self.derive(environment.bytes(), &framed(&[class.as_bytes()]))
    }

    fn derive(self, key: &[u8], info: &[u8]) -> Subkey {
        match self {
            Self::Blake3 => keyed::blake3_derive(key, info),
            Self::HmacSha256 => keyed::hmac_derive(key, info),
        }
    }

    pub(super) fn digest(self, subkey: &Subkey, text: &[u8]) -> [u8; SUBKEY_BYTES] {
        match self {
            Self::Blake3 => keyed::blake3(subkey, text),
            Self::HmacSha256 => keyed::hmac(subkey.bytes(), &[text]),
        }
    }
}

/// Each part behind its length, so that no two lists are the same bytes.
fn framed(parts: &[&[u8]]) -> Vec<u8> {
    let mut framed = Vec::new();
    for part in parts {
        framed.extend_from_slice(&(part.len() as u64).to_le_bytes());
        framed.extend_from_slice(part);
    }
    framed
}

fn is_id(id: &str) -> bool {
    let rest = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    id.len() <= LONGEST_ID
        && id.starts_with(|first: char| first.is_ascii_alphabetic())
        && id.bytes().all(rest)
}
