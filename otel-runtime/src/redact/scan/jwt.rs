//! Finds JSON Web Tokens: `eyJ…` and two or more parts behind it, which may be cut off or empty.

use super::bytes::{at, run, slice, starts_with};
use super::context::View;
use super::finding::{Finding, Hit};

fn is_base64url(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_'
}

/// Whether it begins with a member that only headers have: `{"alg":`, `{"enc":`, `{"typ":`, `{"kid":`, `{"zip":`.
fn is_header(bytes: &[u8], start: usize) -> bool {
    let members: [&[u8]; 5] = [b"hbGci", b"lbmMi", b"0eXAi", b"raWQi", b"6aXAi"];
    members.contains(&slice(bytes, start + 3, start + 8))
}

/// The token that begins with the word at `start`. Where it ends, or would.
pub(super) fn find(view: &View<'_>, start: usize, hits: &mut Vec<Hit>) -> usize {
    let bytes = view.bytes;
    let mut end = start + run(bytes, start, usize::MAX, is_base64url);
    let header = end - start;
    let mut parts = 1;
    while parts < 5 && at(bytes, end) == b'.' {
        let part = run(bytes, end + 1, usize::MAX, is_base64url);
        if part == 0 && !(parts == 2 || at(bytes, end + 1) == b'.') {
            break;
        }
        end += 1 + part;
        parts += 1;
    }
    let payload = starts_with(bytes, start + header + 1, b"eyj")
        || is_header(bytes, start) && end - start - header > 16;
    // A header is at least `{"alg":"…"}`. One that was cut off before its payload says nothing about anybody.
    if header >= 12 && (parts >= 3 || parts == 2 && payload) {
        hits.push(Hit {
            start,
            end,
            what: Finding::Jwt,
        });
    }
    end
}
