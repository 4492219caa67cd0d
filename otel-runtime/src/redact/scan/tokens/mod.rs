//! Finds tokens that begin with their issuer's prefix, and the secrets in the addresses of webhooks.

mod form;
mod table;

use self::table::{Body, SORTED_FORMS, SORTED_MARKED, SORTED_SOLID, Shape, may_begin};
use super::bytes::{at, back, is_word, run, run_back, slice, starts_with};
use super::context::View;
use super::finding::{Finding, Hit, marker_between};

/// The longest token.
const LONGEST: usize = 1024;

/// Hosts of webhooks; what follows is the secret.
const WEBHOOKS: &[&[u8]] = &[
    b"hooks.slack.com/services/",
    b"hooks.slack.com/workflows/",
    b"hooks.slack.com/triggers/",
    b"discord.com/api/webhooks/",
    b"discordapp.com/api/webhooks/",
    b"hooks.zapier.com/hooks/catch/",
    b"outlook.office.com/webhook/",
    b"api.telegram.org/bot",
];

/// Whether a token can begin at `start`. Some other beginnings pass as well.
#[inline]
pub(super) fn can_begin(bytes: &[u8], start: usize) -> bool {
    match bytes.get(start..start + 3) {
        Some(&[first, second, third]) => may_begin(first, second, third),
        _ => false,
    }
}

/// The token that begins with the word from `start` to `end`. Up to where none has to be looked for again.
pub(super) fn find(
    view: &View<'_>,
    start: usize,
    end: usize,
    hits: &mut Vec<Hit>,
) -> Option<usize> {
    let (first, second) = (at(view.bytes, start), at(view.bytes, start + 1));
    let length = end - start;
    let next = at(view.bytes, end);
    let marked = length <= 12
        && (matches!(next, b'_' | b'-' | b'.' | b'$' | b'~')
            || next == b'/' && (length == 12 || first == b'1'));
    if !marked && length < 12 {
        return None;
    }
    let bytes = view.bytes;
    let mut looked = None;
    let mut find = |shapes: &[Shape]| {
        shapes
            .iter()
            .find_map(|shape| match fits(bytes, start, shape) {
                Fit::Whole(end) => Some(end),
                Fit::Not(end) => {
                    // What is in a long one that is none need not be looked at again, or rows of beginnings take long.
                    looked = looked.max(Some(end).filter(|end| end - start > 64));
                    None
                }
                Fit::Other => None,
            })
    };
    let mut hit = None;
    if marked {
        hit = find(SORTED_MARKED.beginning_with(first, second));
    }
    // A solid token may go on behind a sign: `AIza…-…`.
    if hit.is_none() && (marked || length >= 12) {
        hit = find(SORTED_SOLID.beginning_with(first, second));
    }
    if hit.is_none() {
        hit = find(SORTED_FORMS.beginning_with(first, second));
    }
    let Some(end) = hit else {
        return looked;
    };
    hits.push(Hit {
        start: start - before(bytes, start),
        end,
        what: Finding::Token,
    });
    Some(end)
}

/// How much of a token of Terraform stands before its `.atlasv1.`
fn before(bytes: &[u8], start: usize) -> usize {
    if back(bytes, start, 1) != b'.' || at(bytes, start) != b'a' {
        return 0;
    }
    1 + run_back(bytes, start - 1, 20, is_word)
}

/// Whether a token of some shape begins there.
enum Fit {
    /// It does, and ends there.
    Whole(usize),
    /// Its prefix does, and what follows it and ends there is no token.
    Not(usize),
    /// Something else does.
    Other,
}

fn fits(bytes: &[u8], start: usize, &(prefix, body, least): &Shape) -> Fit {
    let differs = |place| prefix.len() > place && at(bytes, start + place) != at(prefix, place);
    if differs(0) || differs(2) || slice(bytes, start, start + prefix.len()) != prefix {
        return Fit::Other;
    }
    let from = start + prefix.len();
    if let Body::Form(form) = body {
        return form::end(bytes, from, form).map_or(Fit::Other, Fit::Whole);
    }
    let mut length = run(bytes, from, LONGEST, |byte| belongs(body, byte));
    while length > 0 && matches!(at(bytes, from + length - 1), b'.' | b'-' | b'_') {
        length -= 1;
    }
    let exact = body == Body::Upper && least == 16;
    let fixed = exact || body == Body::Hex && prefix.len() == 2;
    let ends = !is_word(at(bytes, from + length));
    let text = slice(bytes, from, from + length);
    let random = || {
        let digit = text.iter().any(u8::is_ascii_digit);
        let both =
            || text.iter().any(u8::is_ascii_uppercase) && text.iter().any(u8::is_ascii_lowercase);
        if body == Body::Mixed {
            digit && both()
        } else {
            digit || both()
        }
    };
    // `sk-` begins other things as well: one piece has to be long.
    let piece = prefix != b"sk-"
        || text
            .split(|&byte| byte == b'-' || byte == b'_')
            .any(|piece| piece.len() >= 16);
    let good = ends
        && piece
        && if fixed {
            length == least
        } else {
            length >= least
        }
        && (exact || random());
    if good {
        Fit::Whole(from + length)
    } else {
        Fit::Not(from + length)
    }
}

