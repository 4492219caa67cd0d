//! What is malformed.

use super::*;

#[test]
fn what_is_malformed_is_as_good_as_none() {
    let zero = "0".repeat(32);
    for (format, name, values) in [
        (
            Format::B3,
            "b3",
            vec![
                String::new(),
                "0".to_owned(),
                "d".to_owned(),
                format!("{TRACE}"),
                format!("{TRACE}-{SPAN}-2"),
                format!("{TRACE}-{SPAN}-1-"),
                format!("{TRACE}-{SPAN}-1-{SPAN}-1"),
                format!("{TRACE}-{SPAN}0-1"),
                format!("0{TRACE}-{SPAN}-1"),
                format!("{zero}-{SPAN}-1"),
                format!("{TRACE}-{}-1", &zero[..16]),
                format!("{}-{SPAN}-1", TRACE.to_uppercase()),
                format!("+{}-{SPAN}-1", &TRACE[1..]),
            ],
        ),
        (
            Format::Jaeger,
            "uber-trace-id",
            vec![
                String::new(),
                format!("{TRACE}:{SPAN}:0"),
                format!("{TRACE}:{SPAN}:0:1:"),
                format!("{TRACE}:{SPAN}:0:100"),
                format!("{TRACE}:{SPAN}:0:x"),
                format!("0{TRACE}:{SPAN}:0:1"),
                format!("{TRACE}:0{SPAN}:0:1"),
                format!("{zero}:{SPAN}:0:1"),
                format!("{TRACE}:0:0:1"),
                format!("{TRACE}::0:1"),
                format!("%ff{TRACE}:{SPAN}:0:1"),
            ],
        ),
        (
            Format::XRay,
            "x-amzn-trace-id",
            vec![
                String::new(),
                "Root".to_owned(),
                format!("Root=2-5759e988-bd862e3fe1be46a994272793;Parent={SPAN};Sampled=1"),
                format!("Root=1-5759e988bd862e3fe1be46a994272793;Parent={SPAN};Sampled=1"),
                format!("Root=1-5759e988-bd862e3fe1be46a99427279;Parent={SPAN};Sampled=1"),
                format!("Root=1-5759e988-bd862e3fe1be46a994272793;Parent=1;Sampled=1"),
                format!("Root=1-5759e988-bd862e3fe1be46a994272793;Parent={SPAN};Sampled=2"),
            ],
        ),
    ] {
        for value in values {
            assert_eq!(named(&extract(format, &[(name, &value)])), None, "{value}");
        }
        assert_eq!(named(&extract(format, &[])), None);
        assert_eq!(inject(format, &Context::new()), []);
    }
}
