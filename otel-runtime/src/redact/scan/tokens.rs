//! Finds tokens that begin with their issuer's prefix, and the secrets in the addresses of webhooks.

use super::bytes::{at, back, is_word, run, slice, starts_with};
use super::context::View;
use super::finding::{Finding, Hit};

/// The longest token.
const LONGEST: usize = 1024;

/// What a token consists of behind its prefix.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Body {
    /// Letters and digits.
    Word,
    /// And `_`.
    Snake,
    /// And `-`, `_`.
    Url,
    /// And `.`, `-`, `_`.
    Dotted,
    /// And `+`, `/`, `=`, `.`, `-`, `_`.
    Base64,
    /// `a` to `f` and digits.
    Hex,
    /// Capitals and digits.
    Upper,
}

/// Prefix, body, the shortest body.
type Shape = (&'static [u8], Body, usize);

/// Prefixes that end with `_`, `-`, `.`, `/` or `:`.
const MARKED: &[Shape] = &[
    (b"sk-ant-", Body::Url, 16),
    (b"sk-proj-", Body::Url, 16),
    (b"sk-svcacct-", Body::Url, 16),
    (b"sk-admin-", Body::Url, 16),
    (b"sk-or-v1-", Body::Word, 16),
    (b"sk-lf-", Body::Url, 16),
    (b"pk-lf-", Body::Url, 16),
    (b"sk-None-", Body::Url, 16),
    (b"sk_live_", Body::Snake, 10),
    (b"sk_test_", Body::Snake, 10),
    (b"rk_live_", Body::Snake, 10),
    (b"rk_test_", Body::Snake, 10),
    (b"pk_live_", Body::Snake, 10),
    (b"pk_test_", Body::Snake, 10),
    (b"whsec_", Body::Base64, 16),
    (b"sk_prod_", Body::Snake, 10),
    (b"ghp_", Body::Snake, 16),
    (b"gho_", Body::Snake, 16),
    (b"ghu_", Body::Snake, 16),
    (b"ghs_", Body::Dotted, 16),
    (b"ghr_", Body::Snake, 16),
    (b"github_pat_", Body::Snake, 16),
    (b"glpat-", Body::Dotted, 16),
    (b"gldt-", Body::Dotted, 16),
    (b"glrt-", Body::Dotted, 16),
    (b"glrtr-", Body::Dotted, 16),
    (b"glcbt-", Body::Dotted, 16),
    (b"glptt-", Body::Dotted, 16),
    (b"glft-", Body::Dotted, 16),
    (b"glimt-", Body::Dotted, 16),
    (b"glagent-", Body::Dotted, 16),
    (b"glsoat-", Body::Dotted, 16),
    (b"glffct-", Body::Dotted, 16),
    (b"gloas-", Body::Dotted, 16),
    (b"xoxb-", Body::Dotted, 8),
    (b"xoxp-", Body::Dotted, 8),
    (b"xoxa-", Body::Dotted, 8),
    (b"xoxr-", Body::Dotted, 8),
    (b"xoxs-", Body::Dotted, 8),
    (b"xoxo-", Body::Dotted, 8),
    (b"xoxc-", Body::Dotted, 8),
    (b"xoxd-", Body::Base64, 8),
    (b"xoxe-", Body::Dotted, 8),
    (b"xoxe.xoxp-", Body::Dotted, 8),
    (b"xoxe.xoxb-", Body::Dotted, 8),
    (b"xapp-", Body::Dotted, 8),
    (b"xwfp-", Body::Dotted, 8),
    (b"ya29.", Body::Dotted, 16),
    (b"GOCSPX-", Body::Url, 16),
    (b"1//0", Body::Url, 24),
    (b"npm_", Body::Word, 20),
    (b"pypi-", Body::Url, 16),
    (b"rubygems_", Body::Word, 24),
    (b"dckr_pat_", Body::Url, 16),
    (b"dckr_oat_", Body::Url, 16),
    (b"hf_", Body::Word, 24),
    (b"api_org_", Body::Word, 24),
    (b"gsk_", Body::Word, 24),
    (b"xai-", Body::Word, 24),
    (b"r8_", Body::Word, 24),
    (b"pplx-", Body::Word, 24),
    (b"tgp_v1_", Body::Url, 24),
    (b"fw_", Body::Word, 20),
    (b"nvapi-", Body::Url, 24),
    (b"tvly-", Body::Url, 16),
    (b"lsv2_pt_", Body::Snake, 24),
    (b"lsv2_sk_", Body::Snake, 24),
    (b"pcsk_", Body::Snake, 24),
    (b"csk-", Body::Word, 24),
    (b"jina_", Body::Word, 24),
    (b"ls__", Body::Word, 24),
    (b"sk-", Body::Url, 20),
    (b"SG.", Body::Dotted, 24),
    (b"key-", Body::Hex, 32),
    (b"dop_v1_", Body::Hex, 32),
    (b"doo_v1_", Body::Hex, 32),
    (b"dor_v1_", Body::Hex, 32),
    (b"shpat_", Body::Hex, 24),
    (b"shpss_", Body::Hex, 24),
    (b"shpca_", Body::Hex, 24),
    (b"shppa_", Body::Hex, 24),
    (b"shptka_", Body::Hex, 24),
    (b"sq0atp-", Body::Url, 16),
    (b"sq0csp-", Body::Url, 16),
    (b"lin_api_", Body::Word, 24),
    (b"lin_oauth_", Body::Word, 24),
    (b"ntn_", Body::Word, 24),
    (b"secret_", Body::Word, 40),
    (b"PMAK-", Body::Url, 24),
    (b"dp.pt.", Body::Word, 24),
    (b"dp.st.", Body::Dotted, 24),
    (b"hvs.", Body::Url, 20),
    (b"hvb.", Body::Url, 20),
    (b"hvr.", Body::Url, 20),
    (b"fo1_", Body::Url, 24),
    (b"fm2_", Body::Base64, 24),
    (b"NRAK-", Body::Word, 20),
    (b"NRJS-", Body::Word, 16),
    (b"NRII-", Body::Url, 20),
    (b"glsa_", Body::Snake, 24),
    (b"glc_", Body::Base64, 24),
    (b"sntrys_", Body::Base64, 24),
    (b"sntryu_", Body::Hex, 24),
    (b"HRKU-", Body::Url, 24),
    (b"pscale_tkn_", Body::Dotted, 24),
    (b"pscale_pw_", Body::Dotted, 24),
    (b"pul-", Body::Hex, 32),
    (b"sbp_", Body::Hex, 32),
    (b"sb_secret_", Body::Url, 16),
    (b"AGE-SECRET-KEY-1", Body::Word, 40),
    (b"dapi-", Body::Hex, 24),
    (b"EZAK", Body::Word, 48),
    (b"EZTK", Body::Word, 48),
    (b"CFPAT-", Body::Url, 24),
    (b"CCIPAT_", Body::Snake, 24),
    (b"figd_", Body::Url, 24),
    (b"rdme_", Body::Word, 32),
    (b"tfp_", Body::Url, 24),
    (b"vercel_", Body::Word, 20),
    (b"vcp_", Body::Word, 20),
    (b"cio", Body::Word, 32),
    (b"phc_", Body::Word, 24),
    (b"phx_", Body::Word, 24),
    (b"ops_", Body::Base64, 60),
    (b"ATATT3x", Body::Base64, 40),
    (b"ATCTT3x", Body::Base64, 40),
    (b"whsk_", Body::Word, 24),
    (b"access_token$production$", Body::Word, 16),
    (b"EAAC", Body::Word, 60),
];

/// Prefixes that go on without a sign: the whole is one word, or longer.
const SOLID: &[Shape] = &[
    (b"AKIA", Body::Upper, 16),
    (b"ASIA", Body::Upper, 16),
    (b"ABIA", Body::Upper, 16),
    (b"ACCA", Body::Upper, 16),
    (b"AIDA", Body::Upper, 16),
    (b"AROA", Body::Upper, 16),
    (b"AIPA", Body::Upper, 16),
    (b"ANPA", Body::Upper, 16),
    (b"ANVA", Body::Upper, 16),
    (b"AGPA", Body::Upper, 16),
    (b"APKA", Body::Upper, 16),
    (b"ASCA", Body::Upper, 16),
    (b"AIza", Body::Url, 30),
    (b"dapi", Body::Hex, 32),
    (b"GR1348941", Body::Url, 16),
    (b"EAAA", Body::Url, 56),
    (b"EAAC", Body::Word, 60),
    (b"EAAG", Body::Word, 60),
    (b"EZAK", Body::Word, 48),
    (b"EZTK", Body::Word, 48),
    (b"cio", Body::Word, 32),
    (b"ATATT3x", Body::Base64, 40),
    (b"ATCTT3x", Body::Base64, 40),
    (b"ATBB", Body::Word, 28),
    (b"AQVN", Body::Url, 30),
    (b"y0_AgA", Body::Url, 40),
    (b"PKT", Body::Upper, 40),
    (b"LTAI", Body::Word, 12),
    (b"AKID", Body::Word, 32),
    (b"SK", Body::Hex, 32),
    (b"AC", Body::Hex, 32),
];

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

/// Shapes sorted by the first byte of their prefix.
struct Shapes<const N: usize> {
    shapes: [Shape; N],
    /// For each byte, where its shapes begin and end.
    ranges: [(u8, u8); 256],
}

impl<const N: usize> Shapes<N> {
    const fn new(list: &[Shape]) -> Self {
        let mut shapes: [Shape; N] = [(b"", Body::Word, 0); N];
        let mut ranges = [(0, 0); 256];
        let (mut byte, mut count) = (0, 0);
        while byte < 256 {
            let start = count;
            let mut index = 0;
            while index < list.len() {
                if list[index].0[0] as usize == byte {
                    shapes[count] = list[index];
                    count += 1;
                }
                index += 1;
            }
            #[expect(
                clippy::cast_possible_truncation,
                reason = "there are fewer than 256 shapes"
            )]
            let range = (start as u8, count as u8);
            ranges[byte] = range;
            byte += 1;
        }
        assert!(count < 256);
        Self { shapes, ranges }
    }

    fn beginning_with(&self, byte: u8) -> &[Shape] {
        let (start, end) = self
            .ranges
            .get(usize::from(byte))
            .copied()
            .unwrap_or((0, 0));
        self.shapes
            .get(usize::from(start)..usize::from(end))
            .unwrap_or(&[])
    }
}

