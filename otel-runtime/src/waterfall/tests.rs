//! The layout as text, and what holds for whatever comes in.
#![expect(
    clippy::needless_raw_string_hashes,
    reason = "the form in which expect-test writes snapshots"
)]

use std::time::{Duration, SystemTime};

use expect_test::expect;
use opentelemetry::trace::{SpanId, Status};
use opentelemetry::{Array, Value};
use proptest::prelude::*;

use super::{Bar, Row, Span, display, human, layout};

const CLEAN: Status = Status::Unset;

fn span(id: u64, parent: u64, name: &str, from: u64, to: u64) -> Span<'_> {
    let at = |micros| SystemTime::UNIX_EPOCH + Duration::from_micros(micros);
    Span {
        id: SpanId::from(id),
        parent: SpanId::from(parent),
        parent_is_remote: false,
        name,
        start: at(from),
        end: at(to),
        status: &CLEAN,
        attributes: &[],
        events: &[],
    }
}

/// One line for each row: guides as letters, name, offset, duration, and the cells that the bar fills of ten.
fn text(spans: &[Span<'_>]) -> String {
    let waterfall = layout(spans);
    let line = |row: &Row<'_>| {
        let open: String = (1..row.depth)
            .map(|depth| {
                if row.guides.is_open(depth) {
                    "| "
                } else {
                    "  "
                }
            })
            .collect();
        let own = match (row.depth, row.guides.last) {
            (0, _) => "",
            (_, true) => "` ",
            (_, false) => "+ ",
        };
        let below = if row.guides.has_children { " >" } else { "" };
        let cells = waterfall.bar(row).cells(10);
        format!(
            "{open}{own}{}{below}  {} {} {cells:?}\n",
            row.name,
            human(row.offset),
            human(row.duration)
        )
    };
    waterfall.rows.iter().map(line).collect()
}

