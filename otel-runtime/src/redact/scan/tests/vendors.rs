//! Tokens of many issuers, by their documented prefixes.

use super::*;

/// Prefixes, and what the rest consists of: `h` of hexadecimal digits, `w` of letters and digits, `u` of capitals and digits, and how
/// long it is.
const ISSUERS: &[(&str, char, usize)] = &[
    // Models
    ("sk-ant-api03-", 'w', 95),
    ("sk-ant-admin01-", 'w', 80),
    ("sk-ant-oat01-", 'w', 80),
    ("sk-proj-", 'w', 156),
    ("sk-svcacct-", 'w', 60),
    ("sk-admin-", 'w', 60),
    ("sess-", 'w', 40),
    ("sk-or-v1-", 'h', 64),
    ("hf_", 'w', 34),
    ("api_org_", 'w', 34),
    ("gsk_", 'w', 52),
    ("xai-", 'w', 80),
    ("r8_", 'w', 37),
    ("pplx-", 'w', 48),
    ("nvapi-", 'w', 64),
    ("tvly-", 'w', 32),
    ("pa-", 'w', 43),
    ("wandb_v1_", 'w', 60),
    ("rpa_", 'w', 40),
    ("fc-", 'h', 32),
    ("ABSK", 'w', 108),
    // Clouds, hosts, databases
    ("AKIA", 'u', 16),
    ("ASIA", 'u', 16),
    ("AIza", 'w', 35),
    ("GOCSPX-", 'w', 28),
    ("LTAI", 'w', 20),
    ("AKID", 'w', 32),
    ("dop_v1_", 'h', 64),
    ("HRKU-", 'w', 60),
    ("rnd_", 'w', 32),
    ("nfp_", 'w', 36),
    ("vcp_", 'w', 56),
    ("sbp_", 'h', 40),
    ("sb_secret_", 'w', 31),
    ("napi_", 'w', 64),
    ("npg_", 'w', 12),
    ("mdb_sa_sk_", 'w', 40),
    ("pscale_tkn_", 'w', 43),
    ("dapi", 'h', 32),
    ("cfut_", 'w', 40),
    ("tskey-auth-", 'w', 44),
    ("sha256~", 'w', 43),
    // Code, packages, builds
    ("ghp_", 'w', 36),
    ("github_pat_", 'w', 82),
    ("glpat-", 'w', 20),
    ("npm_", 'w', 36),
    ("pypi-", 'w', 160),
    ("cio", 'w', 32),
    ("rubygems_", 'h', 48),
    ("CLOJARS_", 'h', 60),
    ("dckr_pat_", 'w', 27),
    ("AKCp", 'w', 69),
    ("sqp_", 'h', 40),
    ("bkua_", 'h', 40),
    ("CCIPAT_", 'w', 62),
    ("pul-", 'h', 40),
    ("snyk_uat.", 'w', 60),
    ("sgp_", 'h', 40),
    // Work, mail, payment
    ("xoxb-", 'w', 50),
    ("xapp-", 'w', 60),
    ("ATATT3x", 'w', 180),
    ("ATCTT3x", 'w', 180),
    ("ATBB", 'w', 32),
    ("lin_api_", 'w', 40),
    ("ntn_", 'w', 46),
    ("figd_", 'w', 40),
    ("PMAK-", 'w', 59),
    ("shpat_", 'h', 32),
    ("sq0atp-", 'w', 22),
    ("sk_live_", 'w', 24),
    ("rk_test_", 'w', 24),
    ("whsec_", 'w', 32),
    ("rzp_live_", 'w', 14),
    ("FLWSECK_TEST-", 'h', 32),
    ("shippo_live_", 'h', 40),
    ("duffel_live_", 'w', 43),
    ("EZAK", 'w', 54),
    ("SK", 'h', 32),
    ("key-", 'h', 32),
    ("xkeysib-", 'h', 81),
    ("pat-na1-", 'h', 36),
    // Secrets, watching
    ("hvs.", 'w', 95),
    ("hvb.", 'w', 140),
    ("dp.pt.", 'w', 43),
    ("dp.sa.", 'w', 43),
    ("ops_", 'w', 250),
    ("AGE-SECRET-KEY-1", 'u', 58),
    ("glsa_", 'w', 41),
    ("glc_", 'w', 90),
    ("NRAK-", 'u', 27),
    ("NRJS-", 'h', 19),
    ("pub", 'h', 32),
    ("dt0c01.", 'u', 89),
    ("sntrys_", 'w', 120),
    ("sntryu_", 'h', 64),
    ("phx_", 'w', 43),
    ("mfa.", 'w', 84),
    ("sl.", 'w', 140),
];