static SORTED_MARKED: Shapes<{ MARKED.len() }> = Shapes::new(MARKED);
static SORTED_SOLID: Shapes<{ SOLID.len() }> = Shapes::new(SOLID);

/// Initials of all prefixes, and of `eyJ` and `aws`, to pass by other words quickly.
static INITIALS: [bool; 256] = {
    let mut table = [false; 256];
    table[b'e' as usize] = true;
    table[b'a' as usize] = true;
    let mut byte = 0;
    while byte < 256 {
        let (marked, solid) = (SORTED_MARKED.ranges[byte], SORTED_SOLID.ranges[byte]);
        table[byte] = table[byte] || marked.0 < marked.1 || solid.0 < solid.1;
        byte += 1;
    }
    table
};

/// Whether a token can begin with this byte.
pub(super) fn can_begin(byte: u8) -> bool {
    INITIALS.get(usize::from(byte)).copied().unwrap_or(false)
}

/// The token that begins with the word from `start` to `end`. Where it ends, if one does.
pub(super) fn find(
    view: &View<'_>,
    start: usize,
    end: usize,
    hits: &mut Vec<Hit>,
) -> Option<usize> {
    let first = at(view.bytes, start);
    let length = end - start;
    let marked = matches!(at(view.bytes, end), b'_' | b'-' | b'.' | b'/' | b'$') && length <= 12;
    let bytes = view.bytes;
    let find = |shapes: &[Shape]| shapes.iter().find_map(|shape| fits(bytes, start, shape));
    let mut hit = None;
    if marked {
        hit = find(SORTED_MARKED.beginning_with(first));
    }
    // A solid token may go on behind a sign: `AIza…-…`.
    if hit.is_none() && (marked || length >= 12) {
        hit = find(SORTED_SOLID.beginning_with(first));
    }
    let end = hit?;
    hits.push(Hit {
        start,
        end,
        what: Finding::Token,
    });
    Some(end)
}

