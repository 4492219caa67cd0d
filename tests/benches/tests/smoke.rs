//! Every contender takes part in every workload it can do, and the exporter counts every span that was made.

use std::process::Command;

#[test]
fn nobody_loses_a_span() {
    let output = Command::new(env!("CARGO_BIN_EXE_compare"))
        .args(["--seconds", "0.02", "--turns", "1"])
        .args(["--sections", "time,cpu,memory,allocations,futures"])
        // Whatever the shell has set says nothing to the children.
        .env("OTEL_TRACES_SAMPLER", "always_off")
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{text}");
    assert!(!text.contains(" lost "), "{text}");
    assert!(!text.contains("NaN"), "{text}");
    for (row, missing) in [
        ("leaf", 0),
        ("leaf_attrs", 0),
        // A leaf has nothing inside.
        ("nested10", 1),
        ("tree", 1),
        ("async_leaf", 0),
        ("async_multi", 0),
        // Not `contended`: whether two threads run at once is up to the machine.
        ("alone", 0),
        ("unsampled_child", 0),
        ("unsampled_root", 0),
        // fastrace and traceable have no set-up without an exporter; fastrace is there twice, and as a ratio.
        ("disabled_none", 4),
        // The tracer in a static is not there; nor is the ratio to it.
        ("disabled", 2),
    ] {
        let line = text
            .lines()
            .find(|line| line.starts_with(&format!("| `{row}`: ")));
        let line = line.unwrap_or_else(|| panic!("no {row} in {text}"));
        assert_eq!(line.matches(" – |").count(), missing, "{line}");
    }
}

#[test]
fn a_slip_on_the_command_line_is_named() {
    let output = Command::new(env!("CARGO_BIN_EXE_compare"))
        .args(["--rows", "leaf,laef"])
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    let text = String::from_utf8(output.stderr).unwrap();
    assert!(text.contains("\"laef\""), "{text}");
}
