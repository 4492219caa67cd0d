//! Lists the prefixes of issuers' tokens, and what follows them.

/// What a token consists of behind its prefix.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Body {
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
pub(super) type Shape = (&'static [u8], Body, usize);

macro_rules! shapes {
    ($($prefix:literal $body:ident $least:literal,)*) => {
        &[$(($prefix.as_bytes(), Body::$body, $least)),*]
    };
}

/// Prefixes that end with `_`, `-`, `.`, `/` or `$`.
const MARKED: &[Shape] = shapes! {
    "sk-ant-" Url 16, "sk-proj-" Url 16, "sk-svcacct-" Url 16, "sk-admin-" Url 16,
    "sk-or-v1-" Word 16, "sk-lf-" Url 16, "pk-lf-" Url 16, "sk-None-" Url 16, "sk_live_" Snake 10,
    "sk_test_" Snake 10, "rk_live_" Snake 10, "rk_test_" Snake 10, "pk_live_" Snake 10,
    "pk_test_" Snake 10, "whsec_" Base64 16, "sk_prod_" Snake 10, "ghp_" Snake 16, "gho_" Snake 16,
    "ghu_" Snake 16, "ghs_" Dotted 16, "ghr_" Snake 16, "github_pat_" Snake 16, "glpat-" Dotted 16,
    "gldt-" Dotted 16, "glrt-" Dotted 16, "glrtr-" Dotted 16, "glcbt-" Dotted 16,
    "glptt-" Dotted 16, "glft-" Dotted 16, "glimt-" Dotted 16, "glagent-" Dotted 16,
    "glsoat-" Dotted 16, "glffct-" Dotted 16, "gloas-" Dotted 16, "xoxb-" Dotted 8,
    "xoxp-" Dotted 8, "xoxa-" Dotted 8, "xoxr-" Dotted 8, "xoxs-" Dotted 8, "xoxo-" Dotted 8,
    "xoxc-" Dotted 8, "xoxd-" Base64 8, "xoxe-" Dotted 8, "xoxe.xoxp-" Dotted 8,
    "xoxe.xoxb-" Dotted 8, "xapp-" Dotted 8, "xwfp-" Dotted 8, "ya29." Dotted 16, "GOCSPX-" Url 16,
    "1//0" Url 24, "npm_" Word 20, "pypi-" Url 16, "rubygems_" Word 24, "dckr_pat_" Url 16,
    "dckr_oat_" Url 16, "hf_" Word 24, "api_org_" Word 24, "gsk_" Word 24, "xai-" Word 24,
    "r8_" Word 24, "pplx-" Word 24, "tgp_v1_" Url 24, "fw_" Word 20, "nvapi-" Url 24,
    "tvly-" Url 16, "lsv2_pt_" Snake 24, "lsv2_sk_" Snake 24, "pcsk_" Snake 24, "csk-" Word 24,
    "jina_" Word 24, "ls__" Word 24, "sk-" Url 20, "SG." Dotted 24, "key-" Hex 32,
    "dop_v1_" Hex 32, "doo_v1_" Hex 32, "dor_v1_" Hex 32, "shpat_" Hex 24, "shpss_" Hex 24,
    "shpca_" Hex 24, "shppa_" Hex 24, "shptka_" Hex 24, "sq0atp-" Url 16, "sq0csp-" Url 16,
    "lin_api_" Word 24, "lin_oauth_" Word 24, "ntn_" Word 24, "secret_" Word 40, "PMAK-" Url 24,
    "dp.pt." Word 24, "dp.st." Dotted 24, "hvs." Url 20, "hvb." Url 20, "hvr." Url 20,
    "fo1_" Url 24, "fm2_" Base64 24, "NRAK-" Word 20, "NRJS-" Word 16, "NRII-" Url 20,
    "glsa_" Snake 24, "glc_" Base64 24, "sntrys_" Base64 24, "sntryu_" Hex 24, "HRKU-" Url 24,
    "pscale_tkn_" Dotted 24, "pscale_pw_" Dotted 24, "pul-" Hex 32, "sbp_" Hex 32,
    "sb_secret_" Url 16, "AGE-SECRET-KEY-1" Word 40, "dapi-" Hex 24, "EZAK" Word 48,
    "EZTK" Word 48, "CFPAT-" Url 24, "CCIPAT_" Snake 24, "figd_" Url 24, "rdme_" Word 32,
    "tfp_" Url 24, "vercel_" Word 20, "vcp_" Word 20, "cio" Word 32, "phc_" Word 24,
    "phx_" Word 24, "ops_" Base64 60, "ATATT3x" Base64 40, "ATCTT3x" Base64 40, "whsk_" Word 24,
    "access_token$production$" Word 16, "EAAC" Word 60,
};

/// Prefixes that go on without a sign: the whole is one word, or longer.
const SOLID: &[Shape] = shapes! {
    "AKIA" Upper 16, "ASIA" Upper 16, "ABIA" Upper 16, "ACCA" Upper 16, "AIDA" Upper 16,
    "AROA" Upper 16, "AIPA" Upper 16, "ANPA" Upper 16, "ANVA" Upper 16, "AGPA" Upper 16,
    "APKA" Upper 16, "ASCA" Upper 16, "AIza" Url 30, "dapi" Hex 32, "GR1348941" Url 16,
    "EAAA" Url 56, "EAAC" Word 60, "EAAG" Word 60, "EZAK" Word 48, "EZTK" Word 48, "cio" Word 32,
    "ATATT3x" Base64 40, "ATCTT3x" Base64 40, "ATBB" Word 28, "AQVN" Url 30, "y0_AgA" Url 40,
    "PKT" Upper 40, "LTAI" Word 12, "AKID" Word 32, "SK" Hex 32, "AC" Hex 32,
};

/// Shapes sorted by the first byte of their prefix.
pub(super) struct Shapes<const N: usize> {
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

    pub(super) fn beginning_with(&self, byte: u8) -> &[Shape] {
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

pub(super) static SORTED_MARKED: Shapes<{ MARKED.len() }> = Shapes::new(MARKED);
pub(super) static SORTED_SOLID: Shapes<{ SOLID.len() }> = Shapes::new(SOLID);

/// One of 64 bits for a byte: letters and digits that share one are told apart later.
pub(super) const fn bit(byte: u8) -> u64 {
    1 << (byte & 63)
}

/// For each first byte of a prefix, and of `eyJ`, the bits of the bytes that follow it, and of those behind these, to pass by other
/// words quickly.
pub(super) static BEGINNINGS: [(u64, u64); 256] = {
    const fn add(table: &mut [(u64, u64); 256], prefix: &[u8]) {
        let (seconds, thirds) = &mut table[prefix[0] as usize];
        *seconds |= bit(prefix[1]);
        *thirds |= if prefix.len() > 2 {
            bit(prefix[2])
        } else {
            u64::MAX
        };
    }
    const fn add_all(table: &mut [(u64, u64); 256], shapes: &[Shape]) {
        let mut index = 0;
        while index < shapes.len() {
            add(table, shapes[index].0);
            index += 1;
        }
    }
    let mut table = [(0, 0); 256];
    add_all(&mut table, MARKED);
    add_all(&mut table, SOLID);
    add(&mut table, b"eyJ");
    table
};