fn belongs(body: Body, byte: u8) -> bool {
    let word = is_word(byte);
    match body {
        Body::Word => word,
        Body::Snake | Body::Mixed => word || byte == b'_',
        Body::Url => word || matches!(byte, b'-' | b'_'),
        Body::Dotted => word || matches!(byte, b'-' | b'_' | b'.'),
        Body::Base64 => word || matches!(byte, b'-' | b'_' | b'.' | b'+' | b'/' | b'=' | b'%'),
        Body::Hex => matches!(byte, b'0'..=b'9' | b'a'..=b'f'),
        Body::Upper => matches!(byte, b'0'..=b'9' | b'A'..=b'Z'),
        Body::Form(_) => false,
    }
}

/// The secret in the address of a webhook, whose host begins at `start`.
pub(super) fn webhook(view: &View<'_>, start: usize, hits: &mut Vec<Hit>) {
    let first = at(view.bytes, start).to_ascii_lowercase();
    let Some(host) = WEBHOOKS
        .iter()
        .find(|host| at(host, 0) == first && starts_with(view.bytes, start, host))
        .map(|host| host.len())
        .or_else(|| office(view.bytes, start))
    else {
        return;
    };
    let from = start + host;
    let length = run(view.bytes, from, 512, |byte| {
        is_word(byte) || matches!(byte, b'/' | b'-' | b'_' | b'@' | b'.' | b':' | b'=' | b'%')
    });
    // Another URL begins there: its credentials go by themselves.
    let glued = slice(view.bytes, from, from + length)
        .windows(3)
        .position(|signs| signs == b"://");
    let length = glued.unwrap_or(length);
    let length = length - usize::from(matches!(back(view.bytes, from + length, 1), b'.' | b':'));
    if length >= 8 {
        hits.push(Hit {
            start: from,
            end: from + length,
            what: Finding::Token,
        });
    }
}

/// How long the address of a webhook of Teams is, whose host has the name of its owner before it: `acme.webhook.office.com/webhookb2/`.
fn office(bytes: &[u8], start: usize) -> Option<usize> {
    let own = run(bytes, start, 40, |byte| is_word(byte) || byte == b'-');
    let host = b".webhook.office.com/webhookb2/";
    starts_with(bytes, start + own, host).then_some(own + host.len())
}

/// The key of a Telegram bot, which has no prefix: the digits from `start` to `end`, and more behind a colon.
pub(super) fn telegram(view: &View<'_>, start: usize, end: usize, hits: &mut Vec<Hit>) {
    let bytes = view.bytes;
    if at(bytes, end) == b':'
        && starts_with(bytes, end + 1, b"aa")
        && (8..=10).contains(&(end - start))
    {
        let length = run(bytes, end + 1, 60, |byte| belongs(Body::Url, byte));
        if length >= 33 {
            hits.push(Hit {
                start,
                end: end + 1 + length,
                what: Finding::Token,
            });
        }
    }
}

/// The secret keys of AWS close behind the word from `start` to `end`, which is `aws` or the id of a key: 40 signs of base64.
pub(super) fn aws_secret(view: &View<'_>, start: usize, end: usize, hits: &mut Vec<Hit>) {
    let bytes = view.bytes;
    let word = slice(bytes, start, end);
    let named = match word.len() {
        3 => word.eq_ignore_ascii_case(b"aws") && at(bytes, end) != b'.',
        20 => word.starts_with(b"AKIA") || word.starts_with(b"ASIA"),
        _ => false,
    };
    if !named {
        return;
    }
    let edge = (end + 120).min(bytes.len());
    // A marker brings closer what stands behind it.
    let edge = marker_between(bytes, end, edge).unwrap_or(edge);
    let mut index = end;
    let belongs = |byte: u8| is_word(byte) || byte == b'/' || byte == b'+';
    while index < edge {
        // No row of 40 begins before one of its bytes that does not belong there.
        let last = run_back(bytes, index + 40, 40, belongs);
        if last < 40 {
            index += 40 - last;
            continue;
        }
        let length = run(bytes, index, 200, belongs);
        let text = slice(bytes, index, index + length);
        let mixed = |text: &[u8]| {
            text.iter().any(u8::is_ascii_uppercase)
                && text.iter().any(u8::is_ascii_lowercase)
                && text.iter().any(u8::is_ascii_digit)
        };
        // Many capitals among small letters stand in no path.
        let path = text.starts_with(b"/") && capitals(text) < 5;
        if length == 40 && mixed(text) && !path {
            hits.push(Hit {
                start: index,
                end: index + 40,
                what: Finding::Token,
            });
        }
        index += length + 1;
    }
}

/// How many capitals stand right behind small letters.
fn capitals(text: &[u8]) -> usize {
    text.windows(2)
        .filter(|pair| at(pair, 0).is_ascii_lowercase() && at(pair, 1).is_ascii_uppercase())
        .count()
}
