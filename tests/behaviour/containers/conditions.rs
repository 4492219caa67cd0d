//! Members that macros and conditions put in place, and attributes under another name, are seen as the compiler sees them.

use otel_runtime::opentelemetry::trace::SpanKind;
use otel_runtime::{testing, traced};

macro_rules! members {
    ($name:ident { $($member:item)* } $body:block) => {
        struct $name;

        #[traced]
        impl $name {
            fn of_block() $body
        }

        #[traced]
        mod made {
            $($member)*
        }
    };
}

members!(Made { pub(super) fn one() {} pub(super) fn two() { one(); } } {
    made::two();
});

#[test]
fn what_a_macro_puts_in_place_is_traced() {
    let trace = testing::init();
    Made::of_block();
    trace.assert_tree("Made::of_block\n  two\n    one");
}

struct Switch;

#[traced]
impl Switch {
    #[cfg_attr(all(), traced(kind = client))]
    #[cfg(not(any()))]
    fn conditional() {}

    #[cfg_attr(any(), traced(kind = client))]
    fn unconditional() {}

    #[cfg_attr(all(), inline, traced(off))]
    fn switched_off() {}

    #[cfg(any())]
    fn not_there() -> Nothing {}

    #[cfg_attr(any(), cfg_attr(all(), traced(off)))]
    fn still_there() {}
}

#[test]
fn conditions_are_the_compilers() {
    let trace = testing::init();
    Switch::conditional();
    Switch::unconditional();
    Switch::switched_off();
    Switch::still_there();
    trace.assert_tree("Switch::conditional\nSwitch::unconditional\nSwitch::still_there");
    assert_eq!(
        trace.span("Switch::conditional").span_kind,
        SpanKind::Client
    );
    assert_eq!(
        trace.span("Switch::unconditional").span_kind,
        SpanKind::Internal
    );
}

/// Under another name, `#[traced]` on a function inside is still known by the last segment of its path.
mod renamed {
    use otel_runtime::traced as observe;

    pub(super) struct Lamp;

    #[observe(leaf, explicit, sample(always))]
    impl Lamp {
        pub(super) fn on() {}

        #[otel_runtime::traced(off)]
        pub(super) fn off() {}
    }
}

#[test]
fn a_renamed_attribute_works() {
    let trace = testing::init();
    renamed::Lamp::on();
    renamed::Lamp::off();
    trace.assert_tree("Lamp::on");
}
