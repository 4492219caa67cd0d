//! What a look-up costs, printed: `cargo test -p otel-macros semconv::cost -- --ignored --nocapture`.

use std::hint::black_box;
use std::time::Instant;

use super::registry::find;
use super::table::ATTRIBUTES;

/// One in an expansion may cost 50 µs, in a build without optimisation.
#[test]
#[ignore = "a measurement, which asserts nothing"]
fn of_a_look_up() {
    let long = format!("k8s.{}", "x".repeat(40));
    let kinds: [(&str, Vec<&str>); 4] = [
        (
            "a registered key",
            ATTRIBUTES.iter().map(|attribute| attribute.key).collect(),
        ),
        (
            "below a template",
            vec!["http.request.header.accept", "k8s.pod.label.app"],
        ),
        (
            "a free key",
            vec!["cart.items", "payment.amount", "zoo.animal"],
        ),
        (
            "an unknown key of a large namespace",
            vec!["k8s.deployment.size", "gen_ai.request.mode", &long],
        ),
    ];
    for (kind, keys) in kinds {
        let costs = keys.iter().map(|key| (cost(key), *key));
        let (cost, key) = costs
            .max_by(|left, right| left.0.total_cmp(&right.0))
            .unwrap();
        println!("{kind}: at most {cost:.2} µs ({key})");
    }
}

/// In microseconds, the quickest of some turns: the others were disturbed.
fn cost(key: &str) -> f64 {
    const TURNS: u16 = 20;
    let turn = || {
        let start = Instant::now();
        for _ in 0..TURNS {
            black_box(find(black_box(key)));
        }
        start.elapsed().as_secs_f64() * 1e6 / f64::from(TURNS)
    };
    (0..10).map(|_| turn()).fold(f64::INFINITY, f64::min)
}