fn fits(bytes: &[u8], start: usize, &(prefix, body, least): &Shape) -> Option<usize> {
    if slice(bytes, start, start + prefix.len()) != prefix {
        return None;
    }
    let from = start + prefix.len();
    let mut length = run(bytes, from, LONGEST, |byte| belongs(body, byte));
    while length > 0 && matches!(at(bytes, from + length - 1), b'.' | b'-' | b'_') {
        length -= 1;
    }
    let exact = body == Body::Upper && least == 16;
    let fixed = exact || body == Body::Hex && prefix.len() == 2;
    let ends = !is_word(at(bytes, from + length));
    let text = slice(bytes, from, from + length);
    let random = text.iter().any(u8::is_ascii_digit)
        || text.iter().any(u8::is_ascii_uppercase) && least < 24;
    // `sk-` begins other things as well: one piece has to be long.
    let piece = prefix != b"sk-"
        || text
            .split(|&byte| byte == b'-' || byte == b'_')
            .any(|piece| piece.len() >= 16);
    let good = ends
        && piece
        && (random || exact)
        && if fixed {
            length == least
        } else {
            length >= least
        };
    good.then_some(from + length)
}

fn belongs(body: Body, byte: u8) -> bool {
    let word = is_word(byte);
    match body {
        Body::Word => word,
        Body::Snake => word || byte == b'_',
        Body::Url => word || matches!(byte, b'-' | b'_'),
        Body::Dotted => word || matches!(byte, b'-' | b'_' | b'.'),
        Body::Base64 => word || matches!(byte, b'-' | b'_' | b'.' | b'+' | b'/' | b'=' | b'%'),
        Body::Hex => matches!(byte, b'0'..=b'9' | b'a'..=b'f'),
        Body::Upper => matches!(byte, b'0'..=b'9' | b'A'..=b'Z'),
    }
}

