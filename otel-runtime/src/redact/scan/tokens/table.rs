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
    /// Letters, digits and `_`, all of capitals, small letters and digits.
    Mixed,
    /// Parts of a known length with signs between: see [`form`](super::form).
    Form(&'static str),
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
    "EAAC" Word 60, "sk_" Word 28, "pa-" Url 40, "wandb_v1_" Snake 40,
    "xkeysib-" Url 64, "xsmtpsib-" Url 64, "re_" Mixed 24, "atlasv1." Url 60, "dp.sa." Word 24, "dp.ct." Word 24,
    "dp.scim." Word 24, "dp.audit." Word 24, "dp.spat." Word 24, "dp.said." Word 24, "bkua_" Hex 40, "bkct_" Url 40,
    "v1.0-" Url 100, "cfut_" Word 36, "cfat_" Word 36, "cfk_" Word 36, "mfa." Url 60, "sl." Dotted 100,
    "live_" Hex 35, "test_" Hex 35, "FLWSECK_TEST-" Url 30, "FLWSECK-" Url 30, "FLWPUBK_TEST-" Url 30, "fio-u-" Url 60, "pat-na1-" Url 36, "pat-eu1-" Url 36,
    "pat-ap1-" Url 36, "sk.eyJ" Dotted 60, "pk.eyJ" Dotted 60, "tk.eyJ" Dotted 60, "sha256~" Url 40,
    "access-sandbox-" Url 36, "access-development-" Url 36, "access-production-" Url 36, "pnu_" Word 30, "pnb_" Word 30,
    "shippo_live_" Hex 40, "shippo_test_" Hex 40, "sgp_" Snake 40, "tskey-" Url 24, "t1." Dotted 150, "zpka_" Snake 30,
    "CLOJARS_" Hex 60, "aio_" Word 28, "duffel_live_" Url 40, "duffel_test_" Url 40, "dt0c01." Dotted 80,
    "dt0s01." Dotted 60, "dt0s02." Dotted 60, "dt0s03." Dotted 60, "dt0s06." Dotted 60, "dt0s08." Dotted 60,
    "dt0s16." Dotted 60, "ico-" Word 32, "API-" Upper 25, "rzp_live_" Word 14, "rzp_test_" Word 14, "APP_USR-" Url 50,
    "api_live." Dotted 40, "api_sandbox." Dotted 40, "snyk_uat." Dotted 50, "snyk_sat." Dotted 50, "tr_prod_" Word 20,
    "tr_dev_" Word 20, "tr_pat_" Word 24, "signkey-" Url 40, "napi_" Word 50, "npg_" Word 12, "mdb_sa_sk_" Url 30,
    "CCDB1_" Snake 50, "vci_" Word 40, "vca_" Word 40, "vcr_" Word 40, "vck_" Word 40, "sqp_" Hex 40, "squ_" Hex 40,
    "sqa_" Hex 40, "rnd_" Word 28, "nfp_" Word 36, "nfc_" Word 36, "sess-" Word 40, "ek_live_" Snake 10, "ek_test_" Snake 10,
    "rpa_" Word 40, "tk-us-" Url 40, "tk-eu-" Url 40, "fc-" Hex 32, "apify_api_" Word 30, "SWMTKN-1-" Url 60,
    "A3-" Url 33, "sntryi_" Hex 24, "lsv2_" Snake 40, "glwt-" Url 16, "ddapp_" Word 30, "ddpat_" Word 30,
    "figu_" Url 30, "ctx7sk-" Url 30, "e2b_" Hex 40, "phs_" Word 24,

};

/// Prefixes that are followed by parts of known lengths.
const FORMS: &[Shape] = &[
    // The id of a bot in base64, a time, and a check: ids are digits.
    (b"MT", Body::Form("u20-27.u6.u27-40"), 0),
    (b"Mj", Body::Form("u20-27.u6.u27-40"), 0),
    (b"Mz", Body::Form("u20-27.u6.u27-40"), 0),
    (b"ND", Body::Form("u20-27.u6.u27-40"), 0),
    (b"NT", Body::Form("u20-27.u6.u27-40"), 0),
    (b"Nj", Body::Form("u20-27.u6.u27-40"), 0),
    (b"Nz", Body::Form("u20-27.u6.u27-40"), 0),
    (b"OD", Body::Form("u20-27.u6.u27-40"), 0),
    (b"OT", Body::Form("u20-27.u6.u27-40"), 0),
    // Airtable, Harness, LaunchDarkly, Telnyx, messages of Firebase, Braintree.
    (b"pat", Body::Form("w14.h64"), 0),
    (b"pat.", Body::Form("u22.h24.w20"), 0),
    (b"sat.", Body::Form("u22.h24.w20"), 0),
    (b"sdk-", Body::Form("h8-h4-h4-h4-h12"), 0),
    (b"mob-", Body::Form("h8-h4-h4-h4-h12"), 0),
    (b"KEY", Body::Form("w32_w22"), 0),
    (b"AAAA", Body::Form("u7:u130-150"), 0),
    (b"access_token$production$", Body::Form("w16$h32"), 0),
    (b"access_token$sandbox$", Body::Form("w16$h32"), 0),
];