/// So many signs, the same each time.
fn body(kind: char, length: usize) -> String {
    let alphabet: &[u8] = match kind {
        'h' => b"7f3a90b1c2d4e568",
        'u' => b"Q7WERTY2UIOP4ASDF5GHJKL3ZXCVBNM6",
        _ => b"x7Qw3ErT9yUi0pAsDf1GhJkL2zXcV4bNm",
    };
    alphabet
        .iter()
        .cycle()
        .take(length)
        .copied()
        .map(char::from)
        .collect()
}

#[test]
fn tokens_are_known_by_their_prefixes() {
    for (prefix, kind, length) in ISSUERS {
        let token = format!("{prefix}{}", body(*kind, *length));
        for (before, behind) in [
            ("", ""),
            ("got ", ": refused"),
            ("x=", "&y=2"),
            ("\"", "\""),
        ] {
            let text = format!("{before}{token}{behind}");
            let expected = format!("{before}[redacted:token]{behind}");
            assert_eq!(scrubbed(&text), expected);
            let default = scan(&text, "", &by_default(), &mut |_| {});
            assert_eq!(default, expected);
        }
    }
}

#[test]
fn tokens_of_parts_with_known_lengths() {
    let (w, h) = (|length| body('w', length), |length| body('h', length));
    let tokens = [
        format!("MTk4NjIyNDgzNDcxOTI1MjQ4.{}.{}", w(6), w(27)),
        format!("pat{}.{}", w(14), h(64)),
        format!("pat.{}.{}.{}", w(22), h(24), w(20)),
        format!("sdk-{}-{}-{}-{}-{}", h(8), h(4), h(4), h(4), h(12)),
        format!("KEY{}_{}", body('u', 32), w(22)),
        format!("access_token$production${}${}", w(16), h(32)),
        format!("{}.atlasv1.{}", w(14), w(64)),
        format!("re_{}_{}", w(8), w(24)),
    ];
    for token in tokens {
        for how in [everything(), by_default()] {
            let text = format!("got \"{token}\", ok");
            let left = scan(&text, "", &how, &mut |_| {});
            assert_eq!(left, "got \"[redacted:token]\", ok");
        }
    }
    let owner = "https://acme.webhook.office.com/webhookb2/";
    assert_eq!(
        scrubbed(&format!("POST {owner}{}@{}/x", h(32), h(32))),
        format!("POST {owner}[redacted:token]")
    );
}

#[test]
fn the_address_of_a_webhook_ends_where_another_url_begins() {
    let hook = "https://hooks.slack.com/services/";
    let glued = format!("{hook}T00000000/B0/XXXXpostgres://app:pw@db/x");
    let expected = format!("{hook}[redacted:token]://[redacted:url-credential]@db/x");
    leaves(&[
        (&glued, &expected),
        (
            &format!("{glued}[redacted:email]"),
            &format!("{expected}[redacted:email]"),
        ),
    ]);
}

#[test]
fn names_that_begin_like_tokens_stay() {
    for text in [
        "re_some_long_snake_case_name_of_2_things pa-some-css-class-name mfa.enabled=true",
        "sl.no patches.2 pub fn sdk-core mob-app KEYWORD_LIST t1.column v1.0-beta live_view test_case",
        "MTIzNDU2Nzg5MDEyMzQ1Njc4OTA=.a.b atlasv1. K10 A3-size API-REFERENCE",
    ] {
        assert_eq!(scrubbed(text), text);
    }
}

#[test]
fn a_key_of_putty() {
    let line = "AAAAgQDfJ3sl9YyWwCkQ0v0i7r0m4YhQe8qQ1p3m6hXyZ2o9Kq7sT5uVwXyZ0123";
    let key = format!(
        "PuTTY-User-Key-File-3: ssh-rsa\nPublic-Lines: 1\n{line}\nPrivate-Lines: 2\n{line}\nshortlast=\nPrivate-MAC: 12ab"
    );
    let expected = format!(
        "PuTTY-User-Key-File-3: ssh-rsa\nPublic-Lines: 1\n{line}\nPrivate-Lines: 2\n[redacted:private-key]\nPrivate-MAC: 12ab"
    );
    assert_eq!(scrubbed(&key), expected);
    assert_eq!(
        scrubbed(&key.replace('\n', "\\n")),
        expected.replace('\n', "\\n")
    );
    assert_eq!(
        scrubbed("Private-Lines: 0\n- none"),
        "Private-Lines: 0\n- none"
    );
}
