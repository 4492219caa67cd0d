//! Identity numbers, passports and their neighbours as they stand in texts, and what only looks like them.

use super::*;

#[test]
fn an_identity_number_in_its_countrys_writing() {
    leaves(&[
        ("user 811228-9874 ok", "user [redacted:national-id] ok"),
        ("CPF: 529.982.247-25.", "CPF: [redacted:national-id]."),
        ("HKID A123456(3)!", "HKID [redacted:national-id]!"),
        (
            "131052-308T, 131052+308T",
            "[redacted:national-id], [redacted:national-id]",
        ),
        (
            "1-4-5 then AB 12 34 56 C now",
            "1-4-5 then [redacted:national-id] now",
        ),
        (
            "a=1&nir=2+55+08+14+168+025+38&b=2",
            "a=1&nir=[redacted:national-id]&b=2",
        ),
        ("x%3D8001015009087%26y", "x%3D[redacted:national-id]%26y"),
        (
            "q%253D811228%252D9874%2526",
            "q%253D[redacted:national-id]%2526",
        ),
        (
            "用户11010519491231002X已登录",
            "用户[redacted:national-id]已登录",
        ),
        ("CNPJ 12.ABC.345/01DE-35", "CNPJ [redacted:national-id]"),
    ]);
}

#[test]
fn a_weak_one_by_a_word_near_it_also_when_the_name_is_long() {
    leaves(&[
        (
            "customerBsn=111222333",
            "customerBsn=[redacted:national-id]",
        ),
        (
            "my PESEL is 44051401359",
            "my PESEL is [redacted:national-id]",
        ),
        (
            "INSERT INTO t (マイナンバー, n) VALUES ('123456789018', 3)",
            "INSERT INTO t (マイナンバー, n) VALUES ('[redacted:national-id]', 3)",
        ),
        (
            "マイナンバーは123456789018です",
            "マイナンバーは[redacted:national-id]です",
        ),
        ("order 111222333", "order 111222333"),
        (
            "pod put-21c5e2874-9bsn9 evicted",
            "pod put-21c5e2874-9bsn9 evicted",
        ),
    ]);
}

#[test]
fn a_passport_by_a_word_and_its_machine_readable_lines_by_themselves() {
    leaves(&[
        (
            "passport no. C01X00T47 expired",
            "passport no. [redacted:passport] expired",
        ),
        (
            "GET /passport/C01X00T47/visas",
            "GET /passport/[redacted:passport]/visas",
        ),
        (
            "got L898902C36UTO7408122F1204159ZE184226B<<<<<10.",
            "got [redacted:passport].",
        ),
        ("7408122F1204159UTO<<<<<<<<<<<6", "[redacted:passport]"),
        ("ticket C01X00T47", "ticket C01X00T47"),
        ("passport checked 2026-11-20", "passport checked 2026-11-20"),
    ]);
}

#[test]
fn what_only_looks_like_one() {
    let clean = [
        "C9732118-A90B-4DA0-8349-F81B32C23499",
        "-49.59035403582657",
        "commit d126611731 of main",
        "pod story-57fd305c6-cpf52 evicted",
        "build 20261120-1422, 20261120142242",
        "GET /items/450101/123",
        "arn:aws:lambda:eu-west-1:234123412346:function:x",
        "arn:aws:lambda:eu-west-1:586770764197:function:x",
    ];
    for text in clean {
        assert_eq!(scrubbed(text), text);
    }
}

#[test]
fn an_address_behind_a_word_before_dots_and_with_a_port() {
    leaves(&[
        ("id:2606:1a00::55e3:6080 up", "id:[redacted:ip] up"),
        ("2606:be80::f28f:6e4f...tail", "[redacted:ip]...tail"),
        ("::ffff:192.0.2.128.", "[redacted:ip]."),
        ("id:52:5e:7a:ba:c6:51", "id:[redacted:device]"),
        ("18:F3:18:C4:91:68:80", "[redacted:device]"),
        ("from 10.174.138.28+x", "from [redacted:ip]+x"),
    ]);
}

#[test]
fn tokens_and_basic_credentials_by_their_form_alone() {
    leaves(&[
        (
            "npm_RbeJyXdeWhNJZDRBpVmVgKNQpNfhSaYHjXva",
            "[redacted:token]",
        ),
        ("Basic YWxpY2U6c2VjcmV0|x", "Basic [redacted:credential]|x"),
        (
            "registry.example/war/seek:8.0@sha256:5928c3b811b047fc21130c2e5b9b152b4be3fe57d71f506bf5f58142c0ca45a7",
            "registry.example/war/seek:8.0@sha256:5928c3b811b047fc21130c2e5b9b152b4be3fe57d71f506bf5f58142c0ca45a7",
        ),
        (
            "key: bab1a074ad484e53810cd782c4b3a4bc,",
            "key: bab1a074ad484e53810cd782c4b3a4bc,",
        ),
    ]);
}
