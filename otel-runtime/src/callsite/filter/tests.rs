//! Directives: what they are about, and what is said of malformed ones.

use proptest::prelude::*;

use super::*;

const GET: Names<'static> = Names {
    span: "GET /orders",
    module: "shop::db::pool",
    function: "shop::db::pool::Pool::get",
};

fn lets(filter: &str, names: Names<'_>, level: Level) -> bool {
    let filter = Filter::parse(filter).unwrap();
    filter.is_none_or(|filter| filter.lets(names, level))
}

#[test]
fn a_pattern_is_about_a_module_and_all_below_a_function_or_a_span() {
    for pattern in [
        "shop",
        "shop::db",
        "shop::db::pool",
        "shop::db::pool::Pool",
        "shop::db::pool::Pool::get",
        "shop::*::pool",
        "*::Pool::get",
        "GET /orders",
        "GET *",
        "*",
    ] {
        assert!(
            !lets(&format!("{pattern}=off"), GET, Level::Error),
            "{pattern}"
        );
    }
    for pattern in [
        "sho", "shop::d", "db", "db::pool", "get", "GET", "pool::*", "Shop",
    ] {
        assert!(
            lets(&format!("{pattern}=off"), GET, Level::Trace),
            "{pattern}"
        );
    }
}

#[test]
fn the_first_directive_that_matches_decides() {
    let filter = "shop::db=off, GET *=trace,*=info";
    assert!(!lets(filter, GET, Level::Error));
    let elsewhere = Names {
        module: "shop::web",
        function: "shop::web::get",
        ..GET
    };
    assert!(lets(filter, elsewhere, Level::Trace));
    let other = Names {
        span: "pay",
        ..elsewhere
    };
    assert!(!lets(filter, other, Level::Debug));
    assert!(lets(filter, other, Level::Info));
}

#[test]
fn what_no_directive_is_about_stays_on() {
    assert!(lets("other=off", GET, Level::Trace));
    assert!(lets(" , ,", GET, Level::Trace));
}

#[test]
fn a_level_alone_is_about_everything() {
    assert!(!lets("WARN", GET, Level::Info));
    assert!(lets("WARN", GET, Level::Warn));
    assert!(!lets("off", GET, Level::Error));
}

#[test]
fn a_malformed_directive_says_what_was_found_what_is_allowed_and_one_correct_form() {
    for (filter, parts) in [
        (
            "a=info,checkout",
            [
                "`checkout`",
                "`off`, `error`, `warn`, `info`, `debug` or `trace`",
                "`checkout=debug`",
            ],
        ),
        (
            "a=inof",
            [
                "`inof`",
                "`off`, `error`, `warn`, `info`, `debug` or `trace`",
                "`shop::db=off`",
            ],
        ),
        ("=off", ["`=off`", "a module", "`shop::db=off`"]),
        (
            "*=info,shop=off",
            ["`shop=off`", "`*`", "`shop::db=off,*=info`"],
        ),
        (
            "info,shop=off",
            ["`shop=off`", "`*`", "`shop::db=off,*=info`"],
        ),
        ("a=off,a=info", ["`a=info`", "`a`", "`shop::db=off,*=info`"]),
    ] {
        let said = Filter::parse(filter).unwrap_err().to_string();
        for part in parts {
            assert!(said.contains(part), "{said}: {part}");
        }
    }
    let long = Filter::parse(&"x".repeat(5000)).unwrap_err().to_string();
    assert!(long.len() < 400, "{long}");
}

proptest! {
    #[test]
    fn no_text_is_too_odd(text in "\\PC{0,40}") {
        let _ = Filter::parse(&text);
    }

    #[test]
    fn levels_are_in_order(pattern in "[a-z:*]{1,6}", coarse in 0..5_usize, fine in 0..5_usize) {
        let levels = [Level::Error, Level::Warn, Level::Info, Level::Debug, Level::Trace];
        let words = ["error", "warn", "info", "debug", "trace"];
        let (coarse, fine) = (coarse.min(fine), coarse.max(fine));
        let filter = format!("{pattern}={}", words[coarse]);
        // What lets a finer function record lets a coarser one record.
        prop_assert!(!lets(&filter, GET, levels[fine]) || lets(&filter, GET, levels[coarse]));
    }
}

#[test]
fn a_filter_that_leaves_nothing_on_is_known() {
    for (text, nothing) in [
        ("off", true),
        ("shop::db=off,*=off", true),
        ("*=warn", true),
        ("shop=error,**=error", true),
        ("shop=off", false),
        ("shop=info,*=off", false),
        ("*=debug", false),
    ] {
        let filter = Filter::parse(text).unwrap().unwrap();
        assert_eq!(filter.lets_no_info(), nothing, "{text}");
    }
}