#[test]
fn a_tree_in_the_order_of_time() {
    let spans = [
        span(5, 2, "grandchild", 30, 40),
        span(3, 1, "second", 50, 90),
        span(2, 1, "first", 10, 45),
        span(4, 1, "with first", 10, 20),
        span(1, 0, "root", 0, 100),
    ];
    expect![[r#"
        root >  0 ns 100 µs 0..10
        + first >  10.0 µs 35.0 µs 1..5
        | ` grandchild  30.0 µs 10.0 µs 3..4
        + with first  10.0 µs 10.0 µs 1..2
        ` second  50.0 µs 40.0 µs 5..9
    "#]]
    .assert_eq(&text(&spans));
}

#[test]
fn local_roots_come_first_then_orphans_then_cycles() {
    let remote = Span {
        parent_is_remote: true,
        ..span(2, 99, "remote parent", 20, 30)
    };
    let spans = [
        span(7, 8, "cycle a", 0, 5),
        span(8, 7, "cycle b", 1, 4),
        span(9, 9, "own parent", 2, 3),
        span(3, 42, "orphan", 5, 10),
        span(4, 3, "orphan's child", 6, 7),
        remote,
        span(1, 0, "root", 10, 30),
    ];
    expect![[r#"
        root  10.0 µs 20.0 µs 3..10
        remote parent  20.0 µs 10.0 µs 7..10
        orphan >  5.00 µs 5.00 µs 2..3
        ` orphan's child  6.00 µs 1.00 µs 2..3
        cycle a >  0 ns 5.00 µs 0..2
        ` cycle b  1.00 µs 3.00 µs 0..1
        own parent  2.00 µs 1.00 µs 1..2
    "#]]
    .assert_eq(&text(&spans));
}

#[test]
fn ids_given_twice() {
    let spans = [
        span(1, 0, "root", 0, 10),
        span(2, 1, "one", 1, 2),
        span(2, 1, "two", 3, 4),
        span(3, 2, "child", 1, 2),
    ];
    expect![[r#"
        root >  0 ns 10.0 µs 0..10
        + one >  1.00 µs 1.00 µs 1..2
        | ` child  1.00 µs 1.00 µs 1..2
        ` two  3.00 µs 1.00 µs 3..4
    "#]]
    .assert_eq(&text(&spans));
}

#[test]
fn clocks_that_disagree() {
    let spans = [
        span(1, 0, "root", 50, 100),
        span(2, 1, "before its parent", 0, 60),
        span(3, 1, "backwards", 70, 40),
    ];
    expect![[r#"
        root >  50.0 µs 50.0 µs 5..10
        + before its parent  0 ns 60.0 µs 0..6
        ` backwards  70.0 µs 0 ns 7..8
    "#]]
    .assert_eq(&text(&spans));
}

#[test]
fn no_time_at_all() {
    expect![[r#"
        root >  0 ns 0 ns 0..1
        ` child  0 ns 0 ns 0..1
    "#]]
    .assert_eq(&text(&[
        span(1, 0, "root", 5, 5),
        span(2, 1, "child", 5, 5),
    ]));
    assert!(layout(&[]).rows.is_empty());
}

#[test]
fn durations() {
    let cases: [(u64, &str); 15] = [
        (0, "0 ns"),
        (999, "999 ns"),
        (1_000, "1.00 µs"),
        (9_994, "9.99 µs"),
        (9_995, "10.0 µs"),
        (99_950, "100 µs"),
        (999_499, "999 µs"),
        (999_500, "1.00 ms"),
        (12_345_678, "12.3 ms"),
        (999_500_000, "1.00 s"),
        (59_949_999_999, "59.9 s"),
        (59_950_000_000, "1 min 00 s"),
        (65_000_000_000, "1 min 05 s"),
        (119_600_000_000, "2 min 00 s"),
        (4_500_000_000_000, "75 min 00 s"),
    ];
    for (nanos, shown) in cases {
        assert_eq!(human(Duration::from_nanos(nanos)), shown, "{nanos} ns");
    }
}

#[test]
fn values_show_their_type() {
    let cases: [(Value, &str); 9] = [
        (Value::I64(42), "42"),
        (Value::from("42"), "\"42\""),
        (Value::F64(1.0), "1.0"),
        (Value::Bool(true), "true"),
        (Value::from("true"), "\"true\""),
        (Value::from("SAVE10"), "SAVE10"),
        (Value::from("two \"words\""), "\"two \\\"words\\\"\""),
        (Value::from(""), "\"\""),
        (
            Value::Array(Array::String(vec!["a".into(), "b c".into()])),
            "[a, \"b c\"]",
        ),
    ];
    for (value, shown) in cases {
        assert_eq!(display(&value), shown);
    }
}

#[test]
fn ten_thousand_spans_in_a_chain_or_side_by_side() {
    let chain: Vec<_> = (1..=10_000)
        .map(|id| span(id, id - 1, "link", id, 20_000 - id))
        .collect();
    let rows = layout(&chain).rows;
    assert_eq!((rows.len(), rows[9_999].depth), (10_000, 9_999));
    let flat: Vec<_> = (1..=10_000)
        .map(|id| span(id, u64::from(id > 1), "leaf", id, 20_000))
        .collect();
    assert_eq!(layout(&flat).rows.len(), 10_000);
}

prop_compose! {
    fn any_span()(id in 0_u64..12, parent in 0_u64..14, remote in any::<bool>(), from in 0_u64..50, to in 0_u64..50) -> Span<'static> {
        Span { parent_is_remote: remote, ..span(id, parent, "span", from, to) }
    }
}

proptest! {
    #[test]
    fn each_span_once_and_each_bar_on_the_axis(spans in prop::collection::vec(any_span(), 0..30), cells in 0_usize..100) {
        let names: Vec<String> = (0..spans.len()).map(|index| index.to_string()).collect();
        let spans: Vec<_> = spans.into_iter().zip(&names).map(|(span, name)| Span { name, ..span }).collect();
        let waterfall = layout(&spans);
        let mut seen: Vec<_> = waterfall.rows.iter().map(|row| row.name).collect();
        seen.sort_by_key(|name| name.parse::<usize>().ok());
        prop_assert_eq!(&seen, &names);
        let mut above = 0;
        for row in &waterfall.rows {
            let bar = waterfall.bar(row);
            let Bar { start, length } = bar;
            prop_assert!(0.0 <= start && 0.0 <= length && start + length <= 1.0);
            let range = bar.cells(cells);
            prop_assert!(range.end <= cells && (cells == 0 || range.start < range.end));
            prop_assert!(row.offset + row.duration <= waterfall.duration);
            prop_assert!(row.depth <= above + 1);
            above = row.depth;
        }
    }

    // By powers of two, so that every unit comes up.
    #[test]
    fn durations_have_three_digits_at_most(nanos in any::<u64>(), shift in 0_u32..64) {
        let nanos = nanos >> shift;
        let shown = human(Duration::from_nanos(nanos));
        let digits = shown.chars().filter(char::is_ascii_digit).count();
        let minutes = nanos >= 59_950_000_000;
        prop_assert_eq!(minutes, shown.contains("min"), "{}", shown);
        prop_assert!(minutes || (digits <= 3 && (digits == 3 || nanos < 1_000)), "{shown}");
    }
}
