//! What each kind of trace looks like.

use expect_test::expect;
use opentelemetry::{Array, KeyValue, StringValue, Value};
use opentelemetry_sdk::Resource;
use opentelemetry_sdk::trace::{SpanData, SpanExporter};

use super::{With, console, draw, export, options, span};

fn list(items: &[&str]) -> Value {
    Value::Array(Array::String(
        items
            .iter()
            .map(|item| StringValue::from((*item).to_owned()))
            .collect(),
    ))
}

/// In the order in which spans end.
fn order() -> Vec<SpanData> {
    vec![
        span(2, 1, "validate_cart", 100, 1_300)
            .with("cart.items", 2)
            .with("cart.total", 59.0),
        span(3, 1, "apply_coupon", 1_350, 2_100).with("coupon", "SAVE10"),
        span(5, 4, "check_stock", 2_300, 3_100)
            .with("code.function.name", "shop::check_stock")
            .with("thread.id", 7),
        span(4, 1, "reserve_inventory", 2_200, 5_900)
            .with("item.sku", "MUG-01")
            .event(
                "reserve item",
                3_200,
                vec![
                    KeyValue::new("item.sku", "MUG-01"),
                    KeyValue::new("quantity", 2),
                ],
            ),
        span(6, 1, "reserve_inventory", 2_210, 4_400).with("item.sku", "TEE-07"),
        span(7, 1, "charge_payment", 6_000, 11_800)
            .with("payment.card", "****4242")
            .with("payment.amount", 53.1),
        span(8, 1, "send_receipt", 11_900, 12_345).with("user.email", "[redacted]"),
        span(1, 0, "checkout", 0, 12_400)
            .with("order.id", "1001")
            .with("user.email", "[redacted:email]")
            .with("order.tags", list(&["gift", "two words"]))
            .with("order.express", true),
    ]
}

/// What goes wrong, in each way.
fn trouble() -> Vec<SpanData> {
    vec![
        span(2, 1, "validate_cart", 0, 400),
        span(4, 1, "reserve_inventory", 500, 900)
            .with("traced.cancelled", true)
            .with("item.sku", "TEE-07"),
        span(3, 1, "reserve_inventory", 500, 880).failed("shop::OutOfStock", ""),
        span(1, 0, "checkout", 0, 1_000)
            .with("order.id", "1002")
            .failed(
                "shop::CheckoutError",
                "item LAMP-3 is out of stock, and so is everything that was suggested in its place",
            ),
    ]
}