/// Prefixes that go on without a sign: the whole is one word, or longer.
const SOLID: &[Shape] = shapes! {
    "AKIA" Upper 16, "ASIA" Upper 16, "ABIA" Upper 16, "ACCA" Upper 16, "AIDA" Upper 16,
    "AROA" Upper 16, "AIPA" Upper 16, "ANPA" Upper 16, "ANVA" Upper 16, "AGPA" Upper 16,
    "APKA" Upper 16, "ASCA" Upper 16, "AIza" Url 30, "dapi" Hex 32, "GR1348941" Url 16,
    "EAAA" Url 56, "EAAC" Word 60, "EAAG" Word 60, "EZAK" Word 48, "EZTK" Word 48, "cio" Word 32,
    "ATATT3x" Base64 40, "ATCTT3x" Base64 40, "ATBB" Word 28, "AQVN" Url 30, "y0_AgA" Url 40,
    "PKT" Upper 40, "LTAI" Word 12, "AKID" Word 32, "SK" Hex 32, "AC" Hex 32, "ABSK" Base64 100, "EAAB" Word 60,
    "EAAD" Word 60, "EAAE" Word 60, "EAAF" Word 60, "EAAH" Word 60, "EAAI" Word 60, "EAAJ" Word 60, "dG9rO" Base64 50,
    "AKCp" Word 60, "pub" Hex 32, "cmVmdGtuO" Word 50, "K10" Hex 50,
};

/// Shapes sorted by the first two bytes of their prefix.
pub(super) struct Shapes<const N: usize> {
    shapes: [Shape; N],
    /// For each pair of bytes, where its shapes begin; those of the next begin where they end.
    starts: [u8; PAIRS + 1],
}

/// How many pairs of bytes are told apart.
const PAIRS: usize = 32 * 32;

/// The place of two bytes: some that are no letters share theirs.
const fn pair(first: u8, second: u8) -> usize {
    ((first & 31) as usize) << 5 | (second & 31) as usize
}

impl<const N: usize> Shapes<N> {
    const fn new(list: &[Shape]) -> Self {
        assert!(N < 256);
        let mut shapes: [Shape; N] = [(b"", Body::Word, 0); N];
        let mut starts = [0; PAIRS + 1];
        let mut index = 0;
        while index < N {
            let prefix = list[index].0;
            starts[pair(prefix[0], prefix[1]) + 1] += 1;
            index += 1;
        }
        let mut place = 1;
        while place < starts.len() {
            starts[place] += starts[place - 1];
            place += 1;
        }
        let mut next = starts;
        let mut index = 0;
        while index < N {
            let prefix = list[index].0;
            let place = pair(prefix[0], prefix[1]);
            shapes[next[place] as usize] = list[index];
            next[place] += 1;
            index += 1;
        }
        Self { shapes, starts }
    }

    pub(super) fn beginning_with(&self, first: u8, second: u8) -> &[Shape] {
        let place = pair(first, second);
        let start = self.starts.get(place).copied().unwrap_or(0);
        let end = self.starts.get(place + 1).copied().unwrap_or(0);
        self.shapes
            .get(usize::from(start)..usize::from(end))
            .unwrap_or(&[])
    }
}

pub(super) static SORTED_MARKED: Shapes<{ MARKED.len() }> = Shapes::new(MARKED);
pub(super) static SORTED_SOLID: Shapes<{ SOLID.len() }> = Shapes::new(SOLID);
pub(super) static SORTED_FORMS: Shapes<{ FORMS.len() }> = Shapes::new(FORMS);

/// The place of the first two bytes of a prefix; some that are no letters share theirs.
const fn beginning(first: u8, second: u8) -> usize {
    ((first & 63) as usize) << 5 | (second & 31) as usize
}

/// For each two bytes that a prefix begins with, and for those of `eyJ`, the bits of the third one, to pass by other words quickly.
static THIRDS: [u32; 64 * 32] = {
    const fn add(table: &mut [u32; 64 * 32], shapes: &[Shape]) {
        let mut index = 0;
        while index < shapes.len() {
            let prefix = shapes[index].0;
            table[beginning(prefix[0], prefix[1])] |= if prefix.len() > 2 {
                1 << (prefix[2] & 31)
            } else {
                u32::MAX
            };
            index += 1;
        }
    }
    let mut table = [0; 64 * 32];
    add(&mut table, MARKED);
    add(&mut table, SOLID);
    add(&mut table, FORMS);
    table[beginning(b'e', b'y')] |= 1 << (b'J' & 31);
    table
};

/// Whether a prefix can begin with these bytes. Some other beginnings pass as well.
pub(super) fn may_begin(first: u8, second: u8, third: u8) -> bool {
    let thirds = THIRDS.get(beginning(first, second)).copied().unwrap_or(0);
    thirds >> (third & 31) & 1 == 1
}