/// The secret in the address of a webhook, whose host begins at `start`.
pub(super) fn webhook(view: &View<'_>, start: usize, hits: &mut Vec<Hit>) {
    let first = at(view.bytes, start).to_ascii_lowercase();
    let Some(host) = WEBHOOKS
        .iter()
        .find(|host| at(host, 0) == first && starts_with(view.bytes, start, host))
    else {
        return;
    };
    let from = start + host.len();
    let length = run(view.bytes, from, 512, |byte| {
        is_word(byte) || matches!(byte, b'/' | b'-' | b'_' | b'@' | b'.' | b':' | b'=' | b'%')
    });
    let length = length - usize::from(matches!(back(view.bytes, from + length, 1), b'.' | b':'));
    if length >= 8 {
        hits.push(Hit {
            start: from,
            end: from + length,
            what: Finding::Token,
        });
    }
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
    if !(word.eq_ignore_ascii_case(b"aws")
        || word.starts_with(b"AKIA")
        || word.starts_with(b"ASIA"))
    {
        return;
    }
    let edge = (end + 120).min(bytes.len());
    let mut index = end;
    while index < edge {
        let length = run(bytes, index, 200, |byte| {
            is_word(byte) || byte == b'/' || byte == b'+'
        });
        let text = slice(bytes, index, index + length);
        let mixed = text.iter().any(u8::is_ascii_uppercase)
            && text.iter().any(u8::is_ascii_lowercase)
            && text.iter().any(u8::is_ascii_digit);
        if length == 40 && mixed && !text.starts_with(b"/") {
            hits.push(Hit {
                start: index,
                end: index + 40,
                what: Finding::Token,
            });
        }
        index += length + 1;
    }
}