#[test]
fn a_trace_that_went_well() {
    expect![[r#"
        ── checkout · 12.4 ms · 8 spans · trace 4bf92f35 ───────────────────────────────────────────────────
        checkout              12.4 ms  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
        │  order.id="1001"  user.email=[redacted:email]  order.tags=[gift, "two words"]  order.express=true
        ├─ validate_cart      1.20 ms  ╺━━━━━━
        │     cart.items=2  cart.total=59.0
        ├─ apply_coupon        750 µs         ╺━━━╸
        │     coupon=SAVE10
        ├─ reserve_inventory  3.70 ms              ━━━━━━━━━━━━━━━━━━━━━
        │  │  item.sku=MUG-01
        │  │  • reserve item  at 3.20 ms  item.sku=MUG-01  quantity=2
        │  └─ check_stock      800 µs               ━━━━╸
        ├─ reserve_inventory  2.19 ms              ╺━━━━━━━━━━━╸
        │     item.sku=TEE-07
        ├─ charge_payment     5.80 ms                                   ╺━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╸
        │     payment.card=****4242  payment.amount=53.1
        └─ send_receipt        445 µs                                                                    ━━╸
              user.email=[redacted]

    "#]].assert_eq(&draw(options(100), order()));
}

#[test]
fn wide() {
    expect![[r#"
        ── checkout · 12.4 ms · 8 spans · trace 4bf92f35 ───────────────────────────────────────────────────────────────────────
        checkout              12.4 ms  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
        │  order.id="1001"  user.email=[redacted:email]  order.tags=[gift, "two words"]  order.express=true
        ├─ validate_cart      1.20 ms  ╺━━━━━━━━╸
        │     cart.items=2  cart.total=59.0
        ├─ apply_coupon        750 µs           ╺━━━━━
        │     coupon=SAVE10
        ├─ reserve_inventory  3.70 ms                  ━━━━━━━━━━━━━━━━━━━━━━━━━━╸
        │  │  item.sku=MUG-01
        │  │  • reserve item  at 3.20 ms  item.sku=MUG-01  quantity=2
        │  └─ check_stock      800 µs                  ╺━━━━━╸
        ├─ reserve_inventory  2.19 ms                  ━━━━━━━━━━━━━━━╸
        │     item.sku=TEE-07
        ├─ charge_payment     5.80 ms                                             ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╸
        │     payment.card=****4242  payment.amount=53.1
        └─ send_receipt        445 µs                                                                                       ╺━━╸
              user.email=[redacted]

    "#]].assert_eq(&draw(options(120), order()));
}

#[test]
fn narrow_screens_have_no_bars() {
    expect![[r#"
        ── checkout · 12.4 ms · 8 spans ────────
        checkout              12.4 ms
        │  order.id="1001"
        │  user.email=[redacted:email]
        │  order.tags=[gift, "two words"]
        │  order.express=true
        ├─ validate_cart      1.20 ms
        │     cart.items=2  cart.total=59.0
        ├─ apply_coupon        750 µs
        │     coupon=SAVE10
        ├─ reserve_inventory  3.70 ms
        │  │  item.sku=MUG-01
        │  │  • reserve item  at 3.20 ms
        │  │    item.sku=MUG-01  quantity=2
        │  └─ check_stock      800 µs
        ├─ reserve_inventory  2.19 ms
        │     item.sku=TEE-07
        ├─ charge_payment     5.80 ms
        │     payment.card=****4242
        │     payment.amount=53.1
        └─ send_receipt        445 µs
              user.email=[redacted]

    "#]]
    .assert_eq(&draw(options(40), order()));
}

#[test]
fn failed_and_cancelled() {
    expect![[r#"
        ── checkout · 1.00 ms · 4 spans · 2 failed · trace 4bf92f35 ────────────────────
        ✗ checkout              1.00 ms  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
        │  shop::CheckoutError: item LAMP-3 is out of stock, and so is everything that
        │    was suggested in its place
        │  order.id="1002"
        ├─ validate_cart         400 µs  ━━━━━━━━━━━━━━━━━━━
        ├─ ⊘ reserve_inventory   400 µs                         ╺━━━━━━━━━━━━━━━━━━╸
        │     item.sku=TEE-07
        └─ ✗ reserve_inventory   380 µs                         ╺━━━━━━━━━━━━━━━━━╸
              shop::OutOfStock

    "#]]
    .assert_eq(&draw(options(80), trouble()));
}

#[test]
fn ascii_only() {
    let mut batch = trouble();
    batch.push(span(9, 1, "größe", 2, 3).with("city", "Zürich"));
    batch.rotate_right(1);
    let drawn = draw(
        super::ConsoleOptions {
            unicode: false,
            ..options(80)
        },
        batch,
    );
    assert!(drawn.is_ascii(), "{drawn}");
    expect![[r#"
        -- checkout | 1.00 ms | 5 spans | 2 failed | trace 4bf92f35 --------------------
        x checkout              1.00 ms  ===============================================
        |  shop::CheckoutError: item LAMP-3 is out of stock, and so is everything that
        |    was suggested in its place
        |  order.id="1002"
        |- validate_cart         400 us  ===================
        |- gr\u{f6}\u{df}e      1.00 us  =
        |     city=Z\u{fc}rich
        |- / reserve_inventory   400 us                         ====================
        |     item.sku=TEE-07
        `- x reserve_inventory   380 us                         ===================
              shop::OutOfStock

    "#]]
    .assert_eq(&drawn);
}

#[test]
fn colours() {
    let mut batch = trouble();
    batch.insert(
        0,
        span(9, 1, "login", 10, 20)
            .with("user.email", "to [redacted:email] now")
            .with("payment.card", "****4242"),
    );
    let drawn = draw(
        super::ConsoleOptions {
            color: true,
            ..options(80)
        },
        batch,
    );
    // Readable in a diff: ‹31› for the escape, ‹› for the way back.
    let readable = drawn.replace("\x1b[0m", "‹›").replace("\x1b[", "‹");
    assert!(!readable.contains('\x1b'));
    expect![[r#"
        ‹2m──‹› ‹1mcheckout‹›‹2m · ‹›1.00 ms‹2m · ‹›5 spans‹2m · ‹›‹31m2 failed‹›‹2m · trace 4bf92f35‹› ‹2m────────────────────‹›
        ‹31m✗ checkout              ‹›1.00 ms  ‹31m━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━‹›
        ‹2m│  ‹›‹31mshop::CheckoutError: item LAMP-3 is out of stock, and so is everything that‹›
        ‹2m│    ‹›‹31mwas suggested in its place‹›
        ‹2m│  order.id="1002"‹›
        ‹2m├─ ‹›validate_cart         400 µs  ‹36m━━━━━━━━━━━━━━━━━━━‹›
        ‹2m├─ ‹›login                10.0 µs  ‹36m╺‹›
        ‹2m│     user.email="to ‹›‹35m[redacted:email]‹›‹2m now"  payment.card=‹›‹35m****4242‹›
        ‹2m├─ ‹›‹33m⊘ reserve_inventory   ‹›400 µs                         ‹33m╺━━━━━━━━━━━━━━━━━━╸‹›
        ‹2m│     item.sku=TEE-07‹›
        ‹2m└─ ‹›‹31m✗ reserve_inventory   ‹›380 µs                         ‹31m╺━━━━━━━━━━━━━━━━━╸‹›
        ‹2m      ‹›‹31mshop::OutOfStock‹›

    "#]].assert_eq(&readable);
}

#[test]
fn the_service_is_named_once_known() {
    let (mut exporter, screen) = console(options(80));
    exporter.set_resource(&Resource::builder_empty().with_service_name("shop").build());
    export(&exporter, vec![span(1, 0, "checkout", 0, 500)]);
    exporter.set_resource(
        &Resource::builder_empty()
            .with_service_name("unknown_service:checkout")
            .build(),
    );
    export(
        &exporter,
        vec![span(1, 0, "checkout", 0, 500).of_trace(1 << 120)],
    );
    expect![[r#"
        ── checkout · 500 µs · 1 span · trace 4bf92f35 · shop ──────────────────────────
        checkout  500 µs  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

        ── checkout · 500 µs · 1 span · trace 01000000 ─────────────────────────────────
        checkout  500 µs  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

    "#]]
    .assert_eq(&screen.take());
}

#[test]
fn a_panic_and_its_event() {
    let event = vec![
        KeyValue::new("exception.type", "panic"),
        KeyValue::new(
            "exception.stacktrace",
            "0: main\n   at main.rs:3\n".repeat(10),
        ),
    ];
    let batch = vec![
        span(1, 0, "work", 0, 900)
            .failed("panic", "")
            .event("exception", 700, event),
    ];
    expect![[r#"
        ── work · 900 µs · 1 span · 1 failed · trace 4bf92f35 ──────────────────────────
        ✗ work  900 µs  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
           panic
           • exception  at 700 µs  exception.type=panic
             exception.stacktrace="0: main\n   at main.rs:3\n0: main\n   at main.rs:3\n…

    "#]]
    .assert_eq(&draw(options(80), batch));
}

#[test]
fn far_down_a_row_says_its_depth() {
    let mut batch: Vec<_> = (2..=9)
        .map(|id| span(id, id - 1, "descend", id * 10, 1_000 - id * 10))
        .collect();
    batch.push(span(1, 0, "top", 0, 1_000));
    expect![[r#"
        ── top · 1.00 ms · 9 spans · trace 4bf92f35 ────
        top                     1.00 ms  ━━━━━━━━━━━━━━━
        └─ descend               960 µs  ╺━━━━━━━━━━━━━╸
           └─ descend            940 µs  ╺━━━━━━━━━━━━━╸
              └─ descend         920 µs  ╺━━━━━━━━━━━━━╸
                 └─ descend      900 µs   ━━━━━━━━━━━━━╸
                    └─ descend   880 µs   ━━━━━━━━━━━━━
        ⋯6          └─ descend   860 µs   ━━━━━━━━━━━━━
        ⋯7          └─ descend   840 µs   ━━━━━━━━━━━━━
        ⋯8          └─ descend   820 µs   ╺━━━━━━━━━━━╸

    "#]]
    .assert_eq(&draw(options(48), batch));
}

#[test]
fn a_large_trace_is_shortened_and_keeps_what_failed() {
    let mut batch: Vec<_> = (2..=2_000)
        .map(|id| span(id, 1, "step", id, id + 1).with("n", 1))
        .collect();
    batch[1_500] = span(1_502, 1, "step", 1_502, 1_503).failed("shop::Late", "too late");
    batch.push(span(1, 0, "batch", 0, 2_500));
    let drawn = draw(options(80), batch);
    assert_eq!(
        drawn
            .lines()
            .filter(|line| line.contains("─ step "))
            .count(),
        199
    );
    let tail: Vec<_> = drawn.lines().skip(199).collect();
    expect![[r#"
        ├─ step    1.00 µs       ╸
        ├─ step    1.00 µs       ╸
        ⋯ 1301 more spans not shown
        ├─ ✗ step  1.00 µs                                      ╸
        │     shop::Late: too late
        ⋯ 498 more spans not shown
    "#]]
    .assert_eq(&tail.join("\n"));
}
